/** How windows look is remembered, and nothing that was remembered by anything else is trusted. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLook, stepZoom, usualLook, writeLook, zoomSteps } from "#ui/editor/window-look.ts";

describe("the look of windows", () => {
  test("is read as it was written", () => {
    const looks = fc.record({
      colours: fc.constantFrom("system" as const, "light" as const, "dark" as const),
      zoom: fc.constantFrom(...zoomSteps),
      textSize: fc.constantFrom(...zoomSteps),
    });
    fc.assert(
      fc.property(looks, (look) => {
        expect(readLook(writeLook(look))).toEqual({ ...look });
      }),
    );
  });

  test.each([null, "", "dark", "[]", "null", '{"colours":"pink","zoom":5000,"textSize":"100"}'])(
    "is as usual when %j was remembered",
    (text) => expect(readLook(text)).toEqual(usualLook),
  );

  test("grows and shrinks step by step, and stays at its ends", () => {
    expect(stepZoom(100, 1)).toBe(110);
    expect(stepZoom(100, -1)).toBe(90);
    expect(stepZoom(200, 1)).toBe(200);
    expect(stepZoom(80, -1)).toBe(80);
  });
});
