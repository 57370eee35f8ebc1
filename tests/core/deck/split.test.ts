import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanBlocks } from "#core/deck/blocks.ts";
import { hasNoSlide, splitSource } from "#core/deck/split.ts";
import { cpuMs } from "../../support/cpu-time.ts";
import { anyText } from "../../support/source-arbitraries.ts";

const pieces = (text: string) => splitSource(text).pieces.map((it) => text.slice(it.from, it.to));
const belows = (text: string) => splitSource(text).pieces.map((it) => it.below);

describe("splitSource cuts", () => {
  it("at --- for the next slide and -- for one below", () => {
    expect(pieces("a\n\n---\n\nb\n\n--\n\nc\n")).toEqual(["a\n\n", "\nb\n\n", "\nc\n"]);
    expect(belows("a\n\n---\n\nb\n\n--\n\nc\n")).toEqual([false, false, true]);
  });
  it("with trailing space, with CRLF, without a final line end", () => {
    expect(pieces("a\n\n--- \t\nb")).toEqual(["a\n\n", "b"]);
    expect(pieces("a\r\n\r\n---\r\nb\r\n\r\n---")).toEqual(["a\r\n\r\n", "b\r\n\r\n", ""]);
  });
  it("at the start, after frontmatter and after another separator", () => {
    expect(pieces("---\n\n# a")).toEqual(["", "\n# a"]);
    expect(pieces("---\ntitle: x\n---\n---\na")).toEqual(["", "a"]);
    expect(pieces("a\n\n---\n---\nb")).toEqual(["a\n\n", "", "b"]);
  });
  it("after a list, a fence and a comment that are over", () => {
    expect(pieces("- a\n- b\n\n---\n\nc")).toHaveLength(2);
    expect(pieces("```\nx\n```\n\n---\n\nc")).toHaveLength(2);
    expect(pieces("<!-- x\n\ny -->\n\n---\n\nc")).toHaveLength(2);
  });
  it("after an inline comment that a blank line left open", () => {
    expect(pieces("text <!-- a\n\n---\n\nb -->")).toHaveLength(2);
  });
  it("after a fence in a list item that the end of the item closed", () => {
    expect(pieces("- ```\n  code\n\n---\n\nb")).toHaveLength(2);
  });
});

describe("splitSource leaves whole", () => {
  for (const [what, text] of [
    ["rules and setext headings", "a\n\n***\n\n___\n\n- - -\n\n----\n\nText\n---\n\nText\n--\n"],
    ["backtick fences", "```\n\n---\n\n```\n"],
    ["tilde fences", "~~~ js\n\n---\n\n```\n\n---\n\n~~~\n"],
    ["indented fences", "   ```\n\n---\n\n   ```\n"],
    ["longer fences holding shorter ones", "````\n```\n\n---\n\n```\n\n---\n\n````\n"],
    ["fences in containers", "::: columns\n```\n\n---\n\n```\n:::\n"],
    ["rules in list items", "- a\n\n  ---\n\n- b\n"],
    ["comments", "<!-- a\n\n---\n\n--\n\n-->\n"],
    ["raw blocks", "<pre>\n\n---\n\n</pre>\n\n<script>\n\n---\n\n</script>\n"],
    ["notes in an aside", '<aside class="notes">\n\n---\n\n</aside>\n'],
    ["containers", "::: notes\na\n\n---\n\nb\n:::\n"],
    ["nested containers", ":::: columns\n::: column\n\n---\n\n:::\n\n--\n\n::::\n"],
    ["a fence that is never closed", "```\n\n---\n\na\n\n---\n\nb"],
    ["CRLF fences", "```\r\n\r\n---\r\n\r\n```\r\n"],
  ] as const) {
    it(what, () => expect(pieces(text)).toEqual([text]));
  }
});

describe("splitSource does not let something forgotten swallow the deck:", () => {
  it("a container ends at the next separator", () => {
    expect(pieces("::: columns\na\n\n---\n\nb\n\n---\n\n::: notes\nc\n:::\n")).toHaveLength(3);
  });
  it("the inner containers of a forgotten one still hold", () => {
    expect(pieces("::: columns\n::: column\n\n---\n\n:::\n\n---\n\nb")).toHaveLength(2);
  });
  it("a stray closing line far behind does not close it when slides clearly began between", () => {
    const text = "::: columns\na\n\n---\n\nb\n\n::: notes\nx\n:::\n\n---\n\nc\n:::\n";
    expect(pieces(text)).toHaveLength(3);
  });
  it("a comment does not reach for the end of the next one", () => {
    expect(pieces("<!-- .slide: steps\n\na\n\n---\n\n<!-- .slide: steps -->\n\nb")).toHaveLength(2);
    expect(pieces("<!-- open\n\n---\n\nb")).toHaveLength(2);
  });
});

describe("splitSource finds the header", () => {
  const header = (text: string) => text.slice(0, splitSource(text).header.to);
  it("with its fences, in LF and CRLF, behind a byte order mark", () => {
    expect(header("---\ntitle: x\n---\n\na")).toBe("---\ntitle: x\n---\n");
    expect(header("\ufeff---\r\n# c\r\ntitle: x\r\n...\r\na")).toBe(
      "\ufeff---\r\n# c\r\ntitle: x\r\n...\r\n",
    );
    expect(header("\ufeff# a")).toBe("\ufeff");
  });
  it("but not where a source begins with a separator or never closes it", () => {
    expect(header("---\n\ntitle: x\n\n---\n")).toBe("");
    expect(header("---\n# Slide\n\n---\n")).toBe("");
    expect(header("---\ntitle: x\n\n# a\n")).toBe("");
  });
  it("and sees no slide in a source of only a header", () => {
    for (const text of ["", "\ufeff", "\n \n", "---\ntitle: x\n---\n", "---\ntitle: x\n---\n\n"]) {
      expect(hasNoSlide(text, splitSource(text))).toBe(true);
    }
    expect(hasNoSlide("\n\n---\n", splitSource("\n\n---\n"))).toBe(false);
  });
});

describe("for any text, splitSource", () => {
  it("gives header, pieces and separators that are exactly the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const split = splitSource(text);
        let at = 0;
        let whole = text.slice(0, split.header.to);
        expect(split.pieces[0]?.from).toBe(split.header.to);
        at = split.header.to;
        split.pieces.forEach((piece, index) => {
          const between = text.slice(at, piece.from);
          if (index > 0) expect(between).toMatch(/^---?[ \t]*\r?\n?$/);
          whole += between + text.slice(piece.from, piece.to);
          at = piece.to;
        });
        expect(at).toBe(text.length);
        expect(whole).toBe(text);
      }),
      { numRuns: 1500 },
    );
  });
  it("gives pieces that are one piece each when read alone", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const piece of pieces(text)) {
          // A piece that would pass for a header at the start of a file is still a piece where it stands.
          const split = splitSource(`x\n\n---\n${piece}`);
          expect(split.pieces).toHaveLength(2);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe("time stays linear for ten thousand", () => {
  const time = (text: string) => {
    const start = cpuMs();
    splitSource(text);
    scanBlocks(text);
    return cpuMs() - start;
  };
  const many = 10_000;
  for (const [what, text] of [
    ["openers", "::: columns\n".repeat(many)],
    ["openers, each on its slide", "::: columns\n\n---\n\n".repeat(many)],
    ["openers and as many closers of another length", "::::: columns\n".repeat(many) + ":::\n".repeat(many)],
    ["comments left open", "<!-- x\n".repeat(many)],
    ["comments left open, each on its slide", "<!-- x\n\n---\n\n".repeat(many)],
    ["raw blocks left open", "<pre>\n\n---\n\n<script>\n".repeat(many)],
    ["comments left open before one end", `${"<!-- x\n".repeat(many)}\n---\n\n<!-- y -->`],
    ["asides left open", "<aside class=\n".repeat(many)],
    ["list markers on one line", "- ".repeat(many)],
    ["quote marks on one line", ">".repeat(many)],
    ["notes carried over separators", "::: notes\n\n---\n\n".repeat(many)],
  ] as const) {
    // The best of three: a busy machine is not a slow program, and quadratic work is slow every time.
    it(what, () => expect(Math.min(time(text), time(text), time(text))).toBeLessThan(1000));
  }
});
