/** Which slides a show has, and how positions in the deck and places in a stage go together. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { renewDeck } from "#core/deck/reparse.ts";
import {
  sameChosen,
  samePosition,
  shownIndex,
  shownSlides,
  toStagePlace,
  withSlide,
} from "#core/show/shown.ts";

const hide = "<!-- .slide: hidden -->\n\n";

const filesOf = (text: string) => ({
  name: "d",
  settings: { name: "deck.yml", text: "title: T\n" },
  sources: [{ name: "a.md", text }],
  data: [],
  assets: [],
});

/** `a b/c !d` is two stacks: a; b above c; then d, hidden. */
function deckOf(plan: string) {
  const slide = (name: string) => (name.startsWith("!") ? `${hide}# ${name.slice(1)}` : `# ${name}`);
  const stacks = plan.split(" ").map((stack) => stack.split("/").map(slide).join("\n\n--\n\n"));
  return parseDeck(filesOf(`${stacks.join("\n\n---\n\n")}\n`));
}

const titles = (plan: string) =>
  shownSlides(deckOf(plan)).stacks.map((stack) => stack.map((it) => it.slide.title).join("/"));

describe("what a show has otherwise than its deck", () => {
  const deck = deckOf("a !b c/!d e");
  const names = (chosen: Parameters<typeof shownSlides>[1]) =>
    shownSlides(deck, chosen).slides.map((it) => it.slide.title);

  test("takes hidden slides in and leaves others out", () => {
    expect(names({ pulled: ["1/0"], dropped: ["2/0"] })).toEqual(["a", "b", "e"]);
  });

  test("ignores places the deck does not have", () => {
    expect(names({ pulled: ["9/9"], dropped: ["8/0"] })).toEqual(["a", "c", "e"]);
  });

  test("has a slide that was hidden or dropped when it is asked for", () => {
    const chosen = { pulled: [], dropped: ["0/0", "2/0"] };
    expect(withSlide(chosen, { h: 2, v: 0 })).toEqual({ pulled: ["2/0"], dropped: ["0/0"] });
    expect(names(withSlide(chosen, { h: 1, v: 0 }))).toEqual(["b", "e"]);
  });

  test("keeps the same slides when the deck changes around them", () => {
    const before = deckOf("a !b c");
    const { deck: after } = renewDeck(
      before,
      filesOf(`# new\n\n---\n\n# a\n\n---\n\n${hide}# b\n\n---\n\n# c\n`),
    );
    expect(sameChosen(before, { pulled: ["1/0"], dropped: ["2/0", "7/7"] }, after)).toEqual({
      pulled: ["2/0"],
      dropped: ["3/0"],
    });
  });
});

describe("shown slides", () => {
  test.each([
    ["a b/c d", ["a", "b/c", "d"]],
    ["a !b/c d", ["a", "c", "d"]],
    ["a b/!c d", ["a", "b", "d"]],
    ["!a b !c", ["b"]],
    ["!a !b", []],
  ])("of %s", (plan, shown) => {
    expect(titles(plan)).toEqual(shown);
  });
});

describe("positions", () => {
  const shown = shownSlides(deckOf("a !b c/!d/e !f"));

  test("count in the whole deck; stages count only what they hold", () => {
    expect(toStagePlace(shown, { h: 2, v: 2, step: 3 })).toEqual({ h: 1, v: 1, step: 3 });
  });

  test("on a hidden slide mean the next shown one as it appears", () => {
    expect(toStagePlace(shown, { h: 1, v: 0, step: 2 })).toEqual({ h: 1, v: 0, step: 0 });
    expect(toStagePlace(shown, { h: 2, v: 1, step: 2 })).toEqual({ h: 1, v: 1, step: 0 });
  });

  test("past the end mean the last shown slide", () => {
    expect(shownIndex(shown, { h: 3, v: 0 })).toBe(2);
    expect(shownIndex(shown, { h: 99, v: 99 })).toBe(2);
  });

  test("in a deck without shown slides are nowhere, and nothing throws", () => {
    const none = shownSlides(deckOf("!a"));
    expect(shownIndex(none, { h: 0, v: 0 })).toBe(-1);
    expect(toStagePlace(none, { h: 4, v: 1, step: 1 })).toEqual({ h: 0, v: 0, step: 0 });
  });

  test("of shown slides find that slide among what the stage holds", () => {
    const stack = fc.array(fc.constantFrom("a", "!a"), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(stack, { minLength: 1, maxLength: 6 }), fc.nat(9), (stacks, step) => {
        const all = shownSlides(deckOf(stacks.map((it) => it.join("/")).join(" ")));
        for (const slide of all.slides) {
          const place = toStagePlace(all, { h: slide.h, v: slide.v, step });
          expect(all.stacks[place.h]?.[place.v]).toBe(slide);
          expect(place.step).toBe(step);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a changed deck", () => {
  const before = deckOf("a b c");
  const changed = (text: string) => renewDeck(before, filesOf(text)).deck;
  const at = (h: number, step = 0) => ({ h, v: 0, step });

  test("keeps slide and step when slides come before it", () => {
    expect(
      samePosition(before, at(1, 2), changed("# new\n\n---\n\n# a\n\n---\n\n# b\n\n---\n\n# c\n")),
    ).toEqual(at(2, 2));
  });

  test("goes to the slide after one that was deleted, as it appears", () => {
    expect(samePosition(before, at(1, 2), changed("# a\n\n---\n\n# c\n"))).toEqual(at(1, 0));
  });

  test("goes to the last slide when all after are gone", () => {
    const moved = samePosition(before, at(2), changed("# a\n\n---\n\n# b\n"));
    expect(shownSlides(changed("# a\n\n---\n\n# b\n")).slides[moved.h]?.slide.title).toBe("b");
  });
});
