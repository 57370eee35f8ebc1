/** Where a show begins, and which slides it has, when it is asked for by a slide number and minutes. */

import type { Deck } from "../deck/deck.ts";
import { asWritten, type Chosen, type Position } from "../show/show.ts";
import { shownSlides } from "../show/shown.ts";
import { chosenBy, fitDeck } from "./fit.ts";

export interface Beginning {
  readonly position: Position;
  readonly chosen: Chosen;
}

/** The whole deck from its start. */
export const wholeShow: Beginning = { position: { h: 0, v: 0, step: 0 }, chosen: asWritten };

/**
 * Begins at slide `from` of those shown, counted from 1 in the whole deck (the last when there are fewer), in the version for
 * `minutes` (null: all of them). When that slide is left out, the next one begins.
 */
export function beginningOf(deck: Deck, from: number, minutes: number | null): Beginning {
  const chosen = minutes === null ? asWritten : chosenBy(fitDeck(deck, minutes));
  const whole = shownSlides(deck).slides;
  const wished = whole[from - 1] ?? whole.at(-1);
  const { slides } = shownSlides(deck, chosen);
  const slide = slides.find((it) => it.index >= (wished?.index ?? 0)) ?? slides.at(-1);
  return { position: { h: slide?.h ?? 0, v: slide?.v ?? 0, step: 0 }, chosen };
}
