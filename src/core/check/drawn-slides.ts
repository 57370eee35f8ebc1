/** Joins the slides of a deck with what was measured when they were drawn. */

import type { Deck, DeckSlide, Range, Slide } from "../deck/deck.ts";
import type { SlideMeasures } from "./measures.ts";
import { type CheckOptions, firstLine } from "./rule.ts";

export interface DrawnSlide {
  readonly slide: DeckSlide;
  readonly measures: SlideMeasures;
}

/** What a page that drew the deck told of its slides, in their order: of those that are shown. */
export function measuresOf(deck: Deck, told: readonly SlideMeasures[]): ReadonlyMap<Slide, SlideMeasures> {
  const shown = deck.slides.filter((it) => !it.slide.attributes.hidden);
  return new Map(
    told.flatMap((it, at) => {
      const slide = shown[at]?.slide;
      return slide ? [[slide, it] as const] : [];
    }),
  );
}

/** None when the deck was not drawn; a slide that changed since is none of them. */
export function drawnSlides(deck: Deck, { measures }: CheckOptions): readonly DrawnSlide[] {
  return deck.slides.flatMap((slide) => {
    const found = measures?.get(slide.slide);
    return found ? [{ slide, measures: found }] : [];
  });
}

/** The look a problem was found in: another theme or size may not have it. */
export function drawnWith({ settings: { theme, size } }: Deck): {
  readonly theme: string;
  readonly canvas: string;
} {
  return { theme, canvas: `${size.width}×${size.height}` };
}

/** Where drawn words stand in the text of the slide, by their beginning; its first line when they stand nowhere as such. */
export function placeOfText(slide: DeckSlide, words: string): Range {
  const { text } = slide.slide;
  const parts = words.split(/\s+/).filter((it) => it !== "");
  for (let count = Math.min(parts.length, 6); count > 0; count -= 1) {
    const wanted = parts.slice(0, count).join(" ");
    const from = wanted.length < 3 ? -1 : text.indexOf(wanted);
    if (from >= 0) return { from, to: from + wanted.length };
  }
  return firstLine(slide);
}
