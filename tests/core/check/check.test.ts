import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemWords } from "#contract/problem-words.ts";
import { check } from "#core/check/check.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { DeckFiles } from "#core/deck/deck.ts";
import { type ProblemCode, severities } from "#core/problem.ts";
import { generateDeck } from "../../support/sample-decks.ts";
import { anyText } from "../../support/source-arbitraries.ts";

const options = { todayIso: "2026-11-24" };
const files = (markdown: string, settings = "", bib = ""): DeckFiles => ({
  name: "x",
  settings: { name: "deck.yml", text: settings },
  sources: [{ name: "a.md", text: markdown }],
  data: [
    { name: "r.bib", text: bib },
    { name: "media/b.vtt", text: "WEBVTT\n" },
  ],
  assets: ["images/a b.png", "doc.pdf", "media/a.mp4", "media/b.mp4", "media/a.mp3"],
});
const found = (code: ProblemCode, markdown: string, settings = "", bib = "") => {
  const deck = files(markdown, settings, bib);
  const texts = new Map(
    [...deck.sources, ...deck.data, deck.settings ?? deck.sources[0]].map((it) => [it?.name, it?.text ?? ""]),
  );
  return check(parseDeck(deck), options)
    .filter((it) => it.code === code)
    .map((it) => texts.get(it.source ?? "")?.slice(it.range.from, it.range.to));
};

/** For each code: a deck that has it, with the text at its place, and one that has not. Each is [Markdown, deck.yml, bib]. */
const examples: Partial<Record<ProblemCode, { bad: string[]; at: string; good: string[] }>> = {
  "deck.empty": { bad: ["\n"], at: "", good: ["# a"] },
  "image.missing": {
    bad: ["![a](images/c.png)"],
    at: "![a](images/c.png)",
    good: ["![a](./images/a%20b.png)"],
  },
  "media.unplayable": {
    bad: ["![a](media/a.mov)"],
    at: "![a](media/a.mov)",
    good: ["![a](media/a.mp4) ![b](media/a.mp3)"],
  },
  "media.no-captions": {
    bad: ["![a](media/a.mp4)"],
    at: "![a](media/a.mp4)",
    good: ["![a](media/b.mp4) ![a](media/a.mp4){captions=media/b.vtt} ![c](media/a.mp3)"],
  },
  "image.no-alt": { bad: ["x ![](doc.pdf)"], at: "![](doc.pdf)", good: ["![a](doc.pdf)"] },
  "image.remote": {
    bad: ["![a](https://x.org/a.png)"],
    at: "![a](https://x.org/a.png)",
    good: ["![a](doc.pdf)"],
  },
  "link.missing-slide": {
    bad: ["[a](#nowhere)"],
    at: "[a](#nowhere)",
    good: ["<!-- .slide: id=there -->\n[a](#there) [b](#/there) [c](#/1) [d](#/0/0) [e](#)\n\n---\n\nb"],
  },
  "link.missing-file": {
    bad: ["[a](other.pdf)"],
    at: "[a](other.pdf)",
    good: ["[a](doc.pdf) [b](https://x.org/y) [c](mailto:a@b.c) [d](deck.yml)"],
  },
  "citation.unknown": { bad: ["x [@nobody]"], at: "[@nobody]", good: ["[@a]", "", "@book{a, title={A}}"] },
  "reference.uncited": {
    bad: ["x", "", "@book{ a, title={a}}"],
    at: "a",
    good: ["[@a]", "", "@book{a, title={A}}"],
  },
  "slide.duplicate-id": {
    bad: ["<!-- .slide: id=x -->\n\n---\n\n<!-- .slide: id='x' -->"],
    at: "<!-- .slide: id='x' -->",
    good: ["<!-- .slide: id=x -->\n\n---\n\n<!-- .slide: id=y -->"],
  },
  "slide.no-notes": {
    bad: ["\n# a\n"],
    at: "# a",
    good: [
      "# a\n\n::: notes\nx\n:::\n\n---\n\n<!-- .slide: hidden -->\n\n---\n\n<!-- .slide: layout=references -->",
    ],
  },
  "slide.no-title": { bad: ["words\nmore"], at: "words", good: ["# a"] },
  "slide.heading-order": { bad: ["# a\n\n### b"], at: "### b", good: ["### a\n\n#### b\n\n# c\n\n## d"] },
  "slide.too-large": { bad: ["x".repeat(200_001)], at: "", good: ["x".repeat(200_000)] },
  "objective.unknown": {
    bad: ["<!-- .slide: objective=O9 -->", "objectives: [{ id: O1, text: x }]"],
    at: "<!-- .slide: objective=O9 -->",
    good: ["<!-- .slide: objective=O1 -->", "objectives: [{ id: O1, text: x }]"],
  },
  "objective.untaught": {
    bad: ["# a", "objectives: [O]"],
    at: "[O]",
    good: ["<!-- .slide: objective=O1 -->", "objectives: [O]"],
  },
  "objective.untested": {
    bad: ["<!-- .slide: objective=O1 -->", "objectives: [O]"],
    at: "[O]",
    good: ["```quiz\nquestion: q\noptions: [a, b]\nanswer: A\nobjective: O1\n```", "objectives: [O]"],
  },
  "time.over-slot": {
    bad: ["<!-- .slide: minutes=11 -->", "slot: 10"],
    at: "10",
    good: ["<!-- .slide: minutes=10 -->", "slot: 10"],
  },
  "review.overdue": {
    bad: ["# a", "reviewed: 2025-11-23\nreview_in: 12"],
    at: "2025-11-23",
    good: ["# a", "reviewed: 2025-11-24\nreview_in: 12"],
  },
  "html.removed": {
    bad: ["a <b onclick='x'>b</b>"],
    at: "<b onclick='x'>",
    good: ["a <b class='x'>b</b> `<script>` 1 <script"],
  },
  "claim.no-source": {
    bad: ["# a\n\nHalf pass, 52% in one class. So we try."],
    at: "Half pass, 52% in one class.",
    good: [
      "# a\n\nHalf pass, 52% in one class [@b]. So we try.\n\n- 3 objectives\n- 45 minutes\n\n::: notes\n0.5 mg/kg\n:::",
    ],
  },
  "abbreviation.error-prone": {
    bad: ["# a\n\nGive 1.0 mg daily."],
    at: "1.0",
    good: ["# a\n\nGive 1 mg, not `1.0 mg`; version 1.0 of MS in PQD and MIU."],
  },
  "reference.old": {
    bad: ["[@a]", "source_age: 10", "@book{a, title={A}, year={2015}}"],
    at: "a",
    good: ["[@a]", "source_age: 10", "@book{a, title={A}, year={2016}} @book{b, title={B}, year={1990}}"],
  },
  "value.unknown": {
    bad: ["call {{site.fax}}"],
    at: "{{site.fax}}",
    good: ["call {{ site.phone }} {{x}} `{{site.y}}`", "site: { phone: 1 }"],
  },
};

describe("check", () => {
  for (const [code, example] of Object.entries(examples) as [
    ProblemCode,
    { bad: string[]; at: string; good: string[] },
  ][]) {
    const [bad, good] = [example.bad, example.good] as unknown as [[string], [string]];
    it(`finds ${code} at its place`, () => expect(found(code, ...bad)).toEqual([example.at]));
    it(`finds no ${code} where there is none`, () => expect(found(code, ...good)).toEqual([]));
  }
  it("finds every kind of raw HTML that is removed", () => {
    for (const html of [
      "<script>x</script>",
      "<style>x</style>",
      "<iframe src=x></iframe>",
      "<svg onload=x>",
      "<a href='javascript:x'>",
      "<form action=x>",
      "<IMG SRC=x OnError=y>",
      "<meta a>",
    ]) {
      expect(found("html.removed", html)).toHaveLength(1);
    }
  });
  it("finds a background that is missing", () => {
    expect(found("image.missing", "<!-- .slide: background='no.png' -->")).toEqual(["no.png"]);
    expect(found("image.missing", "<!-- .slide: background='images/a b.png' -->")).toEqual([]);
  });
  it("counts the months of a review to the end of a shorter month", () => {
    const overdue = (reviewed: string, todayIso: string) =>
      check(parseDeck(files("# a", `reviewed: ${reviewed}\nreview_in: 3`)), { todayIso }).some(
        (it) => it.code === "review.overdue",
      );
    expect(overdue("2025-11-30", "2026-02-28")).toBe(false);
    expect(overdue("2025-11-30", "2026-03-01")).toBe(true);
  });
  it("lists all in reading order, the deck's own problems among them", () => {
    const problems = check(parseDeck(files("# a\n\n### b\n\n[@x]\n\n::: columns\n", "titel: x\n")), options);
    expect(problems.map((it) => it.code)).toEqual([
      "settings.unknown-key",
      "slide.no-notes",
      "slide.heading-order",
      "citation.unknown",
      "container.unclosed",
    ]);
  });
  it("takes severities from the settings", () => {
    const deck = parseDeck(
      files("# a\n\n### b", "severities: { slide.no-notes: off, slide.heading-order: error }\n"),
    );
    expect(check(deck, options)).toMatchObject([{ code: "slide.heading-order", severity: "error" }]);
  });
  it("finds nothing worse than hints in a well-made deck", () => {
    const problems = check(parseDeck(generateDeck(200)), options);
    expect(problems.filter((it) => it.severity !== "hint").map(problemWords)).toEqual([]);
  });
  it("never throws, places every problem in its file, and has words for it", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom("", "objectives: [a, b]\nslot: 1\n", "title: ["),
        (text, settings) => {
          for (const problem of check(parseDeck(files(text, settings, "@book{a, title={A}}")), options)) {
            const length =
              { "a.md": text.length, "deck.yml": settings.length, "r.bib": 20 }[problem.source ?? ""] ?? 0;
            expect(problem.range.from).toBeLessThanOrEqual(problem.range.to);
            expect(problem.range.to).toBeLessThanOrEqual(length);
            expect(problemWords(problem)).not.toMatch(/undefined|null|NaN/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("problemWords", () => {
  it("are one sentence for every code, even without details", () => {
    for (const code of Object.keys(severities) as ProblemCode[]) {
      expect(problemWords({ code, detail: {} })).toMatch(/^\S.*[.?]$/s);
    }
  });
});
