/** The version of a deck for so many minutes, as the slides an export is asked for. */

import type { Deck } from "../deck/deck.ts";
import { shownSlides } from "../show/shown.ts";
import { type Fit, fitDeck } from "./fit.ts";

/** `range` counts the slides that are shown; it names none when none is left, since an empty one would mean all. */
export function shortRange(deck: Deck, minutes: number): { readonly range: string; readonly fit: Fit } {
  const fit = fitDeck(deck, minutes);
  const kept = new Set(fit.kept.map((it) => it.index));
  const numbers = shownSlides(deck).slides.flatMap((it, at) => (kept.has(it.index) ? [at + 1] : []));
  return { range: numbers.length > 0 ? inRuns(numbers) : "0", fit };
}

/** `1-4,7`: short enough for a request, however many slides there are. */
function inRuns(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(",");
}
