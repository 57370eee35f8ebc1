/** A running show, its log and its drawings in a newer version of the deck: what belongs to a slide stays with it, wherever it went. */

import type { Deck } from "../deck/deck.ts";
import type { Ink } from "./ink.ts";
import type { ShowLog } from "./log.ts";
import { elapsedMs, type Position, placeKey, type Show } from "./show.ts";
import { sameChosen, samePosition } from "./shown.ts";

/** Deck and newer deck share the ids of their slides (`renewDeck`), here and below. */
export function sameShow(before: Deck, show: Show, after: Deck): Show {
  const isGone = !newPlaces(before, after).has(placeKey(show.position));
  return {
    ...show,
    // What belonged to the slide went with it.
    ...(isGone ? { zoom: null, answered: 0, countdown: null, media: null } : {}),
    position: samePosition(before, show.position, after),
    frozen: show.frozen && samePosition(before, show.frozen, after),
    chosen: sameChosen(before, show.chosen, after),
  };
}

/**
 * Times and questions of a slide that is gone are kept, and belong to none; when it was the one being shown, the one that `show`, as
 * it is in the newer deck, stands on is visited from now on.
 */
export function sameLog(before: Deck, log: ShowLog, after: Deck, show: Show, nowMs: number): ShowLog {
  const places = newPlaces(before, after);
  const moved = <T extends { readonly position: Position | null }>(it: T): T => {
    const now = it.position && places.get(placeKey(it.position));
    return { ...it, position: now && it.position ? { ...now, step: it.position.step } : null };
  };
  const visits = log.visits.map(moved);
  if (visits.at(-1)?.position === null)
    visits.push({ position: show.position, atMs: nowMs, elapsedMs: elapsedMs(show, nowMs) });
  return {
    ...log,
    visits,
    parked: log.parked.map(moved),
    choices: log.choices.map((it) => ({ ...it, ...sameChosen(before, it, after) })),
  };
}

/** Drawings on a slide that is gone go with it. */
export function sameInk(before: Deck, ink: Ink, after: Deck): Ink {
  const places = newPlaces(before, after);
  return new Map(
    [...ink].flatMap(([place, strokes]) => {
      const now = places.get(place);
      return now ? [[placeKey(now), strokes] as const] : [];
    }),
  );
}

function newPlaces(before: Deck, after: Deck): ReadonlyMap<string, Pick<Position, "h" | "v">> {
  const now = new Map(after.slides.map((it) => [it.slide.id, { h: it.h, v: it.v }]));
  return new Map(
    before.slides.flatMap((it) => {
      const place = now.get(it.slide.id);
      return place ? [[placeKey(it), place] as const] : [];
    }),
  );
}
