/** The slides as a print document: one page a slide, in its final state, in page boxes of our own. */

import type { Deck } from "../deck/deck.ts";
import type { SlidesRequest } from "../export/export-request.ts";
import { lookOf } from "../render/look.ts";
import type { PrintDocument } from "./print-document.ts";
import { printSlides } from "./print-slides.ts";

/** One page a slide; no page when the range names none. */
export function slidesDocument(deck: Deck, request: SlidesRequest): PrintDocument {
  const { title, lang, theme, size } = deck.settings;
  const slides = printSlides(deck, request, "screen");
  return {
    html: slides.map(({ html }) => `<section class="page slides-page">${html}</section>`).join("\n"),
    title,
    lang,
    theme: request.theme ?? theme,
    pageSize: `${size.width}px ${size.height}px`,
    pages: slides.length,
    slideSize: size,
    ...lookOf(deck.settings),
  };
}
