import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixWords } from "#contract/fix-words.ts";
import { applyEdits } from "#core/change.ts";
import { check } from "#core/check/check.ts";
import type { Fix } from "#core/check/fixes/fix.ts";
import { fixesOf, silence } from "#core/check/fixes.ts";
import { nearest } from "#core/check/nearest.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck, DeckFiles } from "#core/deck/deck.ts";
import type { ProblemCode } from "#core/problem.ts";
import { anyText } from "../../support/source-arbitraries.ts";

const options = { todayIso: "2026-11-24" };
const files = (markdown: string, settings = "", bib = ""): DeckFiles => ({
  name: "x",
  settings: { name: "deck.yml", text: settings },
  sources: [{ name: "a.md", text: markdown }],
  data: [
    { name: "r.bib", text: bib },
    { name: "data/x.csv", text: "room,light\nHall,4\n" },
  ],
  assets: ["images/lungs.png"],
});

/** The deck's files after a fix. */
function applied({ files }: Deck, { changes }: Fix): DeckFiles {
  const change = <T extends { name: string; text: string }>(file: T): T => ({
    ...file,
    text: applyEdits(
      file.text,
      changes.filter((it) => it.source === file.name),
    ),
  });
  return {
    ...files,
    settings: files.settings && change(files.settings),
    sources: files.sources.map(change),
    data: files.data.map(change),
  };
}

type Example = readonly [
  before: readonly [string, string?, string?],
  after: readonly [string, string?, string?],
];

/** For each code that has a fix: a deck that has the problem, and the deck after one click. */
const examples: Partial<Record<ProblemCode, Example>> = {
  "notes.old-form": [["# a\n\nNote: say it\n\n---\n\n# b"], ["# a\n\n::: notes\nsay it\n:::\n\n---\n\n# b"]],
  "notes.ambiguous": [["# a\n\n::: note\nx\n:::\n"], ["# a\n\n::: notes\nx\n:::\n"]],
  "notes.unclosed": [["# a\n\n::: notes\nx\n"], ["# a\n\n::: notes\nx\n:::\n"]],
  "container.unclosed": [["# a\n\n:::: callout\nx"], ["# a\n\n:::: callout\nx\n::::\n"]],
  "container.stray-close": [["# a\n\n:::\n\nx\n"], ["# a\n\n\nx\n"]],
  "container.unknown": [["# a\n\n::: colums\nx\n:::\n"], ["# a\n\n::: columns\nx\n:::\n"]],
  "fence.unclosed": [["# a\n\n~~~~js\nx\n"], ["# a\n\n~~~~js\nx\n~~~~\n"]],
  "slide.no-notes": [["# a\n"], ["# a\n\n::: notes\n\n:::\n"]],
  "slide.heading-order": [["# a\n\n#### b\n"], ["# a\n\n## b\n"]],
  "slide.duplicate-id": [
    ["<!-- .slide: id=x -->\n\n---\n\n<!-- .slide: id='x' -->"],
    ["<!-- .slide: id=x -->\n\n---\n\n<!-- .slide: id='x-2' -->"],
  ],
  "slide.unknown-layout": [
    ['<!-- .slide: layout="two-colum" -->\n\n# a'],
    ['<!-- .slide: layout="two-column" -->\n\n# a'],
  ],
  "slide.unknown-attribute": [["<!-- .slide: minuts=3 -->\n\n# a"], ["<!-- .slide: minutes=3 -->\n\n# a"]],
  "settings.unknown-key": [
    ["# a", "brand: { acent: teal }\n"],
    ["# a", "brand: { accent: teal }\n"],
  ],
  "citation.unknown": [
    ["# a [@berman200]", "", "@book{berman2000, title={A}}"],
    ["# a [@berman2000]", "", "@book{berman2000, title={A}}"],
  ],
  "reference.uncited": [
    ["# a", "", "@book{a, title={{A} b}}\n\n@book{b, title={B}}\n"],
    ["# a", "", "@book{b, title={B}}\n"],
  ],
  "image.missing": [["# a\n\n![x](images/lung.png)"], ["# a\n\n![x](images/lungs.png)"]],
  "link.missing-slide": [
    ["<!-- .slide: id=doses -->\n\n# a\n\n[x](#dose)"],
    ["<!-- .slide: id=doses -->\n\n# a\n\n[x](#doses)"],
  ],
  "link.missing-file": [["# a\n\n[x](images/lungs.jpg)"], ["# a\n\n[x](images/lungs.png)"]],
  "objective.unknown": [
    ["<!-- .slide: objective=dos -->\n\n# a", "objectives: [{ id: dose, text: x }]"],
    ["<!-- .slide: objective=dose -->\n\n# a", "objectives: [{ id: dose, text: x }]"],
  ],
  "value.unknown": [
    ["# a {{site.phon}}", "site: { phone: 1 }"],
    ["# a {{site.phone}}", "site: { phone: 1 }"],
  ],
  "chart.file-missing": [
    ["# a\n\n```chart\ntype: bar\ndata: data/y.csv\nlabel: room\nvalue: light\naxis: b\nalt: c\n```"],
    ["# a\n\n```chart\ntype: bar\ndata: data/x.csv\nlabel: room\nvalue: light\naxis: b\nalt: c\n```"],
  ],
  "chart.column-missing": [
    ["# a\n\n```chart\ntype: bar\ndata: data/x.csv\nlabel: room\nvalue: lights\naxis: b\nalt: c\n```"],
    ["# a\n\n```chart\ntype: bar\ndata: data/x.csv\nlabel: room\nvalue: light\naxis: b\nalt: c\n```"],
  ],
  "review.overdue": [
    ["# a", "# kept\nreviewed: 2024-01-02\nreview_in: 12\n"],
    ["# a", "# kept\nreviewed: 2026-11-24\nreview_in: 12\n"],
  ],
  "abbreviation.error-prone": [["# a\n\nGive 5U QD."], ["# a\n\nGive 5 units QD."]],
  "claim.no-source": [
    ["# a\n\n| x | 5% |\n| - | - |\n| y | 9% |\n"],
    ["# a\n\n| x | 5% <!-- no source needed --> |\n| - | - |\n| y | 9% |\n"],
  ],
};

const problemOf = (deck: Deck, code: ProblemCode) => {
  const found = check(deck, options).find((it) => it.code === code);
  if (!found) throw new Error(`the example has no ${code}`);
  return found;
};

describe("a fix", () => {
  for (const [code, [before, after]] of Object.entries(examples) as [ProblemCode, Example][]) {
    it(`of ${code} makes the text right, and the problem is gone`, () => {
      const deck = parseDeck(files(...before));
      const [fix] = fixesOf(deck, problemOf(deck, code), options);
      if (!fix) throw new Error("no fix");
      const fixed = applied(deck, fix);
      expect(fixed).toEqual(files(...after));
      expect(fixWords(fix)).toMatch(/^[A-Z].*\S$/);
      // Notes that were only begun are still none: there is a place for them now.
      if (code === "slide.no-notes") return;
      const count = (it: Deck) => check(it, options).filter((one) => one.code === code).length;
      expect(count(parseDeck(fixed))).toBeLessThan(count(deck));
    });
  }

  it("is not offered where nothing is spelled like what was written", () => {
    const deck = parseDeck(files("# a [@nobody]\n\n::: xyzzy\n:::\n", "", "@book{berman2000, title={A}}"));
    for (const code of ["citation.unknown", "container.unknown"] as const)
      expect(fixesOf(deck, problemOf(deck, code), options)).toEqual([]);
  });

  it("closes with the line ends of its text", () => {
    const deck = parseDeck(files("# a\r\n\r\n::: callout\r\nx\r\n"));
    const [fix] = fixesOf(deck, problemOf(deck, "container.unclosed"), options);
    expect(fix && applied(deck, fix).sources[0]?.text).toBe("# a\r\n\r\n::: callout\r\nx\r\n:::\r\n");
  });

  it("of any problem of any text can be applied, and leaves the other slides alone", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const deck = parseDeck(files(text, "objectives: [a]\n", "@book{a, title={A}}"));
        for (const problem of check(deck, options)) {
          for (const fix of fixesOf(deck, problem, options)) {
            for (const { source, from, to } of fix.changes) {
              const slide = deck.slides.find(
                (it) => it.source === source && it.range.from <= from && to <= it.range.to,
              );
              if (source === "a.md") expect(slide ?? problem.code).toBeTypeOf("object");
            }
            applied(deck, fix);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("silencing a kind of problem", () => {
  it("writes one line into the settings and the kind is told no more", () => {
    const deck = parseDeck(files("# a\n", "# mine\ntitle: x\n"));
    const fix = silence(deck, problemOf(deck, "slide.no-notes"));
    if (!fix) throw new Error("no fix");
    const fixed = applied(deck, fix);
    expect(fixed.settings?.text).toBe("# mine\ntitle: x\nseverities:\n  slide.no-notes: off\n");
    expect(check(parseDeck(fixed), options).map((it) => it.code)).not.toContain("slide.no-notes");
  });

  it("is not offered for an error", () => {
    const deck = parseDeck(files("# a ![x](none.png)"));
    expect(silence(deck, problemOf(deck, "image.missing"))).toBeNull();
  });
});

describe("the nearest name", () => {
  it.each([
    ["colums", "columns"],
    ["Columns", "columns"],
    ["clumn", "column"],
    ["tow-column", "two-column"],
    ["xyz", null],
    ["", null],
  ])("to %j is %j", (written, meant) => {
    expect(nearest(written, ["column", "columns", "two-column", "callout"])).toBe(meant);
  });
});
