/** What the check of the room says. */

import { describe, expect, it } from "vitest";
import { actionText, barsText, displayText } from "#ui/room/room-words.ts";

const display = {
  name: "EPSON",
  width: 1920,
  height: 1080,
  isBuiltIn: false,
  isMirrored: false,
  hasSlides: true,
  hasConsole: false,
};

describe("a display", () => {
  it("is told by name, size and what stands on it", () => {
    expect(displayText(display)).toBe("EPSON, 1920 × 1080: slides");
    expect(displayText({ ...display, hasConsole: true, isMirrored: true })).toBe(
      "EPSON, 1920 × 1080: slides and console, shows the same as another",
    );
    expect(displayText({ ...display, name: "", hasSlides: false })).toBe(
      "Display without a name, 1920 × 1080: nothing of this show",
    );
    expect(displayText({ ...display, name: "", isBuiltIn: true })).toMatch(/^Built-in display/);
  });

  it("is filled by slides of its shape, whatever their size", () => {
    expect(barsText({ width: 1280, height: 720 }, display)).toBeNull();
    expect(barsText({ width: 1280, height: 720 }, { width: 1366, height: 768 })).toBeNull();
  });

  it("keeps bars beside narrow slides and above wide ones", () => {
    expect(barsText({ width: 960, height: 720 }, display)).toContain("25 % of it stay black, left and right");
    expect(barsText({ width: 1280, height: 720 }, { width: 1024, height: 768 })).toContain(
      "25 % of it stay black, above and below",
    );
  });
});

it.each([
  [{ kind: "step", direction: "next" }, true, /^Next step/],
  [{ kind: "blank", colour: "black" }, true, "Black screen"],
  [{ kind: "swap" }, true, /^Swap the displays/],
  [{ kind: "go", number: 12 }, true, "goes to slide 12"],
  [{ kind: "warn-end" }, true, "first of two: a second one ends the show"],
  [{ kind: "end" }, true, "ends the show"],
  [null, true, "does nothing, on purpose"],
  [null, false, "means nothing in a show"],
] as const)("the action %j is said in words", (action, isHandled, words) => {
  expect(actionText(action, isHandled)).toMatch(words);
});
