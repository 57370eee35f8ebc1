import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, type TextChange } from "#core/change.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck } from "#core/deck/deck.ts";
import {
  deleteSlide,
  deleteSlides,
  duplicateSlide,
  duplicateSlides,
  insertSlide,
  insertSlides,
  joinSlides,
  moveSlide,
  moveSlides,
  placeAfter,
  splitSlide,
} from "#core/deck/edits.ts";
import { renewDeck } from "#core/deck/reparse.ts";
import { slideBody, sourceText } from "../../support/source-arbitraries.ts";

const deckOf = (...texts: string[]): Deck =>
  parseDeck({
    name: "x",
    settings: { name: "deck.yml", text: "" },
    sources: texts.map((text, at) => ({ name: `${at}.md`, text })),
    data: [],
    assets: [],
  });
const edit = (deck: Deck, changes: readonly TextChange[]): Deck => {
  const sources = deck.files.sources.map(({ name, text }) => ({
    name,
    text: applyEdits(
      text,
      changes.filter((it) => it.source === name),
    ),
  }));
  return renewDeck(deck, { ...deck.files, sources }).deck;
};
const bodies = (deck: Deck) => deck.sources.map((it) => it.placements.map(({ slide }) => slide.text.trim()));
const asLf = (text: string) => text.replaceAll("\r\n", "\n");
const asCrlf = (text: string) => asLf(text).replaceAll("\n", "\r\n");
const stacks = (deck: Deck) => deck.slides.map((it) => `${it.h}.${it.v}`).join(" ");
const result = (deck: Deck, changes: readonly TextChange[]) => bodies(edit(deck, changes));

describe("insertSlide", () => {
  it("works at the first, a middle and the last place", () => {
    const deck = deckOf("a\n\n---\n\nb\n");
    expect(result(deck, insertSlide(deck, { source: "0.md", at: 0 }, "# n"))).toEqual([["# n", "a", "b"]]);
    expect(result(deck, insertSlide(deck, { source: "0.md", at: 1 }, "# n"))).toEqual([["a", "# n", "b"]]);
    expect(result(deck, insertSlide(deck, { source: "0.md", at: 2 }, "# n"))).toEqual([["a", "b", "# n"]]);
  });
  it("works in an empty source, one of only a header, and one without a final line end", () => {
    for (const text of ["", "\ufeff", "---\nsection: x\n---\n", "---\nsection: x\n---"]) {
      expect(result(deckOf(text), insertSlide(deckOf(text), { source: "0.md", at: 0 }, "n"))).toEqual([
        ["n"],
      ]);
    }
    const deck = deckOf("a\n\n---\n\nb");
    expect(result(deck, insertSlide(deck, placeAfter(deck, 1), "n"))).toEqual([["a", "b", "n"]]);
  });
  it("closes what the slide before left open", () => {
    for (const text of ["```js\ncode", "::: notes\nwords\n"]) {
      const deck = deckOf(text);
      expect(result(deck, insertSlide(deck, placeAfter(deck, 0), "n"))[0]?.[1]).toBe("n");
    }
  });
  it("stays in a stack it is put into, or not as told, and writes the line ends of the source", () => {
    const deck = deckOf("a\r\n\r\n--\r\n\r\nb\r\n");
    const changes = insertSlide(deck, placeAfter(deck, 0), "one\ntwo");
    expect(stacks(edit(deck, changes))).toBe("0.0 0.1 0.2");
    expect(changes[0]?.insert).not.toMatch(/[^\r]\n/);
    expect(stacks(edit(deck, insertSlide(deck, placeAfter(deck, 0), "n", { below: false })))).toBe(
      "0.0 1.0 1.1",
    );
  });
});

describe("deleteSlide", () => {
  it("works at every place and leaves the header", () => {
    const deck = deckOf("---\nsection: x\n---\na\n\n---\n\nb\n\n---\n\nc");
    expect(result(deck, deleteSlide(deck, 0))).toEqual([["b", "c"]]);
    expect(result(deck, deleteSlide(deck, 1))).toEqual([["a", "c"]]);
    expect(result(deck, deleteSlide(deck, 2))).toEqual([["a", "b"]]);
    const only = deckOf("---\nsection: x\n---\na\n");
    expect(edit(only, deleteSlide(only, 0)).sources[0]?.text).toBe("---\nsection: x\n---\n");
  });
  it("leaves no slide when nothing but an empty one remains", () => {
    const deck = deckOf("\n\n---\n\nb\n");
    expect(result(deck, deleteSlide(deck, 1))).toEqual([[]]);
  });
  it("lets the slide below take the top of the stack", () => {
    const deck = deckOf("a\n\n---\n\nb\n\n--\n\nc\n");
    expect(stacks(edit(deck, deleteSlide(deck, 1)))).toBe("0.0 1.0");
  });
});

describe("moveSlide", () => {
  const deck = deckOf("a\n\n---\n\nb\n\n---\n\nc", "d\n");
  it("moves within a source and across, to first and last places", () => {
    expect(result(deck, moveSlide(deck, 2, { source: "0.md", at: 0 }))).toEqual([["c", "a", "b"], ["d"]]);
    expect(result(deck, moveSlide(deck, 0, { source: "0.md", at: 3 }))).toEqual([["b", "c", "a"], ["d"]]);
    expect(result(deck, moveSlide(deck, 1, { source: "1.md", at: 0 }))).toEqual([
      ["a", "c"],
      ["b", "d"],
    ]);
    expect(result(deck, moveSlide(deck, 1, { source: "1.md", at: 1 }))).toEqual([
      ["a", "c"],
      ["d", "b"],
    ]);
    expect(result(deck, moveSlide(deck, 3, { source: "0.md", at: 3 }))).toEqual([["a", "b", "c", "d"], []]);
  });
  it("does nothing for the place the slide has", () => {
    expect(moveSlide(deck, 1, { source: "0.md", at: 1 })).toEqual([]);
    expect(moveSlide(deck, 1, { source: "0.md", at: 2 })).toEqual([]);
  });
  it("keeps the moved slide and all others the same objects", () => {
    const spaced = deckOf("\na\n\n---\n\nb\n\n---\n\nc\n\n");
    const moved = edit(spaced, moveSlide(spaced, 2, { source: "0.md", at: 1 }));
    expect(moved.slides.map((it) => it.slide.id)).toEqual(["s1", "s3", "s2"]);
    expect(moved.slides[1]?.slide).toBe(spaced.slides[2]?.slide);
  });
});

describe("duplicateSlide, splitSlide and joinSlides", () => {
  it("duplicate after the slide, within its stack", () => {
    const deck = deckOf("a\n\n--\n\nb");
    expect(result(deck, duplicateSlide(deck, 1))).toEqual([["a", "b", "b"]]);
    expect(stacks(edit(deck, duplicateSlide(deck, 1)))).toBe("0.0 0.1 0.2");
    const plain = deckOf("a\n\n---\n\nb");
    expect(stacks(edit(plain, duplicateSlide(plain, 0)))).toBe("0.0 1.0 2.0");
  });
  it("split at the line of the cursor, and not inside a fence", () => {
    const deck = deckOf("# a\n\none\ntwo\n");
    expect(result(deck, splitSlide(deck, 0, 10))).toEqual([["# a\n\none", "two"]]);
    const fence = deckOf("```\none\ntwo\n```\n");
    expect(splitSlide(fence, 0, 9)).toEqual([]);
  });
  it("join with the next, rewriting old notes so that they do not swallow it", () => {
    const deck = deckOf("a\n\n---\n\nb\n");
    expect(result(deck, joinSlides(deck, 0))).toEqual([["a\n\n\nb"]]);
    expect(joinSlides(deck, 1)).toEqual([]);
    const noted = deckOf("a\n\nNote: x\n\n---\n\nb\n");
    const [slide] = edit(noted, joinSlides(noted, 0)).slides;
    expect(slide?.slide.notes.map((it) => it.markdown)).toEqual(["x"]);
    expect(slide?.slide.notes[0]?.form).toBe("block");
  });
});

describe("several slides at once", () => {
  const deck = deckOf("a\n\n---\n\nb\n\n--\n\nc\n\n---\n\nd", "---\nsection: x\n---\ne\n");
  it("move together from wherever they are, in one change a source", () => {
    const changes = moveSlides(deck, [4, 0], { source: "0.md", at: 4 });
    expect(result(deck, changes)).toEqual([["b", "c", "d", "a", "e"], []]);
    expect(changes.map((it) => it.source).sort()).toEqual(["0.md", "1.md"]);
    expect(edit(deck, changes).sources[1]?.text).toBe("---\nsection: x\n---\n");
  });
  it("keep their stack when it moves whole, and join one they are put into", () => {
    const whole = edit(deck, moveSlides(deck, [1, 2], { source: "1.md", at: 1 }));
    expect(bodies(whole)).toEqual([
      ["a", "d"],
      ["e", "b", "c"],
    ]);
    expect(stacks(whole)).toBe("0.0 1.0 2.0 3.0 3.1");
    const joined = edit(deck, moveSlides(deck, [0, 3], { source: "0.md", at: 2 }));
    expect(stacks(joined)).toBe("0.0 0.1 0.2 0.3 1.0");
    expect(bodies(joined)).toEqual([["b", "a", "d", "c"], ["e"]]);
  });
  it("leave a stack whose leader goes to the next one of it", () => {
    expect(stacks(edit(deck, moveSlides(deck, [1], { source: "0.md", at: 0 })))).toBe("0.0 1.0 2.0 3.0 4.0");
  });
  it("duplicate and delete together", () => {
    expect(result(deck, duplicateSlides(deck, [1, 2]))).toEqual([["a", "b", "c", "b", "c", "d"], ["e"]]);
    expect(stacks(edit(deck, duplicateSlides(deck, [1, 2])))).toBe("0.0 1.0 1.1 2.0 2.1 3.0 4.0");
    expect(result(deck, deleteSlides(deck, [0, 2, 4]))).toEqual([["b", "d"], []]);
    expect(edit(deck, deleteSlides(deck, [0, 1, 2, 3])).sources[0]?.text).toBe("");
  });
  it("come in together, stacks kept", () => {
    const new3 = ["x", "y", "z"].map((markdown, at) => ({ markdown, below: at === 1 }));
    const grown = edit(deck, insertSlides(deck, { source: "1.md", at: 0 }, new3));
    expect(bodies(grown)[1]).toEqual(["x", "y", "z", "e"]);
    expect(stacks(grown)).toBe("0.0 1.0 1.1 2.0 3.0 3.1 4.0 5.0");
  });
  it("stay where they are when they are there already", () => {
    for (const at of [0, 1, 2]) expect(moveSlides(deck, [0, 1], { source: "0.md", at })).toEqual([]);
  });
});

describe("for any deck", () => {
  const well = fc
    .tuple(fc.array(slideBody, { minLength: 1, maxLength: 6 }), fc.constantFrom("\n", "\r\n"), fc.boolean())
    .map(([all, newline, ends]) => {
      const text = all.map((it) => `${it}\n\n`).join("---\n\n");
      return (ends ? text : text.trimEnd() || "x").replaceAll("\n", newline);
    });
  it("the operations on well-formed slides give exactly the slides expected", () => {
    fc.assert(
      fc.property(well, well, fc.nat(), fc.nat(), (a, b, from, to) => {
        const deck = deckOf(a, b);
        const [first = [], second = []] = bodies(deck);
        const index = from % first.length;
        const rest = first.toSpliced(index, 1);
        const moved = first[index] ?? "";
        expect(result(deck, deleteSlide(deck, index))).toEqual([rest, second]);
        expect(result(deck, duplicateSlide(deck, index))).toEqual([first.toSpliced(index, 0, moved), second]);
        const at = to % (second.length + 1);
        const across = moveSlide(deck, index, { source: "1.md", at });
        const arrived = b.includes("\r\n") ? asCrlf(moved) : asLf(moved);
        expect(result(deck, across)).toEqual([rest, second.toSpliced(at, 0, arrived)]);
        const inserted = insertSlide(deck, { source: "1.md", at }, "# New");
        expect(result(deck, inserted)).toEqual([first, second.toSpliced(at, 0, "# New")]);
        const place = to % (first.length + 1);
        if (place === index || place === index + 1) return;
        const expected = rest.toSpliced(place > index ? place - 1 : place, 0, moved);
        expect(result(deck, moveSlide(deck, index, { source: "0.md", at: place }))).toEqual([
          expected,
          second,
        ]);
      }),
      { numRuns: 400 },
    );
  });
  it("an operation on odd text happens as meant or not at all, and no other slide loses a byte", () => {
    fc.assert(
      fc.property(sourceText, fc.nat(), fc.nat(), (text, from, to) => {
        const deck = deckOf(text);
        if (deck.slides.length === 0) return;
        const index = from % deck.slides.length;
        const changes = moveSlide(deck, index, { source: "0.md", at: to % (deck.slides.length + 1) });
        const moved = edit(deck, changes);
        expect(moved.slides).toHaveLength(deck.slides.length);
        const texts = moved.slides.map((it) => it.slide.text);
        for (const { slide } of deck.slides) expect(texts.some((it) => it.startsWith(slide.text))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  it("moving slides around keeps every slide's own text and their number, and reads again in the order asked for", () => {
    const moves = fc.array(fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat()), {
      minLength: 1,
      maxLength: 6,
    });
    const header = "---\nsection: Two\n---\n";
    fc.assert(
      fc.property(well, well, moves, (a, b, all) => {
        let deck = deckOf(asLf(a), header + asLf(b));
        for (const [picks, toSource, toPlace] of all) {
          const before = bodies(deck);
          const indices = [...new Set(picks.map((it) => it % deck.slides.length))].sort((x, y) => x - y);
          const source = `${toSource % 2}.md`;
          const at = toPlace % ((before[toSource % 2]?.length ?? 0) + 1);
          deck = edit(deck, moveSlides(deck, indices, { source, at }));
          expect(bodies(deck)).toEqual(reordered(before, indices, toSource % 2, at));
          expect(deck.sources[1]?.text.startsWith(header)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The model: the bodies of each source, the picked ones (counted through all) taken out and put in before place `at`. */
function reordered(all: readonly string[][], picks: readonly number[], into: number, at: number): string[][] {
  let index = 0;
  const marked = all.map((source) => source.map((text) => ({ text, isPicked: picks.includes(index++) })));
  const moved = marked.flat().filter((it) => it.isPicked);
  return marked.map((source, nth) => {
    const rest = source.filter((it) => !it.isPicked);
    const place = source.slice(0, at).filter((it) => !it.isPicked).length;
    return (nth === into ? rest.toSpliced(place, 0, ...moved) : rest).map((it) => it.text);
  });
}
