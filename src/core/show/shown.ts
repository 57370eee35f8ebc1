/**
 * The slides of a deck that are shown, and how a position finds its slide among them.
 *
 * A position counts h and v in the whole deck, hidden slides included, as `DeckSlide` does: so every window may name a slide
 * without knowing which are hidden. A stage is given only the shown ones and counts those: its places are mapped here.
 */

import type { Deck, DeckSlide } from "../deck/deck.ts";
import { asWritten, type Chosen, type Position, placeKey } from "./show.ts";

export interface Shown {
  /** In show order, hidden ones left out. */
  readonly slides: readonly DeckSlide[];
  /** The same, one list a stack; a stack with nothing to show is left out. */
  readonly stacks: readonly (readonly DeckSlide[])[];
}

/** The slides of a deck that a show has: those not hidden, and what was chosen otherwise for this show. */
export function shownSlides(deck: Deck, chosen: Chosen = asWritten): Shown {
  const [pulled, dropped] = [new Set(chosen.pulled), new Set(chosen.dropped)];
  const slides = deck.slides.filter(
    (it) => (!it.slide.attributes.hidden || pulled.has(placeKey(it))) && !dropped.has(placeKey(it)),
  );
  return { slides, stacks: [...Map.groupBy(slides, (it) => it.h).values()] };
}

/** The index in `slides` of the slide at a position; for a hidden or missing one the next shown, or else the last. -1 when nothing is shown. */
export function shownIndex({ slides }: Shown, position: Pick<Position, "h" | "v">): number {
  const at = slides.findIndex((it) => it.h > position.h || (it.h === position.h && it.v >= position.v));
  return at >= 0 ? at : slides.length - 1;
}

/** Where a stage that holds all shown slides has the slide at a position. The step of another slide does not count. */
export function toStagePlace(shown: Shown, position: Position): Position {
  const slide = shown.slides[shownIndex(shown, position)];
  if (!slide) return { h: 0, v: 0, step: 0 };
  const h = shown.stacks.findIndex((stack) => stack.includes(slide));
  const v = shown.stacks[h]?.indexOf(slide) ?? 0;
  return { h, v, step: slide.h === position.h && slide.v === position.v ? position.step : 0 };
}

/**
 * The same place in a newer version of the deck: the same slide wherever it went, or the first slide after it that is still
 * there, or the end. Deck and newer deck share the ids of their slides (`renewDeck`).
 */
export function samePosition(before: Deck, position: Position, after: Deck): Position {
  const places = new Map(after.slides.map((it) => [it.slide.id, it]));
  const from = before.slides.findIndex((it) => it.h === position.h && it.v === position.v);
  if (from < 0) return position;
  for (const { slide, index } of before.slides.slice(from)) {
    const now = places.get(slide.id);
    if (now) return { h: now.h, v: now.v, step: index === from ? position.step : 0 };
  }
  const last = after.slides.at(-1);
  return { h: last?.h ?? 0, v: last?.v ?? 0, step: 0 };
}

/** The choice of a show in a newer version of the deck: the same slides wherever they went. */
export function sameChosen(before: Deck, chosen: Chosen, after: Deck): Chosen {
  if (chosen.pulled.length === 0 && chosen.dropped.length === 0) return chosen;
  const ids = new Map(before.slides.map((it) => [placeKey(it), it.slide.id]));
  const places = new Map(after.slides.map((it) => [it.slide.id, placeKey(it)]));
  const moved = (keys: readonly string[]) => keys.flatMap((key) => places.get(ids.get(key) ?? "") ?? []);
  return { pulled: moved(chosen.pulled), dropped: moved(chosen.dropped) };
}

/** A choice that has the slide at a place in the show, whether it was hidden or dropped. */
export function withSlide({ pulled, dropped }: Chosen, slide: Pick<Position, "h" | "v">): Chosen {
  const key = placeKey(slide);
  return { pulled: [...new Set([...pulled, key])], dropped: dropped.filter((it) => it !== key) };
}
