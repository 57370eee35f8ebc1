/** Measures how a drawn slide fits: what leaves its room, which words are small, and which `fit` would do. */

import { roomLimits, type SlideRoom } from "#contract/stage.ts";
import { excessOf } from "./excess.ts";
import { setFit } from "./fit.ts";
import { sizedTexts, smallTexts } from "./small-texts.ts";

const { unseenExcess, leastFit } = roomLimits;

export function roomOf(slide: HTMLElement): Omit<SlideRoom, "id"> {
  const found = excessOf(slide);
  return {
    ...found,
    smallTexts: smallTexts(slide),
    fit: found.excess > unseenExcess ? findFit(slide) : null,
  };
}

/** What a fitted slide may be too full by: less than anybody sees, so that rounding elsewhere does not make it a problem again. */
const aim = unseenExcess / 2;

/** Of sizes that are equal in all but rounding. */
const rounding = 0.05;

/** Tries sizes on the slide itself and leaves it as it was; nothing of it is painted. */
function findFit(slide: HTMLElement): NonNullable<SlideRoom["fit"]> {
  const own = slide.getAttribute("data-fit");
  try {
    setFit(slide, null);
    // Words that are too small as it is must not become smaller either.
    const least = [...sizedTexts(slide)].map((it) => Math.min(it.size, it.floor) - rounding);
    const excessAt = (percent: number): number => {
      setFit(slide, String(percent));
      return excessOf(slide).excess;
    };
    const isReadableAt = (percent: number): boolean => {
      setFit(slide, String(percent));
      return [...sizedTexts(slide)].every((it, at) => it.size >= (least[at] ?? 0));
    };
    const smallest = firstWhere(leastFit, 100, isReadableAt);
    const left = excessAt(smallest);
    if (left > aim) return { percent: smallest, excess: left };
    const tooLarge = firstWhere(smallest, 101, (percent) => excessAt(percent) > aim);
    return { percent: tooLarge - 1, excess: excessAt(tooLarge - 1) };
  } finally {
    setFit(slide, own);
  }
}

/** The smallest number from `from` on for which it holds, when it holds for all above; `to` is not asked. */
function firstWhere(from: number, to: number, holds: (it: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
