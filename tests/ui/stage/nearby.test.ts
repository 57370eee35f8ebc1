/** Proves that the stacks a move needs are always in the document, and few others in a long deck. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Span, spanAround } from "#ui/stage/nearby.ts";

describe("the stacks in the document", () => {
  it("are all of them in a short deck", () => {
    expect(spanAround(3, 40, null)).toEqual({ from: 0, to: 40 });
  });

  it("stay the same objects while moves are small, so that nothing is rearranged", () => {
    const span = spanAround(250, 500, null);
    expect(spanAround(251, 500, span)).toBe(span);
    expect(spanAround(260, 500, span)).toBe(span);
    expect(spanAround(264, 500, span)).not.toBe(span);
    const short = spanAround(0, 40, null);
    expect(spanAround(39, 40, short)).toBe(short);
  });

  it("make room again at rest, before the end is near", () => {
    const span = spanAround(250, 500, null);
    expect(spanAround(260, 500, span, "rest")).toEqual(spanAround(260, 500, null));
    expect(spanAround(252, 500, span, "rest")).toBe(span);
  });

  it("hold the target of any walk with its neighbours, and never many more", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1200 }),
        fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 30 }),
        (count, walk) => {
          let span: Span | null = null;
          for (const [at, rests] of walk) {
            const h = at % count;
            span = spanAround(h, count, span, rests ? "rest" : "move");
            expect(span.from).toBeGreaterThanOrEqual(0);
            expect(span.to).toBeLessThanOrEqual(count);
            for (const near of [h - 3, h, h + 3].filter((it) => it >= 0 && it < count))
              expect(near >= span.from && near < span.to).toBe(true);
            expect(span.to - span.from).toBeLessThanOrEqual(48);
          }
        },
      ),
    );
  });
});
