/** The slides as a print document: one page a slide, in its final state, in page boxes of our own. */

import type { Deck } from "../deck/deck.ts";
import type { SlidesRequest } from "../export/export-request.ts";
import { lookOf } from "../render/look.ts";
import { placeDrawings } from "../show/drawings.ts";
import { documentWords } from "./document-words.ts";
import { inkPicture } from "./ink-picture.ts";
import type { PrintDocument } from "./print-document.ts";
import { printSlides } from "./print-slides.ts";

/** One page a slide; no page when the range names none. `most` as in `printDocument`. */
export function slidesDocument(
  deck: Deck,
  request: SlidesRequest,
  most = Number.POSITIVE_INFINITY,
): PrintDocument {
  const { lang, theme, size } = deck.settings;
  const chosen = printSlides(deck, request, "screen");
  const slides = chosen.slice(0, most);
  const drawn = request.drawings ? placeDrawings(deck, request.drawings).strokes : new Map();
  const steps = request.steps ? " with-steps" : "";
  return {
    html: slides
      .map(
        ({ html, number, slide }) =>
          `<section class="page slides-page${steps}" data-slide="${number}">${html}${inkPicture(drawn.get(slide.index) ?? [], size)}</section>`,
      )
      .join("\n"),
    ...documentWords(deck),
    lang,
    theme: request.theme ?? theme,
    pageSize: `${size.width}px ${size.height}px`,
    pages: slides.length,
    isWhole: slides.length === chosen.length,
    slideSize: size,
    ...lookOf(deck.settings),
  };
}
