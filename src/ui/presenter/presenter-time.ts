/** The times of the console as values and words: elapsed, slot left, when it ends. Times are milliseconds. */

import { elapsedMs, type Show } from "#core/show/show.ts";

const minuteMs = 60_000;

export interface Slot {
  /** Negative when over. */
  readonly leftMs: number;
  /** When the slot ends if the timer runs from now on. */
  readonly endsAtMs: number;
  readonly state: "fine" | "near" | "over";
}

/** How the slot stands, measured on the show's own timer: a pause or a restart moves the end. */
export function slotOf(show: Show, slotMinutes: number, nowMs: number): Slot {
  const slotMs = slotMinutes * minuteMs;
  const leftMs = slotMs - elapsedMs(show, nowMs);
  // The last five minutes of a session, or the last fifth of a short one.
  const nearMs = Math.min(5 * minuteMs, slotMs / 5);
  return {
    leftMs,
    endsAtMs: nowMs + leftMs,
    state: leftMs < 0 ? "over" : leftMs <= nearMs ? "near" : "fine",
  };
}

/** `4:07`, and from an hour on `1:04:07`. */
export function timerText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = `${hours > 0 ? two(minutes) : minutes}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** `12 min left`; the last minute in seconds; `3 min over` when it is. */
export function leftText(leftMs: number): string {
  if (leftMs < 0) {
    const overSeconds = Math.floor(-leftMs / 1000);
    return overSeconds < 60 ? `${overSeconds} s over` : `${Math.floor(overSeconds / 60)} min over`;
  }
  const seconds = Math.ceil(leftMs / 1000);
  return seconds <= 60 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`;
}

/** `On time`, `2 min ahead`, `1 min behind`; less than half a minute is on time, for nobody can act on it. */
export function paceText(behindMs: number): string {
  const minutes = Math.round(Math.abs(behindMs) / minuteMs);
  if (minutes === 0) return "On time";
  return `${minutes} min ${behindMs > 0 ? "behind" : "ahead"}`;
}

/** Whether a section took clearly longer than planned: a tenth, and at least half a minute. */
export function isOverPlan({
  plannedMs,
  spentMs,
}: {
  readonly plannedMs: number;
  readonly spentMs: number;
}): boolean {
  return spentMs - plannedMs > Math.max(minuteMs / 2, plannedMs / 10);
}

/** Hours and minutes as the reader's system writes them; `locale` is undefined for the system's own. */
export function clockText(atMs: number, locale: string | undefined, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", ...zone }).format(atMs);
}
