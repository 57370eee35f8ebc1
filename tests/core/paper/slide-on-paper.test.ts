/** How large words of a slide are on a handout, and how many slides a page may have. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { perPage } from "#core/export/export-request.ts";
import {
  densestLegible,
  leastPoints,
  type PaperLayout,
  pointsOnPaper,
  slideWidthOnPaper,
} from "#core/paper/slide-on-paper.ts";

const wide = { width: 1280, height: 720 };
const upright: PaperLayout = { for: "learner", orientation: "portrait", perPage: 3, paper: "letter" };

const anyLayout = fc.record({
  for: fc.constantFrom("learner" as const, "facilitator" as const, "absent" as const),
  orientation: fc.constantFrom("portrait" as const, "landscape" as const),
  perPage: fc.constantFrom(...perPage),
  paper: fc.constantFrom("letter" as const, "a4" as const),
});
const anySlide = fc.constantFrom(wide, { width: 1280, height: 800 }, { width: 960, height: 720 });

describe("a slide on paper", () => {
  test.each([
    [1, 7.3],
    [2, 7.3],
    [3, 4.67],
    [4, 3.5],
    [6, 3.5],
    [9, 2.23],
  ] as const)("is, %d on an upright Letter page, about %d inches wide", (count, inches) => {
    expect(slideWidthOnPaper({ ...upright, perPage: count }, wide)).toBeCloseTo(inches, 1);
  });

  test("is never wider than the paper, nor higher", () => {
    fc.assert(
      fc.property(anyLayout, anySlide, (layout, slide) => {
        const width = slideWidthOnPaper(layout, slide);
        expect(width).toBeGreaterThan(1);
        expect(width).toBeLessThan(layout.orientation === "portrait" ? 8.5 : 11.7);
        expect((width * slide.height) / slide.width).toBeLessThan(11);
      }),
    );
  });
});

describe("the densest layout that can be read", () => {
  test("of words of 24 pixels is 2 on a page: 3 with lines would print them at 6 points", () => {
    expect(pointsOnPaper(24, upright, wide)).toBeCloseTo(6.3, 1);
    expect(densestLegible(24, upright, wide)).toBe(2);
  });

  test("is none when one slide on a page is too small already", () => {
    expect(densestLegible(12, upright, wide)).toBeNull();
  });

  test("prints at least 8 points, and whatever is denser prints less", () => {
    fc.assert(
      fc.property(
        anyLayout,
        anySlide,
        fc.double({ min: 8, max: 120, noNaN: true }),
        (layout, slide, size) => {
          const best = densestLegible(size, layout, slide);
          const points = (count: PaperLayout["perPage"]) =>
            pointsOnPaper(size, { ...layout, perPage: count }, slide);
          if (best !== null) expect(points(best)).toBeGreaterThanOrEqual(leastPoints);
          for (const denser of perPage.filter((it) => it > (best ?? 0)))
            expect(points(denser)).toBeLessThan(leastPoints);
        },
      ),
    );
  });
});
