import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck, DeckFiles } from "#core/deck/deck.ts";
import { renewDeck, reparse } from "#core/deck/reparse.ts";
import { generateDeck } from "../../support/sample-decks.ts";
import { anyText, sourceText } from "../../support/source-arbitraries.ts";

const files = (...texts: string[]): DeckFiles => ({
  name: "deck",
  settings: { name: "deck.yml", text: "title: x\nreferences: r.bib\n" },
  sources: texts.map((text, at) => ({ name: `0${at}.md`, text })),
  data: [{ name: "r.bib", text: "@article{a, title={A}}\n@article{b, title={B}}\n" }],
  assets: [],
});
const ids = (deck: Deck) => deck.slides.map((it) => it.slide.id);
const withoutIds = (deck: Deck) =>
  JSON.stringify({ ...deck, nextId: 0 }, (key, value) =>
    key === "id" && /^s\d+$/.test(value) ? "" : value instanceof Map ? [...value] : value,
  );

describe("parseDeck", () => {
  it("begins a new stack with each source and each ---, and stacks --", () => {
    const deck = parseDeck(files("a\n\n--\n\nb\n\n---\n\nc", "d\n\n--\n\ne"));
    expect(deck.slides.map((it) => [it.h, it.v])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [2, 0],
      [2, 1],
    ]);
    expect(deck.slides.map((it) => it.index)).toEqual([0, 1, 2, 3, 4]);
    expect(deck.slides.map((it) => it.source)).toEqual(["00.md", "00.md", "00.md", "01.md", "01.md"]);
  });
  it("has no slide for a source of only frontmatter, and an empty slide between two separators", () => {
    expect(parseDeck(files("---\nsection: x\n---\n")).slides).toHaveLength(0);
    expect(parseDeck(files("a\n\n---\n\n---\n\nb")).slides.map((it) => it.slide.text.trim())).toEqual([
      "a",
      "",
      "b",
    ]);
  });
  it("places every slide exactly in its source", () => {
    const deck = parseDeck(generateDeck(45));
    for (const { slide, source, range } of deck.slides) {
      const text = deck.sources.find((it) => it.name === source)?.text ?? "";
      expect(text.slice(range.from, range.to)).toBe(slide.text);
    }
    expect(deck.slides).toHaveLength(45);
    expect(deck.problems).toEqual([]);
  });
  it("takes the settings of a single-file deck from its frontmatter", () => {
    const text = "---\ntitle: T\nsection: S\nobjectives:\n  - { id: O1, text: Know }\n---\n\n# a\n";
    const deck = parseDeck({ ...files(text), settings: null, data: [] });
    expect(deck.settings).toMatchObject({ title: "T", objectives: [{ id: "O1", text: "Know" }] });
    expect(deck.sources[0]?.header.section).toBe("S");
    expect(deck.problems).toEqual([]);
  });
  it("numbers citations across sources by first use and leaves unknown keys out", () => {
    const deck = parseDeck(files("[@b]\n", "[@x; @a] [@b]\n"));
    expect(deck.bibliography.order).toEqual(["b", "a"]);
  });
  it("lists a bibliography file that is not there, at its place", () => {
    const deck = parseDeck({ ...files("a"), data: [] });
    expect(deck.problems).toMatchObject([
      { code: "reference.file-missing", source: "deck.yml", range: { from: 21, to: 26 } },
    ]);
  });
  it("never throws, whatever the texts", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, yml, bib) => {
        const deck = parseDeck({
          name: "x",
          settings: { name: "deck.yml", text: yml },
          sources: [{ name: "a.md", text: a }],
          data: [{ name: "r.bib", text: bib }],
          assets: [],
        });
        for (const { slide } of deck.slides) {
          for (const { range } of [...slide.notes, ...slide.citations, ...slide.images, ...slide.problems]) {
            expect(range.from).toBeGreaterThanOrEqual(0);
            expect(range.to).toBeLessThanOrEqual(slide.text.length);
          }
        }
        parseDeck({ name: "x", settings: null, sources: [{ name: "a.md", text: a }], data: [], assets: [] });
      }),
      { numRuns: 500 },
    );
  });
});

describe("reparse", () => {
  const edited = (before: string, after: string) => {
    return reparse(parseDeck(files(before, "z\n")), "00.md", after);
  };
  it("keeps every other slide as the same object and the changed one's id", () => {
    const before = parseDeck(generateDeck(60));
    const source = before.sources[1];
    if (!source) throw new Error("three sources");
    const at = source.text.indexOf("Reassess") + 3;
    const text = `${source.text.slice(0, at)}X${source.text.slice(at)}`;
    const { deck, change } = reparse(before, source.name, text);
    const changed = deck.slides.filter((it, index) => it.slide !== before.slides[index]?.slide);
    expect(changed).toHaveLength(1);
    expect(change).toEqual({ replaced: [changed[0]?.slide.id], arranged: false, everything: false });
    expect(ids(deck)).toEqual(ids(before));
    expect(deck.sources[0]).toBe(before.sources[0]);
    expect(deck.bibliography).toBe(before.bibliography);
  });
  it("keeps objects when slides are inserted and deleted", () => {
    const inserted = edited("a\n\n---\n\nb\n", "a\n\n---\n\nnew\n\n---\n\nb\n");
    const [a, , b] = inserted.deck.slides;
    const after = reparse(inserted.deck, "00.md", "a\n\n---\n\nnew\n\n---\n\nb\n").deck;
    expect(after.slides[0]?.slide).toBe(a?.slide);
    expect(after.slides[2]?.slide).toBe(b?.slide);
    expect(ids(after)).toEqual(["s1", "s4", "s2", "s3"]);
    expect(inserted.change).toEqual({ replaced: [], arranged: true, everything: false });
    const deleted = reparse(after, "00.md", "a\n\n---\n\nb\n");
    expect(ids(deleted.deck)).toEqual(["s1", "s2", "s3"]);
    expect(deleted.change.arranged).toBe(true);
  });
  it("keeps moved slides the same objects in their new order", () => {
    const before = parseDeck(files("\na\n\n---\n\nb\n\n---\n\nc\n\n"));
    const { deck, change } = reparse(before, "00.md", "\nb\n\n---\n\na\n\n---\n\nc\n\n");
    expect(ids(deck)).toEqual(["s2", "s1", "s3"]);
    expect(deck.slides[0]?.slide).toBe(before.slides[1]?.slide);
    expect(change).toEqual({ replaced: [], arranged: true, everything: false });
  });
  it("keeps slides the same objects when they move to another source", () => {
    const before = parseDeck(files("a\n\n---\nb\n\n", "c\n"));
    const { deck } = renewDeck(before, files("a\n\n", "b\n\n\n---\nc\n"));
    expect(deck.slides[2]?.slide).toBe(before.slides[2]?.slide);
    const gone = renewDeck(before, {
      ...files("a\n\n---\nb\n\n"),
      sources: [{ name: "09.md", text: "c\n" }],
    });
    expect(gone.deck.slides[0]?.slide).toBe(before.slides[2]?.slide);
  });
  it("gives a split slide's first half its id and the second a new one", () => {
    const { deck } = edited("a\n\nb\n", "a\n\n---\n\nb\n");
    expect(ids(deck)).toEqual(["s1", "s3", "s2"]);
  });
  it("says everything when settings, references or citation numbers change, and not otherwise", () => {
    const deck = parseDeck(files("[@a]\n\n---\n\n[@b]\n\n---\n\nc"));
    const everything = (name: string, text: string) => reparse(deck, name, text).change.everything;
    expect(everything("deck.yml", "title: y\nreferences: r.bib\n")).toBe(true);
    expect(everything("deck.yml", "title: x # same\nreferences: r.bib\n")).toBe(false);
    expect(everything("r.bib", "@article{a, title={C}}\n@article{b, title={B}}\n")).toBe(true);
    expect(everything("00.md", "[@b]\n\n---\n\n[@a]\n\n---\n\nc")).toBe(true);
    expect(everything("00.md", "[@a]\n\n---\n\n[@b]\n\n---\n\nd [@a]")).toBe(false);
  });
  it("refuses the name of a file the deck has not", () => {
    expect(() => reparse(parseDeck(files("a")), "other.md", "")).toThrow(RangeError);
  });
  it("gives what parsing anew gives, ids apart, and keeps every slide whose text is still there", () => {
    fc.assert(
      fc.property(sourceText, sourceText, (a, b) => {
        const before = parseDeck(files(a, "z"));
        const { deck } = reparse(before, "00.md", b);
        expect(withoutIds(deck)).toBe(withoutIds(parseDeck(files(b, "z"))));
        expect(new Set(ids(deck)).size).toBe(deck.slides.length);
        const kept = new Set(deck.slides.map((it) => it.slide));
        const texts = deck.slides.map((it) => it.slide.text);
        for (const { slide } of before.slides) {
          const count = (all: readonly string[]) => all.filter((text) => text === slide.text).length;
          if (count(texts) >= count(before.slides.map((it) => it.slide.text)))
            expect(kept.has(slide)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
