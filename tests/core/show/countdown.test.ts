import { describe, expect, it } from "vitest";
import { countdownMs, type Move, moveShow, type Show, startShow } from "#core/show/show.ts";

const first = { h: 0, v: 0, step: 0 };
const make = (show: Show, nowMs: number, ...moves: Move[]): Show =>
  moves.reduce((it, move) => moveShow(it, move, nowMs), show);
const asked = make(startShow(first, 0), 0, { kind: "countdown", ms: 30_000 });

describe("the countdown of a question", () => {
  it("runs to nought and no further", () => {
    expect([0, 12_000, 30_000, 99_000].map((at) => countdownMs(asked, at))).toEqual([30_000, 18_000, 0, 0]);
  });

  it("stands during an interruption, and goes on with what was left", () => {
    const interrupted = make(asked, 10_000, { kind: "emergency", on: true });
    expect(countdownMs(interrupted, 500_000)).toBe(20_000);
    const goesOn = make(interrupted, 500_000, { kind: "emergency", on: false });
    expect(countdownMs(goesOn, 505_000)).toBe(15_000);
  });

  it("goes with its slide, and when the answer is shown", () => {
    expect(
      make(asked, 1000, { kind: "report", position: { h: 1, v: 0, step: 0 }, steps: 0 }).countdown,
    ).toBeNull();
    expect(make(asked, 1000, { kind: "answered", place: "0/0", count: 1 }).countdown).toBeNull();
    expect(
      make(asked, 1000, { kind: "report", position: { ...first, step: 1 }, steps: 1 }).countdown,
    ).not.toBeNull();
  });

  it("hears no count of answers from a slide the show has left", () => {
    expect(make(asked, 1000, { kind: "answered", place: "3/0", count: 1 })).toBe(asked);
  });

  it("forgets on the next slide what was answered on the last", () => {
    const shown = make(asked, 1000, { kind: "answered", place: "0/0", count: 2 });
    expect(shown.answered).toBe(2);
    expect(make(shown, 1000, { kind: "report", position: { h: 1, v: 0, step: 0 }, steps: 0 }).answered).toBe(
      0,
    );
  });
});
