/** Large print: what is on the slides as one column of large text, for people who cannot read a small slide. */

import type { Deck } from "../deck/deck.ts";
import type { LargePrintRequest } from "../export/export-request.ts";
import { referenceList } from "./back-matter.ts";
import { frontMatter } from "./front-matter.ts";
import type { PrintDocument } from "./print-document.ts";
import { printSlides, withoutReferences } from "./print-slides.ts";
import { createSheets, flow, paperDocument } from "./sheet.ts";

export function largePrintDocument(deck: Deck, request: LargePrintRequest): PrintDocument {
  const chosen = printSlides(deck, request, "learner", 2);
  const references = referenceList(deck, chosen);
  const slides = references === "" ? chosen : withoutReferences(chosen);
  if (slides.length === 0) return paperDocument(deck, request, []);
  const sheet = createSheets(deck, request);
  const numbers = new Map(slides.map((it) => [it.slide.slide.id, it.number]));
  const body = slides.map(
    ({ content, number, place }) =>
      `<div class="large-slide"><p class="large-number keep-with-next" ${place}>Slide ${number}</p>${content}</div>`,
  );
  return paperDocument(deck, request, [
    sheet("large-page", "Large print", flow(frontMatter(deck, numbers, "Large print"))),
    sheet("large-page", "Large print", flow(body.join("\n"))),
    ...(references === "" ? [] : [sheet("large-page", "References", flow(references))]),
  ]);
}
