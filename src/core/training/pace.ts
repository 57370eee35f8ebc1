/** Is the show ahead of its plan or behind it, as a whole and section by section? */

import type { Deck } from "../deck/deck.ts";
import { placeKey } from "../show/show.ts";
import type { Shown } from "../show/shown.ts";
import { minutesBySlide, planDeck } from "./plan.ts";

const minuteMs = 60_000;

export interface SectionPace {
  readonly title: string | null;
  readonly plannedMs: number;
  readonly spentMs: number;
  /** Indices in `deck.slides`. */
  readonly slides: readonly number[];
  readonly state: "done" | "now" | "later";
}

export interface Pace {
  readonly sections: readonly SectionPace[];
  /** Negative when ahead of the plan, positive when behind, 0 while the slide is on time. */
  readonly behindMs: number;
}

/**
 * Compares the timer with the plan of the slides this show has. `at` is the index in `deck.slides` of the slide shown, `spent`
 * what `spentBySlide` gives.
 * A slide has a span of the plan, not a moment: while the timer stands in that span the show is on time.
 */
export function paceOf(
  deck: Deck,
  shown: Shown,
  at: number,
  elapsedMs: number,
  spent: ReadonlyMap<string, number>,
): Pace {
  const minutes = minutesBySlide(deck);
  const planned = new Map(
    shown.slides.map(({ index, slide }) => [
      index,
      (minutes.get(index) ?? slide.attributes.minutes ?? 0) * minuteMs,
    ]),
  );
  const before = sum([...planned].map(([index, ms]) => (index < at ? ms : 0)));
  const after = before + (planned.get(at) ?? 0);
  const behindMs = elapsedMs < before ? elapsedMs - before : Math.max(0, elapsedMs - after);
  const sections = planDeck(deck).sections.map(({ title, slides }) => ({
    title,
    slides,
    plannedMs: sum(slides.map((index) => planned.get(index) ?? 0)),
    spentMs: sum(slides.map((index) => spentOn(deck, index, spent))),
    state: stateOf(slides, at),
  }));
  return { sections, behindMs };
}

function spentOn(deck: Deck, index: number, spent: ReadonlyMap<string, number>): number {
  const slide = deck.slides[index];
  return slide ? (spent.get(placeKey(slide)) ?? 0) : 0;
}

function stateOf(slides: readonly number[], at: number): SectionPace["state"] {
  const first = slides[0] ?? 0;
  const last = slides.at(-1) ?? first;
  if (at > last) return "done";
  return at >= first ? "now" : "later";
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, it) => total + it, 0);
