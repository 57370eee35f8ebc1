/** The document of a show in one file: nothing in it can end an element too early, and what went in comes out. */

import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asInlineScript, readShowFile, type ShowFile, showDocument } from "#contract/show-document.ts";

const file = (html: string, title = "A talk"): ShowFile => ({
  title,
  titles: { s1: "One" },
  notes: null,
  files: { "deck/a.png": "data:image/png;base64,AA==" },
  deck: {
    ...{ lang: "en", width: 960, height: 540, theme: "clinic", transition: "none" },
    ...{ accent: null, font: "sans", footer: "", logo: null },
    stacks: [[{ id: "s1", attributes: { class: "slide" }, html }]],
  },
});
const script = { text: "go()", hash: createHash("sha256").update("go()").digest("base64") };

describe("a show document", () => {
  it("gives back the slides that went into it, whatever is written on them", () => {
    const nasty = fc.array(
      fc.constantFrom(
        "</script>",
        "<!--",
        "-->",
        "<script>",
        "]]>",
        "\u2028",
        "'",
        '"',
        "&",
        "x",
        "</style>",
        "$&",
      ),
    );
    fc.assert(
      fc.property(nasty, fc.string(), (parts, text) => {
        const it = file(parts.join("") + text, parts.join(""));
        const document = showDocument(it, "p{}", [script], false);
        expect(readShowFile(document)).toEqual(it);
        expect(document.match(/<\/script>/g)).toHaveLength(2);
      }),
    );
  });

  it("lets only the scripts it was given run, and nothing load", () => {
    const [, policy = ""] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
        showDocument(file("x"), "", [script], false),
      ) ?? [];
    const rules = policy.split("; ");
    expect(rules).toContain("default-src 'none'");
    expect(rules).toContain(`script-src 'sha256-${script.hash}'`);
    expect(rules).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|'self'|blob:/);
  });

  it("of a folder lets pictures, sounds and films come from beside it, and nothing else", () => {
    const [, policy = ""] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
        showDocument(file("x"), "", [script], true),
      ) ?? [];
    const open = policy.split("; ").filter((it) => /'self'|file:/.test(it));
    expect(open).toEqual(["img-src 'self' file: data:", "media-src 'self' file: data:"]);
  });

  it("refuses a style sheet that would end its element", () => {
    expect(() => showDocument(file("x"), "a{}</STYLE><script>", [], false)).toThrow(RangeError);
  });

  it("a document without slides holds none", () => {
    expect(readShowFile("<!doctype html><p>x")).toBeNull();
  });
});

describe("an inline script", () => {
  it("means the same and holds no sign that ends or hides it", () => {
    const written = 'out = ["</script>", "<!--", "</SCRIPT", /<!--/u.test("<!--"), `<!-- x`];';
    const inline = asInlineScript(written);
    expect(inline).not.toMatch(/<\/script|<!--/i);
    const run = (text: string): unknown => {
      const world: { out?: unknown } = {};
      runInNewContext(text, world);
      return JSON.stringify(world.out);
    };
    expect(run(inline)).toBe(run(written));
  });
});
