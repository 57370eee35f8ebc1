import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck } from "#core/deck/deck.ts";
import { noteSteps } from "#core/deck/notes.ts";
import { parseSlide } from "#core/deck/parse.ts";
import { splitSource } from "#core/deck/split.ts";
import { visibleMarkdown, withoutNotes } from "#core/deck/without-notes.ts";
import { generateDeck, noteMark } from "../../support/sample-decks.ts";
import { anyText } from "../../support/source-arbitraries.ts";

const slide = (text: string) => parseSlide(text, "s1");
const notes = (text: string) => slide(text).notes.map((it) => it.markdown);
const codes = (text: string) => slide(text).problems.map((it) => it.code);
const shown = (text: string) =>
  slide(text)
    .visible.map((it) => text.slice(it.from, it.to))
    .join("");

describe("notes are", () => {
  for (const [what, text] of [
    ["a block", "# a\n\n::: notes\nSECRET\n:::\n\nb"],
    ["a block without a space", ":::notes\nSECRET\n:::\n"],
    ["a block with more colons", ":::: notes\nSECRET\n::::\n"],
    ["a block named by its class", "::: {.notes}\nSECRET\n:::\n"],
    ["a block in capitals with attributes", "::: Notes {#x}\nSECRET\n:::\n"],
    ["a block in another container", "::: columns\n::: column\n::: notes\nSECRET\n:::\n:::\n:::\n"],
    ["a block in a list item", "- a\n\n  ::: notes\n  SECRET\n  :::\n"],
    ["a block in a quote", "> ::: notes\n> SECRET\n> :::\n"],
    ["a block with CRLF", "::: notes\r\nSECRET\r\n:::\r\n"],
    ["a block holding containers and a rule", "::: notes\n::: callout\nSECRET\n:::\n\n---\n\nSECRET\n:::\n"],
    ["a block after a forgotten comment", "<!-- forgotten\n\n::: notes\nSECRET\n:::\n"],
    ["a longer block with a shorter closing line in it", ":::: notes\nSECRET\n:::\nSECRET\n::::\n"],
    ["an aside", '<aside class="notes">\n\nSECRET\n\n</aside>\n'],
    ["an aside in a line", "a <ASIDE data-x=1 class='x notes'>SECRET</ASIDE> b"],
    ["an aside with an aside in it", "<aside class=notes><aside>x</aside>SECRET</aside>"],
    ["Note: after a blank line", "# a\n\nNote: SECRET\n\n- SECRET"],
    ["Notes: on its own line", "# a\n\nNotes:\n\nSECRET"],
    ["Note: right after a block", "::: callout\nx\n:::\nNote: SECRET"],
  ] as const) {
    it(`${what}, and none of it is visible`, () => {
      expect(notes(text).join()).toContain("SECRET");
      expect(shown(text)).not.toContain("SECRET");
      expect(visibleMarkdown(slide(text))).not.toContain("SECRET");
      expect(withoutNotes(text)).not.toContain("SECRET");
    });
  }
  it("as many blocks as wanted, in order, with the rest visible", () => {
    const text = "a\n\n::: notes\none\n:::\n\nb\n\n::: notes\ntwo\n:::\n\nc\n";
    expect(notes(text)).toEqual(["one", "two"]);
    expect(shown(text)).toBe("a\n\n\nb\n\n\nc\n");
  });
  it("never what stands in a fence or a code span", () => {
    const fence = "```md\n::: notes\nshown\n:::\n\nNote: shown\n<aside class=notes>shown</aside>\n```\n";
    expect(notes(fence)).toEqual([]);
    expect(withoutNotes(fence)).toBe(fence);
    expect(notes('Write `<aside class="notes">` here')).toEqual([]);
  });
  it("unindented in a list item", () => {
    expect(notes("- a\n\n  ::: notes\n  one\n\n  - two\n  :::\n")).toEqual(["one\n\n- two"]);
  });
});

describe("notes that are", () => {
  it("never closed run to the end of the slide, with a problem", () => {
    for (const text of ["::: notes\nSECRET\n\n# SECRET\n", "a <aside class=notes>SECRET\n\nSECRET"]) {
      expect(shown(text)).not.toContain("SECRET");
      expect(codes(text)).toContain("notes.unclosed");
    }
    expect(codes("::: columns\n::: notes\nSECRET\n:::\n")).toContain("container.unclosed");
  });
  it("written the old way are a problem that names the place", () => {
    expect(slide("a\n\nNote: b").problems).toMatchObject([
      { code: "notes.old-form", range: { from: 3, to: 8 } },
    ]);
  });
  it("perhaps not meant so are shown in a paragraph and hidden in a block, both with a problem", () => {
    expect(shown("Text\nNote: well")).toContain("Note: well");
    expect(codes("Text\nNote: well")).toEqual(["notes.ambiguous"]);
    expect(notes("::: note\nx\n:::")).toEqual(["x"]);
    expect(codes("::: note\nx\n:::")).toEqual(["notes.ambiguous"]);
  });
});

describe("noteSteps", () => {
  it("cuts at [step]", () => {
    expect(noteSteps("a [step] b\n\n[STEP]\nc")).toEqual(["a", "b", "c"]);
    expect(noteSteps("")).toEqual([""]);
  });
});

describe("withoutNotes", () => {
  it("takes notes out of an attribute too", () => {
    expect(withoutNotes('<!-- .slide: data-notes="SECRET" steps -->\n')).not.toContain("SECRET");
  });
  it("keeps every other byte", () => {
    const text = "\ufeff---\ntitle: x\n---\n\n# a  \r\n\n::: notes\nSECRET\n:::\n\n---\n\nb\t\n";
    expect(withoutNotes(text)).toBe("\ufeff---\ntitle: x\n---\n\n# a  \r\n\n\n\n---\n\nb\t\n");
  });
  it("does not make a separator of the rule behind notes", () => {
    const text = "a\n\n::: notes\nx\n:::\n---\n\nb";
    expect(splitSource(withoutNotes(text)).pieces).toHaveLength(1);
  });
  it("leaves the end of a container that notes reach over, so that a rule in it stays a rule", () => {
    const text = "::: callout\n\n---\nNote: SECRET\n:::\n\nSECRET";
    expect(shown(text)).toBe("::: callout\n\n---\n:::\n");
    expect(splitSource(withoutNotes(text)).pieces).toHaveLength(1);
  });
  it("keeps slides apart that only their notes kept from a forgotten container", () => {
    const text = "::: column\n\n---\n\n::: notes\nSECRET\n:::\n\n:::";
    expect(splitSource(text).pieces).toHaveLength(2);
    expect(splitSource(withoutNotes(text)).pieces).toHaveLength(2);
  });
  it("leaves a slide where there were only notes", () => {
    const text = withoutNotes("::: notes\nx\n:::\n");
    expect(text.trim()).not.toBe("");
    expect(text).not.toContain("x");
  });

  it("leaves not one word of a training's notes, and every slide where it was", () => {
    const deck = generateDeck(60);
    const sources = deck.sources.map(({ name, text }) => ({ name, text: withoutNotes(text) }));
    const [before, after] = [parseDeck(deck), parseDeck({ ...deck, sources })];
    const places = (it: Deck) => it.slides.map(({ h, v, slide }) => [h, v, slide.title]);
    expect(JSON.stringify(deck.sources)).toContain(noteMark);
    expect(JSON.stringify(sources)).not.toContain(noteMark);
    expect(places(after)).toEqual(places(before));
  });

  const hidden = (text: string) =>
    splitSource(text).pieces.flatMap((it) =>
      slide(text.slice(it.from, it.to)).notes.map((note) => note.markdown),
    );
  it("keeps slides, stacks and order for any text, and leaves no notes in it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = withoutNotes(text);
        const [before, after] = [splitSource(text), splitSource(clean)];
        expect(after.pieces.map((it) => it.below)).toEqual(before.pieces.map((it) => it.below));
        expect(clean.slice(0, after.header.to)).toBe(text.slice(0, before.header.to));
        expect(hidden(clean)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
  it("shows of any slide what the slide itself shows", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { pieces } = splitSource(text);
        const clean = withoutNotes(text);
        const cleanPieces = splitSource(clean).pieces;
        pieces.forEach((piece, at) => {
          const other = cleanPieces[at] ?? piece;
          const [a, b] = [slide(text.slice(piece.from, piece.to)), slide(clean.slice(other.from, other.to))];
          expect(visibleMarkdown(b).replace(/^<\?-\?>/, "")).toBe(visibleMarkdown(a).replace(/^<\?-\?>/, ""));
        });
      }),
      { numRuns: 1500 },
    );
  });
});
