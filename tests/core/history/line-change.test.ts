import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineChange } from "#core/history/line-change.ts";

describe("the size of a change", () => {
  test.each([
    ["", "", 0, 0],
    ["", "a\n", 1, 0],
    ["a\nb\n", "a\n", 0, 1],
    ["a\nb\n", "a\nc\nd\n", 2, 1],
    ["a\nb\n", "b\na\n", 0, 0],
    ["a\r\nb", "a\nb\n", 0, 0],
  ])("from %j to %j is +%i −%i", (before, after, added, removed) => {
    expect(lineChange(before, after)).toEqual({ added, removed });
  });

  test("back is the size of the change there, the other way round", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", "")).map((it) => it.join("\n"));
    fc.assert(
      fc.property(text, text, (one, two) => {
        const { added, removed } = lineChange(one, two);
        expect(lineChange(two, one)).toEqual({ added: removed, removed: added });
      }),
    );
  });
});
