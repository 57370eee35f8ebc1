import { describe, expect, it } from "vitest";
import { fixWords } from "#contract/fix-words.ts";
import { problemWords } from "#contract/problem-words.ts";
import { applyEdits } from "#core/change.ts";
import { check } from "#core/check/check.ts";
import { measuresOf } from "#core/check/drawn-slides.ts";
import { fixesOf } from "#core/check/fixes.ts";
import { nothingFound as fine, readMeasures, type SlideMeasures } from "#core/check/measures.ts";
import { parseDeck } from "#core/deck/assemble.ts";

const markdown = `# One

Some **faint** words on a slide.

![A picture](images/a%20b.png)

![A heart](sound/heart.mp3)

\`\`\`mermaid
flowchart LR
  A -->
\`\`\`

---

<!-- .slide: hidden -->

# Hidden

---

# Three

Other words
`;

/** Problems of layout: code and the text at its place. */
function found(measures: readonly SlideMeasures[], settings = ""): [string, string][] {
  const deck = parseDeck({
    name: "x",
    settings: { name: "deck.yml", text: settings },
    sources: [{ name: "a.md", text: markdown }],
    data: [],
    assets: ["images/a b.png", "sound/heart.mp3"],
  });
  const without = new Set(check(deck, { todayIso: "2026-11-24" }).map((it) => it.code));
  return check(deck, { todayIso: "2026-11-24", measures: measuresOf(deck, measures) })
    .filter((it) => !without.has(it.code))
    .map(({ code, range }) => [code, markdown.slice(range.from, range.to)]);
}

describe("the layout of drawn slides", () => {
  it("has no problem when all fits, is large and dark enough, and is drawn", () => {
    expect(found([fine, fine])).toEqual([]);
    expect(found([{ ...fine, excess: 6 }])).toEqual([]);
  });
  it("is told of the slide that was measured: hidden ones are not", () => {
    expect(found([fine, { ...fine, excess: 7 }])).toEqual([["slide.overflow", "# Three"]]);
    expect(found([fine, fine, { ...fine, excess: 70 }])).toEqual([]);
  });
  it("offers the size at which a slide that is too full would fit, and none when none would do", () => {
    const deck = parseDeck({
      name: "x",
      settings: null,
      sources: [{ name: "a.md", text: markdown }],
      data: [],
      assets: [],
    });
    const offered = (fit: SlideMeasures["fit"]) => {
      const measures = measuresOf(deck, [{ ...fine, excess: 40, fit }]);
      const problem = check(deck, { todayIso: "2026-11-24", measures }).find(
        (it) => it.code === "slide.overflow",
      );
      if (!problem) throw new Error("nothing was found");
      const [fix] = fixesOf(deck, problem, { todayIso: "2026-11-24", measures });
      return { words: problemWords(problem), text: fix && applyEdits(markdown, fix.changes), fix };
    };
    const fits = offered({ percent: 91, excess: 2 });
    expect(fits.text).toBe(`<!-- .slide: fit="91%" -->\n\n${markdown}`);
    expect(fits.fix && fixWords(fits.fix)).toBe("Fit: draw it at 91 %");
    const never = offered({ percent: 86, excess: 31 });
    expect(never.fix).toBeUndefined();
    expect(never.words).toContain("with words 24 px high it still lacks 31 px");
    expect(offered(null).fix).toBeUndefined();
  });
  it("names small words once for a slide, at the smallest", () => {
    const smallTexts = [
      { text: "Some", size: 20, floor: 24 },
      { text: "on a slide. And more that is not written so", size: 12, floor: 24 },
    ];
    expect(found([{ ...fine, smallTexts }])).toEqual([["slide.small-text", "on a slide."]]);
  });
  it("names faint words at their place, three on a slide", () => {
    const faint = (text: string) => ({ text, ratio: 2.519, needed: 4.5 });
    expect(found([{ ...fine, faintTexts: [faint("faint"), faint("not written here")] }])).toEqual([
      ["slide.low-contrast", "# One"],
      ["slide.low-contrast", "faint"],
    ]);
    expect(found([{ ...fine, faintTexts: Array.from({ length: 9 }, () => faint("faint")) }])).toHaveLength(3);
  });
  it("names a picture that cannot be decoded, and leaves a missing one to the rule for those", () => {
    const brokenImages = ["images/a%20b.png", "images/a%20b.png", "images/none.png"];
    expect(found([{ ...fine, brokenImages }])).toEqual([
      ["image.undecodable", "![A picture](images/a%20b.png)"],
    ]);
  });
  it("names a picture with more pixels than any screen has", () => {
    const largeImages = [
      { address: "images/a%20b.png", megapixels: 24.4 },
      { address: "images/other.png", megapixels: 8 },
    ];
    expect(found([{ ...fine, largeImages }])).toEqual([["image.heavy", "![A picture](images/a%20b.png)"]]);
  });
  it("names a diagram that was not drawn", () => {
    expect(found([{ ...fine, undrawn: ["flowchart LR"] }])).toEqual([["diagram.undrawn", "flowchart LR"]]);
  });
  it("names a sound that cannot be played once a slide, and one that could not be tried as a hint", () => {
    const heard = ["sound/heart.mp3", "sound/heart.mp3", "sound/none.mp3"];
    const written = "![A heart](sound/heart.mp3)";
    expect(found([{ ...fine, brokenMedia: heard }])).toEqual([["media.undecodable", written]]);
    expect(found([{ ...fine, untriedMedia: heard }])).toEqual([["media.untried", written]]);
  });
  it("names a typeface that failed once for the deck", () => {
    const failedFonts = ["Atkinson"];
    expect(
      found([
        { ...fine, failedFonts },
        { ...fine, failedFonts },
      ]),
    ).toEqual([["font.failed", ""]]);
  });
  it("takes severities from the settings", () => {
    const measures = [{ ...fine, excess: 90 }];
    expect(found(measures, "severities: { slide.overflow: off }\n")).toEqual([]);
  });
  it("says by how much, where, and in which look", () => {
    const detail = { pixels: 34, side: "right", theme: "night", canvas: "960×720" };
    expect(problemWords({ code: "slide.overflow", detail })).toBe(
      "The content is wider than its slide has room for by 34 px (theme night, 960×720): shorten it, or split the slide.",
    );
  });
  it("is believed only in the form it is measured in", () => {
    expect(readMeasures([fine])).toEqual([fine]);
    for (const told of [
      null,
      {},
      [null],
      [{ ...fine, excess: -1 }],
      [{ ...fine, excess: Number.NaN }],
      [{ ...fine, side: "<b>" }],
    ])
      expect(() => readMeasures(told)).toThrow();
  });
});
