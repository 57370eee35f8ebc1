import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, mapOffset, smallestEdit } from "#core/change.ts";

describe("applyEdits", () => {
  it("reads all offsets in the text before and keeps the order of inserts at one place", () => {
    const edits = [
      { from: 4, to: 5, insert: "E" },
      { from: 1, to: 1, insert: "x" },
      { from: 1, to: 1, insert: "y" },
    ];
    expect(applyEdits("abcde", edits)).toBe("axybcdE");
  });
  it("refuses overlapping edits and edits outside the text", () => {
    expect(() =>
      applyEdits("abc", [
        { from: 0, to: 2, insert: "" },
        { from: 1, to: 3, insert: "" },
      ]),
    ).toThrow(RangeError);
    expect(() => applyEdits("abc", [{ from: 2, to: 4, insert: "" }])).toThrow(RangeError);
    expect(() => applyEdits("abc", [{ from: 2, to: 1, insert: "" }])).toThrow(RangeError);
  });
});

describe("mapOffset", () => {
  it("carries offsets through inserts, deletions and replacements", () => {
    expect(mapOffset(3, [{ from: 1, to: 1, insert: "xx" }])).toBe(5);
    expect(mapOffset(1, [{ from: 1, to: 1, insert: "xx" }])).toBe(3);
    expect(mapOffset(1, [{ from: 2, to: 3, insert: "" }])).toBe(1);
    expect(mapOffset(3, [{ from: 1, to: 5, insert: "x" }])).toBe(2);
    expect(
      mapOffset(5, [
        { from: 1, to: 2, insert: "" },
        { from: 3, to: 4, insert: "yyy" },
      ]),
    ).toBe(6);
  });
});

describe("smallestEdit", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "\r\n", "\n", "\r", "💉", "💊", "\ud83d"), { maxLength: 12 })
    .map((it) => it.join(""));
  it("is null for equal texts", () => expect(smallestEdit("a", "a")).toBeNull());
  it("changes no more than it must", () => {
    expect(smallestEdit("abcd", "abXcd")).toEqual({ from: 2, to: 2, insert: "X" });
    expect(smallestEdit("aa", "aaa")).toEqual({ from: 2, to: 2, insert: "a" });
  });
  it("cuts neither a surrogate pair nor CR from LF", () => {
    expect(smallestEdit("💉", "💊")).toEqual({ from: 0, to: 2, insert: "💊" });
    expect(smallestEdit("a\nb", "a\r\nb")).toEqual({ from: 1, to: 2, insert: "\r\n" });
  });
  it("always makes the one text into the other, at whole characters", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = smallestEdit(before, after);
        expect(edit ? applyEdits(before, [edit]) : before).toBe(after);
        if (!edit || !before.isWellFormed() || !after.isWellFormed()) return;
        expect(edit.insert.isWellFormed()).toBe(true);
        expect(before.slice(edit.from, edit.to).isWellFormed()).toBe(true);
        expect(before.slice(edit.from - 1, edit.from + 1)).not.toBe("\r\n");
        expect(before.slice(edit.to - 1, edit.to + 1)).not.toBe("\r\n");
      }),
      { numRuns: 2000 },
    );
  });
});
