/** The drawings of a PowerPoint file as a print document: one on each page, alone, to be photographed. */

import type { Deck } from "../deck/deck.ts";
import type { Theme } from "../deck/settings.ts";
import { documentWords } from "../paper/document-words.ts";
import type { PrintDocument } from "../paper/print-document.ts";
import { lookOf } from "../render/look.ts";
import type { Drawing } from "./source-slides.ts";

export function drawingsDocument(deck: Deck, drawings: readonly Drawing[], theme: Theme): PrintDocument {
  const { lang, size } = deck.settings;
  const html = drawings
    .map(
      (it, at) =>
        `<section class="page slides-page" data-slide="${at + 1}"><section class="slide layout-content">${it.html}</section></section>`,
    )
    .join("\n");
  return {
    html,
    ...documentWords(deck),
    lang,
    theme,
    pageSize: `${size.width}px ${size.height}px`,
    pages: drawings.length,
    isWhole: true,
    slideSize: size,
    ...lookOf(deck.settings),
    // Nothing but the drawing is on its page.
    footer: "",
    logo: null,
  };
}
