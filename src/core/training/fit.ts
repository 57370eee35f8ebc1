/** A shorter version of a training: which slides stay when there are only so many minutes, and what that costs. */

import type { Deck, DeckSlide } from "../deck/deck.ts";
import type { Objective } from "../deck/settings.ts";
import { type Chosen, placeKey } from "../show/show.ts";
import type { Shown } from "../show/shown.ts";
import { minutesBySlide, planDeck } from "./plan.ts";
import { slideQuizzes } from "./quizzes.ts";

/** Sums of minutes differ from what a person adds up by rounding only. */
const roundingMinutes = 1e-6;

export interface PlannedSlide {
  readonly slide: DeckSlide;
  readonly minutes: number;
}

/** An objective that lost every slide that taught it, every knowledge check, or both. */
interface LostCover {
  readonly objective: Objective;
  readonly teaching: boolean;
  readonly testing: boolean;
}

export interface Fit {
  /** False when the slides that must be shown take longer than there is; then those stay all the same. */
  readonly fits: boolean;
  /** Minutes of all shown slides, and of those that stay. */
  readonly before: number;
  readonly after: number;
  /** In the order of the show. */
  readonly kept: readonly DeckSlide[];
  /** In the order in which they are given up. */
  readonly dropped: readonly PlannedSlide[];
  readonly lost: readonly LostCover[];
  /** Dropped slides with a knowledge check, in the order of the show. */
  readonly quizzes: readonly DeckSlide[];
}

/**
 * Gives up slides until the rest takes no more than `minutes`: those of priority `could` first, then `should`, never `must`;
 * among equals the longest first, so that few are lost, and of equally long ones the later. The order is fixed, so that more
 * minutes never lose a slide that fewer keep. Hidden slides are in no version.
 */
export function fitDeck(deck: Deck, minutes: number): Fit {
  const planned = minutesBySlide(deck);
  const all = deck.slides.flatMap((slide) => {
    const own = planned.get(slide.index);
    return own === undefined ? [] : [{ slide, minutes: own }];
  });
  const before = total(all);
  const dropped = giveUp(all, minutes);
  const gone = new Set(dropped.map((it) => it.slide.index));
  const stays = all.filter((it) => !gone.has(it.slide.index));
  const after = total(stays);
  return {
    fits: after <= minutes + roundingMinutes,
    before,
    after,
    kept: stays.map((it) => it.slide),
    dropped,
    lost: lostCover(deck, gone),
    quizzes: deck.slides.filter((it) => gone.has(it.index) && slideQuizzes(it.slide).length > 0),
  };
}

/**
 * The slides to leave out from now on so that those still to come take no more than `minutesLeft`, in the order in which they
 * are given up, by the same rule. `at` is the index in `deck.slides` of the slide shown: it and those before it stay.
 */
export function finishOnTime(
  deck: Deck,
  shown: Shown,
  at: number,
  minutesLeft: number,
): readonly PlannedSlide[] {
  const planned = minutesBySlide(deck);
  const ahead = shown.slides
    .filter((it) => it.index > at)
    .map((slide) => ({ slide, minutes: planned.get(slide.index) ?? 0 }));
  return giveUp(ahead, minutesLeft);
}

/** What goes until the rest takes no more than `minutes`. */
function giveUp(all: readonly PlannedSlide[], minutes: number): readonly PlannedSlide[] {
  const order = all.filter((it) => priorityOf(it) !== "must").sort(givenUpFirst);
  let left = total(all);
  let count = 0;
  while (left > minutes + roundingMinutes && count < order.length) left -= order[count++]?.minutes ?? 0;
  return order.slice(0, count);
}

/** The choice of a show that holds this version. */
export const chosenBy = ({ dropped }: Fit): Chosen => ({
  pulled: [],
  dropped: dropped.map((it) => placeKey(it.slide)),
});

const priorityOf = ({ slide }: PlannedSlide) => slide.slide.attributes.priority;

function givenUpFirst(a: PlannedSlide, b: PlannedSlide): number {
  if (priorityOf(a) !== priorityOf(b)) return priorityOf(a) === "could" ? -1 : 1;
  const difference = b.minutes - a.minutes;
  return Math.abs(difference) > roundingMinutes ? difference : b.slide.index - a.slide.index;
}

function lostCover(deck: Deck, gone: ReadonlySet<number>): LostCover[] {
  const isLost = (slides: readonly number[]) => slides.length > 0 && slides.every((it) => gone.has(it));
  return planDeck(deck)
    .coverage.map(({ objective, taughtBy, testedBy }) => ({
      objective,
      teaching: isLost(taughtBy),
      testing: isLost(testedBy),
    }))
    .filter((it) => it.teaching || it.testing);
}

const total = (slides: readonly PlannedSlide[]) => slides.reduce((sum, it) => sum + it.minutes, 0);
