import { describe, expect, it } from "vitest";
import { readFromStage, readFromStrip } from "#ui/stage/messages.ts";

const room = {
  id: "a",
  excess: 12.5,
  side: "bottom",
  fit: { percent: 90, excess: 1 },
  smallTexts: [{ text: "tiny", size: 12, floor: 24 }],
};

describe("what a frame tells of the room on its slides", () => {
  it("is taken when it is whole", () => {
    const told = [room, { ...room, fit: null, smallTexts: [] }];
    expect(readFromStage({ kind: "stage.gauged", slides: told })).toEqual({
      kind: "stage.gauged",
      slides: told,
    });
    expect(readFromStrip({ kind: "strip.gauged", slides: told })).toEqual({
      kind: "strip.gauged",
      slides: told,
    });
  });
  it("is dropped when any of it is wrong: the frame draws what strangers wrote", () => {
    const wrong: unknown[] = [
      null,
      { ...room, id: 1 },
      { ...room, excess: Number.NaN },
      { ...room, excess: -1 },
      { ...room, side: "outside" },
      { ...room, fit: { percent: 101, excess: 0 } },
      { ...room, fit: { percent: 0, excess: 0 } },
      { ...room, fit: { percent: 90.5, excess: 0 } },
      { ...room, fit: { percent: '90" hidden', excess: 0 } },
      { ...room, fit: undefined },
      { ...room, smallTexts: [{ text: "x".repeat(201), size: 1, floor: 2 }] },
      { ...room, smallTexts: Array.from({ length: 201 }, () => room.smallTexts[0]) },
    ];
    for (const it of wrong) {
      expect(readFromStage({ kind: "stage.gauged", slides: [room, it] })).toBeNull();
      expect(readFromStrip({ kind: "strip.gauged", slides: [it] })).toBeNull();
    }
    expect(readFromStage({ kind: "stage.gauged", slides: "all" })).toBeNull();
  });
});
