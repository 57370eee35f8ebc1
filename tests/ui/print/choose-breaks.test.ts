/** Cutting a column of text into pages: whatever its pieces, no page holds more than it can, and none is empty. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Break, chooseBreaks } from "#ui/print/choose-breaks.ts";

/** Pieces below one another; a cut may stand between any two. */
function columnOf(heights: readonly number[]): { breaks: Break[]; total: number } {
  let at = 0;
  const ends = heights.map((it) => (at += it));
  return { breaks: ends.slice(0, -1).map((end) => ({ end, start: end })), total: at };
}

test("a column that fits is not cut", () => {
  const { breaks, total } = columnOf([10, 20, 30]);
  expect(chooseBreaks(breaks, total, 60, 10)).toEqual([]);
});

test("each page takes as much as it holds, the first its own height, the others theirs", () => {
  const { breaks, total } = columnOf([10, 10, 10, 10, 10, 10]);
  expect(chooseBreaks(breaks, total, 25, 30)).toEqual([1, 4]);
});

test("a piece larger than a page stands alone, and the rest goes on after it", () => {
  const { breaks, total } = columnOf([10, 500, 10]);
  expect(chooseBreaks(breaks, total, 100, 100)).toEqual([0, 1]);
});

test("every piece is on one page, in order, and no page is empty or fuller than it may be", () => {
  const pieces = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 80 });
  const room = fc.integer({ min: 90, max: 400 });
  fc.assert(
    fc.property(pieces, room, room, (heights, first, rest) => {
      const { breaks, total } = columnOf(heights);
      const chosen = chooseBreaks(breaks, total, first, rest);
      const edges = [-1, ...chosen, heights.length - 1];
      const pages = edges.slice(1).map((to, at) => heights.slice((edges[at] ?? 0) + 1, to + 1));
      expect(pages.flat()).toEqual(heights);
      for (const [at, page] of pages.entries()) {
        expect(page.length).toBeGreaterThan(0);
        expect(page.reduce((sum, it) => sum + it, 0)).toBeLessThanOrEqual(at === 0 ? first : rest);
      }
    }),
  );
});
