import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cropEdges, edgePlace, moveBox, moveEdge, wholeBox } from "#core/picture/crop-box.ts";

const size = { width: 400, height: 300 };

describe("the part of a picture that is kept", () => {
  it("loses what an edge passes, and the edge across from it stays", () => {
    const box = moveEdge(moveEdge(wholeBox(size), "left", 100, size), "bottom", 200, size);
    expect(box).toEqual({ left: 100, top: 0, width: 300, height: 200 });
    expect(moveEdge(box, "right", 350.4, size)).toEqual({ left: 100, top: 0, width: 250, height: 200 });
    expect(moveEdge(box, "top", 20, size)).toEqual({ left: 100, top: 20, width: 300, height: 180 });
  });
  it("stops at the edge of the picture when it is moved", () => {
    const box = { left: 10, top: 10, width: 100, height: 100 };
    expect(moveBox(box, 900, -5, size)).toEqual({ left: 300, top: 0, width: 100, height: 100 });
  });
  it("is inside the picture, whole pixels and not empty, whatever is done to it", () => {
    const side = fc.integer({ min: 1, max: 16_000 });
    const place = fc.oneof(
      fc.double({ min: -20_000, max: 20_000, noNaN: true }),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
    );
    const act = fc.tuple(fc.constantFrom("box" as const, ...cropEdges), place, place);
    fc.assert(
      fc.property(
        fc.record({ width: side, height: side }),
        fc.array(act, { maxLength: 20 }),
        (picture, acts) => {
          let box = wholeBox(picture);
          for (const [what, to, other] of acts) {
            box = what === "box" ? moveBox(box, to, other, picture) : moveEdge(box, what, to, picture);
            expect(Object.values(box).every(Number.isInteger)).toBe(true);
            expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
            expect(box.width).toBeGreaterThanOrEqual(Math.min(8, picture.width));
            expect(box.height).toBeGreaterThanOrEqual(Math.min(8, picture.height));
            expect(box.left + box.width).toBeLessThanOrEqual(picture.width);
            expect(box.top + box.height).toBeLessThanOrEqual(picture.height);
            for (const edge of cropEdges) {
              const { at, least, most } = edgePlace(box, edge, picture);
              expect(at >= least && at <= most).toBe(true);
            }
          }
        },
      ),
    );
  });
});
