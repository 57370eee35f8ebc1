/** Merging never loses a line of either side and never asks when there is nothing to ask. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MergePart, mergedText, mergeTexts } from "#core/merge/merge-texts.ts";

const text = fc
  .array(fc.constantFrom("a\n", "b\n", "c\r\n", "\n", "---\n", "- x\n"), { maxLength: 14 })
  .chain((lines) => fc.constantFrom("", "end without a line end").map((end) => lines.join("") + end));
const side = (parts: readonly MergePart[], which: "mine" | "theirs") =>
  parts.map((it) => (it.kind === "same" ? it.text : it[which])).join("");

describe("two changes of one text", () => {
  test("far from each other are both in the result", () => {
    const base = "# One\n\nfirst\n\n---\n\n# Two\n\nsecond\n";
    const mine = base.replace("first", "first of mine");
    const theirs = base.replace("second", "second of theirs\nand more");
    expect(mergedText(mergeTexts(base, mine, theirs))).toBe(
      "# One\n\nfirst of mine\n\n---\n\n# Two\n\nsecond of theirs\nand more\n",
    );
  });

  test("of the same line have to be decided, and the rest not", () => {
    expect(mergeTexts("a\nb\nc\n", "a\nmine\nc\n", "a\ntheirs\nc\n")).toEqual([
      { kind: "same", text: "a\n" },
      { kind: "conflict", base: "b\n", mine: "mine\n", theirs: "theirs\n" },
      { kind: "same", text: "c\n" },
    ]);
  });

  test("keep their line ends, and the line that has none", () => {
    expect(mergedText(mergeTexts("a\r\nb\r\nc\r\nd", "A\r\nb\r\nc\r\nd", "a\r\nb\r\nc\r\nD"))).toBe(
      "A\r\nb\r\nc\r\nD",
    );
  });

  test("are done when only one side changed, or both did the same", () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(mergedText(mergeTexts(base, other, base))).toBe(other);
        expect(mergedText(mergeTexts(base, base, other))).toBe(other);
        expect(mergedText(mergeTexts(base, other, other))).toBe(other);
      }),
    );
  });

  test("asked from the other side meet the same conflicts", () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const one = mergeTexts(base, mine, theirs);
        const other = mergeTexts(base, theirs, mine);
        expect(other.map((it) => it.kind)).toEqual(one.map((it) => it.kind));
        expect(side(other, "theirs")).toBe(side(one, "mine"));
      }),
    );
  });

  test("lose no line: every line either side added is in the result or in a conflict", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (base, here, there) => {
        const lines = base.match(/[^\n]*\n|[^\n]+$/g) ?? [];
        const insert = (at: number, line: string) =>
          lines.toSpliced(at % (lines.length + 1), 0, line).join("");
        const parts = mergeTexts(base, insert(here, "MINE\n"), insert(there, "THEIRS\n"));
        const all = parts.map((it) => (it.kind === "same" ? it.text : it.mine + it.theirs)).join("");
        expect(all).toContain("MINE\n");
        expect(all).toContain("THEIRS\n");
      }),
    );
  });

  test("of very long texts that have nothing in common are one question, at once", () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at}\n\n`).join("");
    const parts = mergeTexts(long("a"), long("b"), long("c"));
    expect(parts.filter((it) => it.kind === "conflict")).toHaveLength(1);
  });
});
