/** Speaker notes edited as text: the slide then has exactly these notes, and the rest of it stays. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { addNotes, editNotes, type SlideChange } from "#core/deck/edit-notes.ts";

function slideOf(text: string) {
  const deck = parseDeck({
    name: "d",
    settings: { name: "deck.yml", text: "title: T\n" },
    sources: [{ name: "a.md", text }],
    data: [],
    assets: [],
  });
  const slide = deck.slides[0]?.slide;
  if (!slide) throw new RangeError("no slide");
  return { slide, count: deck.slides.length };
}

const applied = (text: string, { from, to, insert }: SlideChange) =>
  text.slice(0, from) + insert + text.slice(to);

function edited(text: string, markdown: string, at = 0): string {
  const { slide } = slideOf(text);
  const block = slide.notes[at];
  return applied(slide.text, block ? editNotes(slide, block, markdown) : addNotes(slide, markdown));
}

describe("notes", () => {
  test.each([
    ["# A\n\n::: notes\nold\n:::\n\nmore\n", "# A\n\n::: notes\nnew\n:::\n\nmore\n"],
    ["# A\n\n::: notes\nnotes\n:::\n", "# A\n\n::: notes\nnew\n:::\n"],
    ["# A\n\n::: notes\n:::\n", "# A\n\n::: notes\nnew\n:::\n"],
    ["# A\n\nNote: old\n", "# A\n\nNote: new\n"],
    ["# A\n", "# A\n\n::: notes\nnew\n:::\n"],
    ["# A", "# A\n\n::: notes\nnew\n:::\n"],
    ["# A\r\n\r\n::: notes\r\nold\r\n:::\r\n", "# A\r\n\r\n::: notes\r\nnew\r\n:::\r\n"],
    ["# A\r\n", "# A\r\n\r\n::: notes\r\nnew\r\n:::\r\n"],
  ])("%j become %j", (before, after) => {
    expect(edited(before, "new")).toBe(after);
  });

  test("of the second block leave the first alone", () => {
    const text = "# A\n\n::: notes\nsame\n:::\n\n::: notes\nsame\n:::\n";
    expect(edited(text, "new", 1)).toBe("# A\n\n::: notes\nsame\n:::\n\n::: notes\nnew\n:::\n");
  });

  test("taken out and written again are where they were", () => {
    const text = "# A\n\n::: notes\nold\n:::\n\nmore\n";
    const empty = edited(text, "");
    expect(slideOf(empty).slide.notes.map((it) => it.markdown)).toEqual([""]);
    expect(slideOf(edited(empty, "new")).slide.notes.map((it) => it.markdown)).toEqual(["new"]);
  });

  test("of any plain words are read back as they were written", () => {
    const line = fc.string({ unit: fc.constantFrom("a", "b", " ", "[", "]", "*", "é", "."), maxLength: 12 });
    const words = fc.array(line, { minLength: 1, maxLength: 4 }).map((it) =>
      it
        .map((words) => words.trim())
        .join("\n")
        .trim(),
    );
    const slides = fc.constantFrom(
      "# A\n\n::: notes\nold\n\nolder\n:::\n\ntext\n",
      "# A\n\ntext\n",
      "text\n\nNotes: old\n",
      "- a\n\n  ::: notes\n  old\n  :::\n",
    );
    fc.assert(
      fc.property(
        slides,
        words.filter((it) => it !== ""),
        (text, markdown) => {
          const { slide, count } = slideOf(edited(text, markdown));
          expect(slide.notes.map((it) => it.markdown)).toEqual([markdown]);
          expect(count).toBe(1);
        },
      ),
    );
  });
});
