/** The list of the check of the room: which problems belong to it, and how the shape of slides is said. */

import { describe, expect, it } from "vitest";
import { roomParts, roomProblems, shapeText } from "#core/check/room.ts";

describe("the check of the room", () => {
  it("puts a problem into one part at most, and leaves out what no room would notice", () => {
    const all = ["image.remote", "media.undecodable", "font.failed", "slide.no-notes", "time.over-slot"];
    const problems = [...all, "citation.unknown"].map((code) => ({ code }));
    expect(roomParts.map((part) => roomProblems(problems, part).map((it) => it.code))).toEqual(
      all.map((it) => [it]),
    );
  });
  it.each([
    [1280, 720, "16:9"],
    [960, 720, "4:3"],
    [1280, 800, "16:10"],
    [1000, 1000, "1:1"],
    [1366, 768, "1366 × 768"],
  ])("says the shape of %i by %i as people do", (width, height, text) => {
    expect(shapeText({ width, height })).toBe(text);
  });
});
