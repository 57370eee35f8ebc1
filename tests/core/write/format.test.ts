import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "#core/change.ts";
import {
  type Formatted,
  type LineMark,
  link,
  type Mark,
  toggleLines,
  toggleMark,
} from "#core/write/format.ts";

/** `a [bc] d` with the selection in brackets. */
function read(marked: string) {
  const from = marked.indexOf("⟦");
  const to = marked.indexOf("⟧") - 1;
  return { text: marked.replace(/[⟦⟧]/g, ""), range: { from, to } };
}
function show(text: string, { edits, selection }: Formatted): string {
  const after = applyEdits(text, edits);
  return `${after.slice(0, selection.from)}⟦${after.slice(selection.from, selection.to)}⟧${after.slice(selection.to)}`;
}
const mark = (marked: string, it: Mark) => {
  const { text, range } = read(marked);
  return show(text, toggleMark(text, range, it));
};
const lines = (marked: string, it: LineMark) => {
  const { text, range } = read(marked);
  return show(text, toggleLines(text, range, it));
};

describe("a mark around words", () => {
  it.each([
    ["a ⟦bold⟧ c", "**", "a **⟦bold⟧** c"],
    ["a ⟦ bold ⟧ c", "**", "a  **⟦bold⟧**  c"],
    ["a **⟦bold⟧** c", "**", "a ⟦bold⟧ c"],
    ["a ⟦**bold**⟧ c", "**", "a ⟦bold⟧ c"],
    ["a **⟦bold⟧** c", "*", "a ***⟦bold⟧*** c"],
    ["⟦⟧", "**", "**⟦⟧**"],
    ["⟦term⟧", "==", "==⟦term⟧=="],
  ] as const)("%s with %s is %s", (before, it, after) => expect(mark(before, it)).toBe(after));

  it("goes when it is set twice, whatever the words", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 10 }),
        fc.string({ minLength: 1, maxLength: 10 }),
        fc.constantFrom<Mark>("**", "*", "==", "`"),
        (before, words, it) => {
          fc.pre(!/[*=`]/.test(before + words) && words.trim() === words);
          const range = { from: before.length, to: before.length + words.length };
          const text = `${before}${words} end`;
          const once = toggleMark(text, range, it);
          const marked = applyEdits(text, once.edits);
          expect(applyEdits(marked, toggleMark(marked, once.selection, it).edits)).toBe(text);
        },
      ),
    );
  });
});

describe("marks of lines", () => {
  it.each([
    ["⟦a⟧", "- ", "- ⟦a⟧"],
    ["⟦a\n\nb⟧\nc", "- ", "- ⟦a\n\n- b⟧\nc"],
    ["⟦- a\n- b⟧", "- ", "⟦a\nb⟧"],
    ["⟦- a\n- b⟧", "1. ", "⟦1. a\n2. b⟧".replace("⟦1. ", "1. ⟦").replace("1. ⟦a", "1⟦. a")],
    ["  ⟦- a⟧", "> ", "  ⟦> a⟧"],
    ["## ⟦a⟧", "### ", "### ⟦a⟧"],
    ["⟦⟧", "- ", "- ⟦⟧"],
  ] as const)("%j with %s is %j", (before, it, after) => {
    expect(lines(before, it).replace(/[⟦⟧]/g, "")).toBe(after.replace(/[⟦⟧]/g, ""));
  });

  it("leave the words and the empty lines of any text", () => {
    const line = fc.constantFrom("", "a", "- b", "  1. c", "> d", "# e", "\te");
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom<LineMark>("- ", "1. ", "> "),
        (all, it) => {
          const text = all.join("\n");
          const words = (from: string) => from.replace(/[-#>\d.\s]/g, "");
          const { edits, selection } = toggleLines(text, { from: 0, to: text.length }, it);
          const after = applyEdits(text, edits);
          expect(words(after)).toBe(words(text));
          expect(after.split("\n")).toHaveLength(text.split("\n").length);
          expect(selection.to).toBeLessThanOrEqual(after.length);
        },
      ),
    );
  });
});

describe("a link", () => {
  it.each([
    ["see ⟦here⟧ now", "", "see [here](⟦⟧) now"],
    ["⟦https://a.b/c⟧", "", "[⟦⟧](https://a.b/c)"],
    ["see ⟦here⟧", "https://a.b", "see [here](https://a.b)⟦⟧"],
    ["⟦⟧", "", "[⟦⟧]()"],
  ])("%s to %j is %s", (before, address, after) => {
    const { text, range } = read(before);
    expect(show(text, link(text, range, address))).toBe(after);
  });
});
