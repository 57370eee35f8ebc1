/** Proves that an edit touches only the rows it concerns, so that lists draw only those. */

import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { reparse } from "#core/deck/reparse.ts";
import { areOtherSlides, markSlides, slideSections } from "#ui/editor/slide-rows.ts";
import { generateDeck } from "../../support/sample-decks.ts";

const deck = parseDeck(generateDeck(60));
const marks = markSlides(deck, deck.problems);
const sections = slideSections(deck, marks, []);
const second = deck.sources[1]?.name ?? "";

const edited = (change: (text: string) => string) =>
  reparse(deck, second, change(deck.sources[1]?.text ?? "")).deck;

describe("after an edit", () => {
  it("of words that no row shows, all rows and sections are the same objects", () => {
    const next = edited((text) => text.replace("Ask the room", "Ask them"));
    expect(slideSections(next, marks, sections)).toBe(sections);
  });

  it("of one title, only that row and its section are new", () => {
    const after = slideSections(
      edited((text) => text.replace(/^## .*\(22\)$/m, "## Other")),
      marks,
      sections,
    );
    expect(after.map((it, at) => it === sections[at])).toEqual([true, false, true]);
    const changed = after[1]?.rows.filter((row, at) => row !== sections[1]?.rows[at]);
    expect(changed?.map((it) => it.words)).toEqual(["Other"]);
    expect(areOtherSlides(sections, after)).toBe(false);
  });

  it("that adds a slide, the numbers of all that follow are right", () => {
    const after = slideSections(
      edited((text) => `${text}\n---\n\n# New\n`),
      marks,
      sections,
    );
    expect(after.flatMap((it) => it.rows.map((row) => row.number))).toEqual(
      Array.from({ length: 61 }, (_, at) => at + 1),
    );
    expect(after[0]).toBe(sections[0]);
    expect(areOtherSlides(sections, after)).toBe(true);
  });

  it("of what is wrong, the marked row is new", () => {
    const id = sections[2]?.rows[3]?.id ?? "";
    const mark = { errors: 1, warnings: 0, overflow: 48 };
    const after = slideSections(deck, new Map([...marks, [id, mark] as const]), sections);
    expect(after[2]?.rows[3]).toMatchObject(mark);
    expect(after[2]?.rows[4]).toBe(sections[2]?.rows[4]);
  });
});
