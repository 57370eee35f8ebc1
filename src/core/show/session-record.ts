/** The record of a show: what was planned and what happened, computed from the show's log. No notes and nothing of a slide but its title. */

import { z } from "zod";
import { type ShowLog, sinceRestart, spentBySlide, type Visit } from "./log.ts";
import type { CountedQuestion } from "./questions.ts";
import type { PlannedSlide, SessionPlan } from "./session-plan.ts";
import { type Chosen, elapsedMs, placeKey, questionsMs, type Show } from "./show.ts";

/** Of the whole deck, hidden slides counted, from 1. */
const Named = z.object({ number: z.number().int(), title: z.string() });
const Time = z.iso.datetime();
const Seconds = z.number().min(0);

/** Written as JSON for other programs to read: fields are only ever added. Times are UTC. */
export const SessionRecord = z.object({
  format: z.literal("lectern-session"),
  version: z.literal(1),
  kind: z.enum(["show", "rehearsal"]),
  deck: z.object({
    title: z.string(),
    /** Of its folder or file. */
    name: z.string(),
    /** As on stamped paper: two copies with the same eight digits have the same text. */
    hash: z.string(),
  }),
  /** Where it was, in the presenter's words; empty when nothing was written. */
  place: z.string().max(200),
  startedAt: Time,
  /** Null in a record that a crash left behind; `seenAt` is then the last that is known. */
  endedAt: Time.nullable(),
  seenAt: Time,
  slotMinutes: z.number().nullable(),
  plannedSeconds: Seconds,
  /** On the show's timer: pauses and interruptions are left out. */
  spentSeconds: Seconds,
  questionSeconds: Seconds,
  /** `first` is the number of its first slide. */
  sections: z.array(
    z.object({ title: z.string(), first: z.number().int(), plannedSeconds: Seconds, spentSeconds: Seconds }),
  ),
  /** The slides that were shown, in deck order; `steps` are the seconds before each step and after the last. */
  slides: z.array(
    Named.extend({
      place: z.string(),
      plannedSeconds: Seconds,
      spentSeconds: Seconds,
      steps: z.array(Seconds),
    }),
  ),
  /** In the show, and never on the screen. */
  skipped: z.array(Named),
  /** Hidden in the deck, and shown all the same. */
  pulledIn: z.array(Named),
  /** Left out to end on time. */
  dropped: z.array(Named),
  /** Each time slides were left out to end on time, or brought back. */
  finishOnTime: z.array(z.object({ at: Time, leftOut: z.array(Named), broughtBack: z.array(Named) })),
  interruptions: z.array(z.object({ from: Time, to: Time.nullable() })),
  /** Questions kept for later, as the presenter wrote them. */
  parked: z.array(Named.extend({ text: z.string(), at: Time })),
  /** Answers counted in the room; absent when nothing was asked. */
  quizzes: z
    .array(
      Named.extend({
        question: z.string(),
        answers: z.array(z.object({ text: z.string(), count: z.number().int() })),
      }),
    )
    .optional(),
});
export type SessionRecord = z.infer<typeof SessionRecord>;

export interface SessionFacts {
  readonly place: string;
  readonly nowMs: number;
  readonly hasEnded: boolean;
  /** Answers counted in the room. */
  readonly counted: readonly CountedQuestion[];
}

/** `show` and `log` as they are at `nowMs`. */
export function sessionRecord(
  plan: SessionPlan,
  show: Show,
  log: ShowLog,
  { place, nowMs, hasEnded, counted }: SessionFacts,
): SessionRecord {
  const untilMs = elapsedMs(show, nowMs);
  const spent = spentBySlide(log, untilMs);
  const visits = sinceRestart(log.visits);
  const seconds = (at: string) => Math.round((spent.get(at) ?? 0) / 1000);
  const byPlace = new Map(plan.slides.map((it) => [it.place, it]));
  const named = (places: readonly string[]) => places.flatMap((it) => nameOf(byPlace.get(it)) ?? []);
  const visited = new Set(log.visits.flatMap((it) => (it.position ? placeKey(it.position) : [])));
  const inShow = plan.slides.filter((it) => isInShow(it, show.chosen));
  const planned = new Map(inShow.map((it) => [it.place, it.plannedSeconds]));
  const total = (numbers: readonly number[]) => numbers.reduce((sum, it) => sum + it, 0);
  return {
    format: "lectern-session",
    version: 1,
    kind: show.rehearsal ? "rehearsal" : "show",
    deck: plan.deck,
    place,
    startedAt: timeOf(log.startedAt),
    endedAt: hasEnded ? timeOf(nowMs) : null,
    seenAt: timeOf(nowMs),
    slotMinutes: plan.slotMinutes,
    plannedSeconds: total([...planned.values()]),
    spentSeconds: Math.round(untilMs / 1000),
    questionSeconds: Math.round(questionsMs(show, nowMs) / 1000),
    sections: plan.sections
      .map(({ title, places }) => ({
        title,
        first: byPlace.get(places[0] ?? "")?.number ?? 0,
        plannedSeconds: total(places.map((it) => planned.get(it) ?? 0)),
        spentSeconds: total(places.map(seconds)),
      }))
      .filter((it) => it.plannedSeconds + it.spentSeconds > 0),
    slides: plan.slides
      .filter((it) => visited.has(it.place))
      .map(({ place: at, number, title, plannedSeconds }) => ({
        ...{ place: at, number, title, plannedSeconds },
        spentSeconds: seconds(at),
        steps: stepSeconds(visits, at, untilMs),
      })),
    skipped: inShow.filter((it) => !visited.has(it.place)).flatMap((it) => nameOf(it) ?? []),
    pulledIn: named(show.chosen.pulled),
    dropped: named(show.chosen.dropped),
    finishOnTime: choicesOf(log).map(({ atMs, leftOut, broughtBack }) => ({
      at: timeOf(atMs),
      leftOut: named(leftOut),
      broughtBack: named(broughtBack),
    })),
    interruptions: log.gaps.map(({ fromMs, toMs }) => ({
      from: timeOf(fromMs),
      to: toMs === null ? null : timeOf(toMs),
    })),
    parked: log.parked.map(({ text, position, atMs }) => ({
      ...(nameOf(position ? byPlace.get(placeKey(position)) : undefined) ?? { number: 0, title: "" }),
      text,
      at: timeOf(atMs),
    })),
    ...(counted.length === 0
      ? {}
      : {
          quizzes: counted.map(({ place: at, question, answers }) => ({
            ...(nameOf(byPlace.get(at)) ?? { number: 0, title: "" }),
            question,
            answers: [...answers],
          })),
        }),
  };
}

/** `2026-11-24T08-30-00 Ketamine therapy`, without an ending: names a record among others, in order of time. */
export function recordName({ startedAt, deck }: Pick<SessionRecord, "startedAt" | "deck">): string {
  const name = deck.name.replace(/\.(?:md|markdown)$/i, "").replace(/[^\p{L}\p{N}_-]+/gu, "-");
  return `${startedAt.slice(0, 19).replaceAll(":", "-")}-${name.slice(0, 60)}`;
}

const timeOf = (ms: number): string => new Date(ms).toISOString();

const nameOf = (slide: PlannedSlide | undefined) => slide && { number: slide.number, title: slide.title };

const isInShow = ({ place, isHidden }: PlannedSlide, { pulled, dropped }: Chosen): boolean =>
  (!isHidden || pulled.includes(place)) && !dropped.includes(place);

const mostSteps = 500;

/** Seconds a slide stood after each number of steps; empty for one without steps. */
function stepSeconds(visits: readonly Visit[], place: string, untilMs: number): number[] {
  const spent: number[] = [];
  for (const [index, { position, elapsedMs: fromMs }] of visits.entries()) {
    if (!position || placeKey(position) !== place) continue;
    const toMs = visits[index + 1]?.elapsedMs ?? untilMs;
    const step = Math.min(position.step, mostSteps);
    while (spent.length <= step) spent.push(0);
    spent[step] = (spent[step] ?? 0) + Math.max(0, toMs - fromMs);
  }
  return spent.length < 2 ? [] : spent.map((ms) => Math.round(ms / 1000));
}

/** What was left out and what was brought back, change by change. */
function choicesOf({ choices }: ShowLog) {
  return choices
    .map(({ atMs, dropped }, index) => {
      const before = choices[index - 1]?.dropped ?? [];
      return {
        atMs,
        leftOut: dropped.filter((it) => !before.includes(it)),
        broughtBack: before.filter((it) => !dropped.includes(it)),
      };
    })
    .filter((it) => it.leftOut.length + it.broughtBack.length > 0);
}
