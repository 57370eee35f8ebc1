/** What happened in a show, move by move: pace, rehearsal and the session record are computed from it. */

import { z } from "zod";
import { Chosen, elapsedMs, Position, placeKey, type Show } from "./show.ts";

const Visit = z.object({
  /** Null when its slide is no longer in the deck. */
  position: Position.nullable(),
  /** Epoch milliseconds. */
  atMs: z.number(),
  /** Milliseconds on the show's timer, pauses left out. */
  elapsedMs: z.number(),
});
export type Visit = z.infer<typeof Visit>;

/** A question kept for later, and where the show stood; null when that slide is no longer in the deck. */
const Parked = z.object({ text: z.string(), position: Position.nullable(), atMs: z.number() });

export const ShowLog = z.object({
  startedAt: z.number(),
  /** Interruptions, in epoch milliseconds; null while one lasts. */
  gaps: z.array(z.object({ fromMs: z.number(), toMs: z.number().nullable() })),
  parked: z.array(Parked),
  /** What the show had otherwise than its deck, whenever that changed: slides pulled in, left out to end on time, brought back. */
  choices: z.array(Chosen.extend({ atMs: z.number() })),
  /** In the order they happened; the first is where the show began. */
  visits: z.array(Visit),
});
export type ShowLog = z.infer<typeof ShowLog>;

/** A show that wanders for a day stays small: what is older than this many moves is joined to the first. */
const mostVisits = 20_000;
const mostChoices = 200;

/** The log of a show that begins now. */
export function startLog(show: Show): ShowLog {
  const visit = { position: show.position, atMs: show.startedAt, elapsedMs: 0 };
  return { startedAt: show.startedAt, gaps: [], parked: [], choices: [], visits: [visit] };
}

/** Adds what changed between two states of the show; a change that is no move and no restart gives the same object. */
export function logMove(log: ShowLog, before: Show, after: Show, nowMs: number): ShowLog {
  return logVisit(logChoice(logGap(log, after, nowMs), before, after, nowMs), before, after, nowMs);
}

function logChoice(log: ShowLog, before: Show, after: Show, atMs: number): ShowLog {
  if (JSON.stringify(before.chosen) === JSON.stringify(after.chosen)) return log;
  return { ...log, choices: [...log.choices, { ...after.chosen, atMs }].slice(-mostChoices) };
}

/** Keeps a question for later. */
export function parkQuestion(log: ShowLog, text: string, { position }: Show, nowMs: number): ShowLog {
  return { ...log, parked: [...log.parked, { text, position, atMs: nowMs }] };
}

function logGap(log: ShowLog, { emergency }: Show, nowMs: number): ShowLog {
  const open = log.gaps.find((it) => it.toMs === null);
  if (emergency && !open) return { ...log, gaps: [...log.gaps, { fromMs: emergency.sinceMs, toMs: null }] };
  if (emergency || !open) return log;
  return { ...log, gaps: log.gaps.map((it) => (it === open ? { ...it, toMs: nowMs } : it)) };
}

function logVisit(log: ShowLog, before: Show, after: Show, nowMs: number): ShowLog {
  const from = before.position;
  const { position } = after;
  const hasMoved = from.h !== position.h || from.v !== position.v || from.step !== position.step;
  const spent = elapsedMs(after, nowMs);
  const isRestart = spent < (log.visits.at(-1)?.elapsedMs ?? 0);
  if (!hasMoved && !isRestart) return log;
  const visits = [...log.visits, { position, atMs: nowMs, elapsedMs: spent }];
  return { ...log, visits: visits.length > mostVisits ? visits.slice(-mostVisits) : visits };
}

/**
 * Milliseconds of the timer spent on each slide, by `placeKey`, until `untilMs` on the timer. A restart of the timer begins
 * the count anew, as the speaker meant it to.
 */
export function spentBySlide(log: ShowLog, untilMs: number): ReadonlyMap<string, number> {
  const visits = sinceRestart(log.visits);
  const spent = new Map<string, number>();
  for (const [index, { position, elapsedMs: fromMs }] of visits.entries()) {
    const toMs = visits[index + 1]?.elapsedMs ?? untilMs;
    if (!position) continue;
    const key = placeKey(position);
    spent.set(key, (spent.get(key) ?? 0) + Math.max(0, toMs - fromMs));
  }
  return spent;
}

/** The visits the timer counts. */
export function sinceRestart(visits: readonly Visit[]): readonly Visit[] {
  const last = visits.findLastIndex((it, at) => it.elapsedMs < (visits[at - 1]?.elapsedMs ?? 0));
  return last < 0 ? visits : visits.slice(last);
}
