/** Puts found places under the slides they are on. */

import type { Deck } from "../deck/deck.ts";
import type { FoundPlace } from "./find-places.ts";

/** The places of one text, in order. */
export interface FoundIn {
  readonly source: string;
  readonly places: readonly FoundPlace[];
}

export interface PlaceGroup {
  readonly source: string;
  /** The slide's place in the show, from 0; null for what is on no slide: a header, the settings, references. */
  readonly index: number | null;
  readonly title: string | null;
  readonly places: readonly FoundPlace[];
}

/** What stands between two slides belongs to the one before. */
export function groupPlaces(deck: Deck, found: readonly FoundIn[]): readonly PlaceGroup[] {
  const bySource = Map.groupBy(deck.slides, (it) => it.source);
  return found.flatMap(({ source, places }) => {
    const slides = bySource.get(source) ?? [];
    const header = deck.sources.find((it) => it.name === source)?.header.range.to ?? 0;
    let at = -1;
    const groups = Map.groupBy(places, ({ from }) => {
      while ((slides[at + 1]?.range.from ?? Number.POSITIVE_INFINITY) <= from) at += 1;
      return from < header ? null : (slides[at] ?? null);
    });
    return [...groups].map(([slide, ofSlide]) => ({
      source,
      index: slide?.index ?? null,
      title: slide?.slide.title ?? null,
      places: ofSlide,
    }));
  });
}
