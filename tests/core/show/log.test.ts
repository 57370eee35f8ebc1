import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logMove, type ShowLog, spentBySlide, startLog } from "#core/show/log.ts";
import { elapsedMs, type Move, moveShow, questionsMs, type Show, startShow } from "#core/show/show.ts";

const at = (h: number, step = 0) => ({ h, v: 0, step });

/** Plays moves, each with the milliseconds that pass before it. */
function play(moves: readonly (readonly [afterMs: number, move: Move])[]) {
  let nowMs = 1_000_000;
  let show: Show = startShow(at(0), nowMs);
  let log: ShowLog = startLog(show);
  for (const [afterMs, move] of moves) {
    nowMs += afterMs;
    const next = moveShow(show, move, nowMs);
    log = logMove(log, show, next, nowMs);
    show = next;
  }
  return { show, log, nowMs };
}
const report = (h: number, step = 0): Move => ({ kind: "report", position: at(h, step), steps: 3 });

describe("the log of a show", () => {
  it("counts the time on each slide, also when it is visited again", () => {
    const { log } = play([
      [5000, report(1)],
      [2000, report(1, 1)],
      [1000, report(0)],
    ]);
    expect([...spentBySlide(log, 9000)]).toEqual([
      ["0/0", 6000],
      ["1/0", 3000],
    ]);
  });

  it("leaves pauses out", () => {
    const { log, show, nowMs } = play([
      [1000, { kind: "timer", action: "pause" }],
      [60_000, { kind: "timer", action: "resume" }],
      [2000, report(1)],
    ]);
    expect(spentBySlide(log, elapsedMs(show, nowMs)).get("0/0")).toBe(3000);
  });

  it("begins the count anew when the timer is restarted", () => {
    const { log } = play([
      [5000, report(1)],
      [4000, { kind: "timer", action: "restart" }],
      [2000, report(2)],
    ]);
    expect([...spentBySlide(log, 2500)]).toEqual([
      ["1/0", 2000],
      ["2/0", 500],
    ]);
  });

  it("does not grow when nothing moved", () => {
    const { log } = play([
      [10, report(0)],
      [10, { kind: "blank", blank: "black" }],
      [10, { kind: "audience", present: true }],
    ]);
    expect(log.visits).toHaveLength(1);
  });

  it("never loses or invents time: what the slides got is what the timer shows", () => {
    const move = fc.oneof(
      fc.record({ h: fc.nat(5), step: fc.nat(2) }).map(({ h, step }) => report(h, step)),
      fc.constantFrom<Move>(
        { kind: "timer", action: "pause" },
        { kind: "timer", action: "resume" },
        { kind: "blank", blank: "white" },
        { kind: "emergency", on: true },
        { kind: "emergency", on: false },
        { kind: "question", on: true },
        { kind: "question", on: false },
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100_000), move), { maxLength: 60 }), (moves) => {
        const { show, log, nowMs } = play(moves);
        const total = [...spentBySlide(log, elapsedMs(show, nowMs)).values()].reduce((a, b) => a + b, 0);
        expect(total).toBe(elapsedMs(show, nowMs));
      }),
    );
  });
});

describe("the clock for questions", () => {
  it("counts only while it runs, and stops with an interruption", () => {
    const { show, nowMs } = play([
      [1000, { kind: "question", on: true }],
      [3000, { kind: "question", on: false }],
      [9000, { kind: "question", on: true }],
      [500, { kind: "emergency", on: true }],
      [60_000, { kind: "question", on: true }],
    ]);
    expect(questionsMs(show, nowMs)).toBe(3500);
  });
});

describe("an interruption", () => {
  const moves = [[1000, { kind: "timer", action: "pause" }]] as const;

  it("leaves a timer that stood before standing", () => {
    const { show } = play([
      ...moves,
      [10, { kind: "emergency", on: true }],
      [10, { kind: "emergency", on: false }],
    ]);
    expect(show.runningSince).toBeNull();
    expect(show.emergency).toBeNull();
  });
});

describe("freezing", () => {
  const frozen = play([
    [10, { kind: "freeze", freeze: "on" }],
    [10, report(3)],
  ]).show;

  it("keeps the room where it was while the presenter looks ahead", () => {
    expect(frozen.frozen).toEqual(at(0));
    expect(frozen.position).toEqual(at(3));
  });

  it("brings the room to the presenter when it ends", () => {
    expect(moveShow(frozen, { kind: "freeze", freeze: "off" }, 0)).toMatchObject({
      frozen: null,
      position: at(3),
    });
  });

  it("gives the look ahead up when the room must not see a change", () => {
    expect(moveShow(frozen, { kind: "freeze", freeze: "stay" }, 0)).toMatchObject({
      frozen: null,
      position: at(0),
    });
  });
});
