/** The times of the console. */

import { describe, expect, test } from "vitest";
import { moveShow, startShow } from "#core/show/show.ts";
import { clockText, leftText, slotOf, timerText } from "#ui/presenter/presenter-time.ts";

const minute = 60_000;
const start = Date.UTC(2026, 10, 24, 10, 0);
const show = startShow({ h: 0, v: 0, step: 0 }, start);

describe("the slot", () => {
  test("runs from the start", () => {
    expect(slotOf(show, 45, start + 33 * minute)).toEqual({
      leftMs: 12 * minute,
      endsAtMs: start + 45 * minute,
      state: "fine",
    });
  });

  test("ends later by as long as the timer was paused", () => {
    const paused = moveShow(show, { kind: "timer", action: "pause" }, start + 10 * minute);
    expect(slotOf(paused, 45, start + 14 * minute).endsAtMs).toBe(start + 49 * minute);
    const resumed = moveShow(paused, { kind: "timer", action: "resume" }, start + 14 * minute);
    expect(slotOf(resumed, 45, start + 20 * minute).endsAtMs).toBe(start + 49 * minute);
  });

  test("begins anew when the timer is restarted", () => {
    const restarted = moveShow(show, { kind: "timer", action: "restart" }, start + 20 * minute);
    expect(slotOf(restarted, 45, start + 20 * minute).leftMs).toBe(45 * minute);
  });

  test.each([
    [45, 39.9, "fine"],
    [45, 40, "near"],
    [45, 45, "near"],
    [45, 45.01, "over"],
    [10, 7.9, "fine"],
    [10, 8, "near"],
  ])("of %d minutes is after %d minutes %s", (slot, spent, state) => {
    expect(slotOf(show, slot, start + spent * minute).state).toBe(state);
  });
});

test.each([
  [0, "0:00"],
  [-5, "0:00"],
  [59_999, "0:59"],
  [60_000, "1:00"],
  [754_000, "12:34"],
  [3_600_000, "1:00:00"],
  [3_847_000, "1:04:07"],
  [36_000_000, "10:00:00"],
])("%d ms on the timer read %s", (ms, text) => {
  expect(timerText(ms)).toBe(text);
});

test.each([
  [45 * minute, "45 min left"],
  [11 * minute + 1, "12 min left"],
  [minute + 1, "2 min left"],
  [minute, "60 s left"],
  [1, "1 s left"],
  [0, "0 s left"],
  [-1, "0 s over"],
  [-59_000, "59 s over"],
  [-minute, "1 min over"],
  [-3.9 * minute, "3 min over"],
])("%d ms left read %s", (ms, text) => {
  expect(leftText(ms)).toBe(text);
});

test("the clock is written as the reader's system writes it", () => {
  const at = Date.UTC(2026, 10, 24, 22, 5);
  expect(clockText(at, "de-DE", "UTC")).toBe("22:05");
  expect(clockText(at, "en-US", "UTC").replaceAll("\u202f", " ")).toBe("10:05 PM");
});
