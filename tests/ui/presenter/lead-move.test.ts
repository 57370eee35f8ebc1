/** The console's own stage as the lead. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastStep, leadMove } from "#ui/presenter/lead-move.ts";

const at = (index: number, step: number, steps: number) => ({ index, step, steps });

describe("of three slides", () => {
  test.each([
    ["next shows the next step", at(0, 0, 2), "next", 0, 1],
    ["next leaves a slide with no step left", at(0, 2, 2), "next", 1, 0],
    ["next stays at the end", at(2, 1, 1), "next", 2, 1],
    ["back hides a step", at(1, 2, 2), "back", 1, 1],
    ["back enters the slide before with all its steps", at(1, 0, 2), "back", 0, lastStep],
    ["back stays at the beginning", at(0, 0, 2), "back", 0, 0],
    ["skipping leaves the steps out", at(0, 0, 2), "skip-next", 1, 0],
    ["skipping stays at the end", at(2, 0, 2), "skip-next", 2, 0],
    ["skipping back enters the slide before as it appears", at(1, 2, 2), "skip-back", 0, 0],
    ["first", at(2, 1, 1), "first", 0, 0],
    ["last", at(0, 0, 0), "last", 2, 0],
  ] as const)("%s", (_, place, direction, index, step) => {
    expect(leadMove(place, direction, 3)).toEqual({ index, step });
  });
});

test("next from the beginning visits every step of every slide once, and back the same way round", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 12 }), (steps) => {
      const walk = (from: { index: number; step: number }, direction: "next" | "back") => {
        const seen: string[] = [];
        for (let place = from; ; ) {
          const all = steps[place.index] ?? 0;
          const here = { index: place.index, step: Math.min(place.step, all) };
          const name = `${here.index}.${here.step}`;
          if (seen.at(-1) === name) return seen;
          seen.push(name);
          place = leadMove({ ...here, steps: all }, direction, steps.length);
        }
      };
      const every = steps.flatMap((all, index) =>
        Array.from({ length: all + 1 }, (_, step) => `${index}.${step}`),
      );
      expect(walk({ index: 0, step: 0 }, "next")).toEqual(every);
      expect(walk({ index: steps.length - 1, step: lastStep }, "back")).toEqual(every.toReversed());
    }),
  );
});
