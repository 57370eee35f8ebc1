/** Drawings beside the deck: written, read, and found again when the deck has changed. */

import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { drawingsOf, placeDrawings, readDrawings } from "#core/show/drawings.ts";

const deckOf = (...slides: readonly string[]) =>
  parseDeck({
    name: "talk",
    settings: null,
    sources: [{ name: "a.md", text: slides.join("\n\n---\n\n") }],
    data: [],
    assets: [],
  });
const stroke = (id: string) => ({ id, tool: "pen" as const, colour: "red" as const, points: [0, 0, 9, 9] });
const startedAt = "2026-11-24T08:30:00.000Z";
const deck = deckOf("# One", "# Two", "# Three");
const drawings = drawingsOf(
  deck,
  new Map([
    ["1/0", [stroke("a")]],
    ["2/0", []],
  ]),
  startedAt,
);
if (!drawings) throw new Error("nothing was drawn");
const idsOn = (...slides: readonly string[]) => {
  const { strokes, lost } = placeDrawings(deckOf(...slides), drawings);
  return { on: [...strokes].map(([index, all]) => [index, all.map((it) => it.id)]), lost };
};

describe("drawings", () => {
  it("hold the slides that were drawn on, and there are none when nothing was", () => {
    expect(drawings.slides.map((it) => [it.place, it.title])).toEqual([["1/0", "Two"]]);
    expect(drawingsOf(deck, new Map(), startedAt)).toBeNull();
  });

  it("are read as they were written", () => {
    expect(readDrawings(JSON.stringify(drawings))).toEqual(drawings);
  });

  it.each(["", "{}", "[]", "null", '{"format":"lectern-drawings"}', "not json"])("are not in %j", (text) => {
    expect(readDrawings(text)).toBeNull();
  });

  it("follow their slide wherever it goes", () => {
    expect(idsOn("# Three", "# New", "# One", "# Two")).toEqual({ on: [[3, ["a"]]], lost: 0 });
  });

  it("stay on a slide that was edited where it stood, under the same title", () => {
    expect(idsOn("# One", "# Two\n\nMore.", "# Three")).toEqual({ on: [[1, ["a"]]], lost: 0 });
  });

  it("are counted as lost when their slide is gone, and drawn on no other", () => {
    expect(idsOn("# One", "# Other", "# Three")).toEqual({ on: [], lost: 1 });
  });
});
