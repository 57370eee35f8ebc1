import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { shownSlides } from "#core/show/shown.ts";
import { paceOf } from "#core/training/pace.ts";

const minute = 60_000;
const deck = parseDeck({
  name: "x",
  settings: { name: "deck.yml", text: "slot: 10" },
  sources: [
    {
      name: "1.md",
      text: "---\nsection: A\nminutes: 4\n---\n<!-- .slide: minutes=1 -->\n# a\n\n---\n\n<!-- .slide: minutes=1 -->\n# b\n",
    },
    {
      name: "2.md",
      text: "---\nsection: B\n---\n<!-- .slide: minutes=3 -->\n# c\n\n---\n\n<!-- .slide: hidden minutes=9 -->\n# d\n",
    },
  ],
  data: [],
  assets: [],
});
const shown = shownSlides(deck);
const nothing = new Map<string, number>();

describe("the pace of a show", () => {
  it("does not wait for slides this show leaves out", () => {
    const short = shownSlides(deck, { pulled: [], dropped: ["1/0"] });
    expect(paceOf(deck, short, 2, 5 * minute, nothing).behindMs).toBe(0);
    expect(paceOf(deck, short, 2, minute, nothing).behindMs).toBe(-minute);
    expect(paceOf(deck, short, 2, minute, nothing).sections[0]?.plannedMs).toBe(2 * minute);
  });

  it.each([
    ["on time anywhere in the slide's span of the plan", 1, 2 * minute, 0],
    ["on time at the end of that span", 1, 4 * minute, 0],
    ["behind by what is over it", 1, 5 * minute, minute],
    ["ahead by what is missing to it", 2, 3 * minute, -minute],
  ])("is %s", (_name, at, elapsed, behind) => {
    expect(paceOf(deck, shown, at, elapsed, nothing).behindMs).toBe(behind);
  });

  it("says of each section what was planned, what was spent, and whether it is over", () => {
    const spent = new Map([
      ["0/0", 90_000],
      ["1/0", 30_000],
      ["2/0", 1000],
    ]);
    expect(paceOf(deck, shown, 2, 5 * minute, spent).sections).toMatchObject([
      { title: "A", plannedMs: 4 * minute, spentMs: 120_000, state: "done" },
      { title: "B", plannedMs: 3 * minute, spentMs: 1000, state: "now" },
    ]);
  });

  it("has no place in a deck without slides", () => {
    const empty = parseDeck({ name: "x", settings: null, sources: [], data: [], assets: [] });
    expect(paceOf(empty, shownSlides(empty), 0, 1000, nothing)).toEqual({ sections: [], behindMs: 1000 });
  });
});
