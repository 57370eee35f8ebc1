import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "#core/change.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { findFrontmatter } from "#core/deck/frontmatter.ts";
import { readSettings } from "#core/deck/read-settings.ts";
import { changeSetting, rewriteSetting } from "#core/deck/rewrite-setting.ts";
import { defaultSettings } from "#core/deck/settings.ts";
import { readSourceHeader } from "#core/deck/source-header.ts";
import { generateDeck } from "../../support/sample-decks.ts";

const yml = (text: string) => readSettings({ name: "deck.yml", text });
const wrong = (text: string) =>
  yml(text).problems.map((it) => [it.code, text.slice(it.range.from, it.range.to), it.source]);

describe("readSettings", () => {
  it("gives the defaults for nothing at all", () => {
    for (const text of ["", "\n", "# only a comment\n", "\ufeff"]) {
      expect(yml(text)).toMatchObject({ settings: defaultSettings, problems: [] });
    }
    expect(readSettings(null).settings).toBe(defaultSettings);
  });
  it("reads every setting", () => {
    const text = `\ufefftitle: "T: x"
authors: [A, B]
organization: O
date: 2026-11-24
lang: de-CH
aspect: 4:3
theme: night
brand: { accent: "#0a6e8c", logo: images/l.svg, footer: F }
slot: 45
objectives:
  - id: O1
    text: One
  - O2: Two
references: r.bib
handout: { layout: 6, paper: a4, header: H, footer: G }
transition: fade
version: 1.0
reviewed: 2026-02-28
review_in: 12
credit: { text: C, disclosure: D }
site: { phone: 0123, __proto__: x }
severities: { slide.no-notes: off, image.no-alt: error }
`;
    const { settings, problems } = yml(text);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      title: "T: x",
      authors: ["A", "B"],
      date: "2026-11-24",
      lang: "de-CH",
      size: { width: 1280, height: 960 },
      brand: { accent: "#0a6e8c", logo: "images/l.svg", footer: "F" },
      slot: 45,
      objectives: [
        { id: "O1", text: "One" },
        { id: "O2", text: "Two" },
      ],
      references: ["r.bib"],
      handout: { layout: 6, paper: "a4", header: "H", footer: "G" },
      version: "1.0",
      reviewIn: 12,
      severities: { "slide.no-notes": "off", "image.no-alt": "error" },
    });
    expect(settings.site.phone).toBe("0123");
    expect(Object.getPrototypeOf(settings.site)).toBeNull();
    expect({}).not.toHaveProperty("x");
  });
  it("keeps the default for a wrong value and names it at its place", () => {
    expect(wrong("title: x\ntheme: nite # typo\nslot: soon\n")).toEqual([
      ["settings.value", "nite", "deck.yml"],
      ["settings.value", "soon", "deck.yml"],
    ]);
    expect(yml("theme: nite").settings.theme).toBe("clinic");
    expect(wrong("slot: 0")).toHaveLength(1);
    expect(wrong("aspect: wide")).toHaveLength(1);
    expect(wrong("aspect: 1x1")).toHaveLength(1);
    expect(wrong("brand: blue")).toHaveLength(1);
    expect(wrong("title: [a]")).toHaveLength(1);
    expect(wrong("reviewed: 2026-02-30")).toHaveLength(1);
    expect(wrong("handout: { layout: 5 }")).toHaveLength(1);
    expect(wrong("objectives: [{ id: O1 }]")).toHaveLength(1);
    expect(wrong("severities: { image.no-alt: loud }")).toHaveLength(1);
  });
  it("refuses an accent or logo that could be more than a colour or an image of the deck", () => {
    for (const accent of [
      "red; background: url(//x)",
      "url(x)",
      "expression(1)",
      "rgb(1,2,3",
      "var(--x)",
      "reddish",
    ]) {
      expect(yml(`brand: { accent: ${JSON.stringify(accent)} }`).settings.brand.accent).toBeNull();
    }
    for (const accent of ["#ABC", "rgb(1, 2, 3)", "hsl(120deg 50% 50% / 50%)", "rebeccapurple"]) {
      expect(yml(`brand: { accent: ${JSON.stringify(accent)} }`).settings.brand.accent).toBe(accent);
    }
    for (const logo of [
      "https://x/y.svg",
      "//x/y.svg",
      "../y.svg",
      "/etc/y.svg",
      "data:image/svg+xml,x",
      "a%2f..%2f..%2fb.svg",
    ]) {
      expect(yml(`brand: { logo: ${JSON.stringify(logo)} }`).settings.brand.logo).toBeNull();
    }
  });
  it("lists unknown keys as hints", () => {
    expect(wrong("titel: x\nbrand: { acent: red }\n")).toEqual([
      ["settings.unknown-key", "titel", "deck.yml"],
      ["settings.unknown-key", "acent", "deck.yml"],
    ]);
  });
  it("says what is wrong with broken YAML and opens with the defaults", () => {
    const read = yml("title: [a\nslot: 1\n");
    expect(read.settings).toBe(defaultSettings);
    expect(read.problems[0]).toMatchObject({ code: "settings.syntax", source: "deck.yml" });
    expect(yml("- a\n- b\n").problems[0]?.code).toBe("settings.syntax");
    expect(yml("a: 1\na: 2\n").problems[0]?.code).toBe("settings.syntax");
  });
  it("keeps within its limits: size, aliases, nesting, merge keys, tags", () => {
    expect(yml(`title: ${"x".repeat(70_000)}`).problems[0]?.code).toBe("settings.too-large");
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${["b", "c", "d", "e", "f", "g", "h"].map((it, at) => `${it}: &${it} [${Array(9).fill(`*${"abcdefg"[at]}`)}]`).join("\n")}\n`;
    expect(yml(bomb).problems[0]?.code).toBe("settings.syntax");
    expect(yml(`title: ${"[".repeat(500)}${"]".repeat(500)}`).problems[0]?.code).toBe("settings.syntax");
    expect(yml("base: &b { title: T }\n<<: *b\n").settings.title).toBe("");
    expect(yml("title: !!js/function 'function () {}'\n").settings.title).toBe("function () {}");
    expect(yml("__proto__: { title: T }\nconstructor: x\n").settings.title).toBe("");
  });
  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => void yml(text)),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.json(), (text) => void yml(text)),
      { numRuns: 200 },
    );
  });
});

describe("readSourceHeader", () => {
  const read = (text: string) => {
    const { header, frontmatter } = findFrontmatter(text);
    return readSourceHeader(text, header, frontmatter, false);
  };
  it("reads section, minutes and objectives", () => {
    expect(read("---\nsection: S\nminutes: 0.5\nobjectives: [O1, O2]\n---\n")).toMatchObject({
      header: { section: "S", minutes: 0.5, objectives: ["O1", "O2"] },
      problems: [],
    });
    expect(read("---\nsection: S\nobjectives: O1 O2\n---\n").header.objectives).toEqual(["O1", "O2"]);
  });
  it("names wrong values, unknown keys and broken YAML at their place", () => {
    const text = "---\nminutes: long\ntitle: x\n---\n";
    expect(read(text).problems.map((it) => [it.code, text.slice(it.range.from, it.range.to)])).toEqual([
      ["header.value", "long"],
      ["header.unknown-key", "title"],
    ]);
    expect(read("---\nsection: [\n---\n").problems[0]?.code).toBe("header.syntax");
  });
});

describe("rewriteSetting", () => {
  const text =
    '# Deck\ntitle:   "A"   # keep\n\nbrand:\n    # inner\n    accent: teal\nsite: { a: 1,  b: 2 }\nowner:\nauthors:\n  - A\n  - B\n# end\n';
  it("changes one value and no other byte", () => {
    expect(rewriteSetting(text, ["title"], "B")).toBe(text.replace('"A"', "B"));
    expect(rewriteSetting(text, ["brand", "accent"], "#fff")).toBe(text.replace("teal", '"#fff"'));
    expect(rewriteSetting(text, ["site", "a"], "x")).toBe(text.replace("a: 1", "a: x"));
    expect(rewriteSetting(text, ["owner"], "Me")).toBe(text.replace("owner:", "owner: Me"));
    expect(rewriteSetting(text, ["authors"], ["C", "D"])).toBe(
      text.replace("authors:\n  - A\n  - B", "authors: [C, D]"),
    );
  });
  it("adds what is not there yet, beside its kin", () => {
    expect(rewriteSetting(text, ["theme"], "night")).toBe(`${text}theme: night\n`);
    expect(rewriteSetting(text, ["brand", "footer"], "F")).toBe(
      text.replace("teal\n", "teal\n    footer: F\n"),
    );
    expect(rewriteSetting(text, ["site", "c"], "3")).toBe(text.replace("b: 2 }", 'b: 2, c: "3" }'));
    expect(rewriteSetting("title: x", ["handout", "paper"], "a4")).toBe("title: x\nhandout:\n  paper: a4\n");
    expect(rewriteSetting("", ["slot"], 45)).toBe("slot: 45\n");
  });
  it("leaves broken YAML alone", () => expect(rewriteSetting("a: [", ["title"], "x")).toBeNull());
  it("writes any text so that it is read again, and leaves all other settings as they were", () => {
    const paths = [
      ["title"],
      ["brand", "accent"],
      ["brand", "footer"],
      ["site", "c"],
      ["owner"],
      ["version"],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.string({ minLength: 1 }), (path, value) => {
        const after = rewriteSetting(text, path, value) ?? "";
        const read = (it: string) => {
          const { settings } = yml(it);
          return {
            title: settings.title,
            footer: settings.brand.footer,
            c: settings.site.c,
            b: settings.site.b,
            owner: settings.owner,
            version: settings.version,
            authors: settings.authors,
          };
        };
        const last = path.at(-1) === "accent" ? {} : { [path.at(-1) ?? ""]: value };
        expect(read(after)).toEqual({ ...read(text), ...last });
        expect(after).toContain("# keep");
        expect(after).toContain("# inner");
      }),
      { numRuns: 500 },
    );
  });
  it("changes deck.yml, or the frontmatter of a single-file deck, making one if need be", () => {
    const deck = parseDeck(generateDeck(3));
    const change = changeSetting(deck, ["theme"], "night");
    expect(change).toMatchObject({ source: "deck.yml" });
    const single = (text: string) => {
      const file = { name: "a.md", text };
      const it = changeSetting(
        parseDeck({ name: "a", settings: null, sources: [file], data: [], assets: [] }),
        ["theme"],
        "night",
      );
      return it && applyEdits(text, [it]);
    };
    expect(single("---\r\ntitle: x\r\n---\r\n\n# a\n")).toBe(
      "---\r\ntitle: x\r\ntheme: night\n---\r\n\n# a\n",
    );
    expect(single("# a\n")).toBe("---\ntheme: night\n---\n\n# a\n");
  });
});
