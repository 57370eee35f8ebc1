/** Large print: what is on the slides as one column of large text, for people who cannot read a small slide. */

import type { Deck } from "../deck/deck.ts";
import type { LargePrintRequest } from "../export/export-request.ts";
import { referenceList } from "./back-matter.ts";
import { frontMatter } from "./front-matter.ts";
import type { PrintDocument } from "./print-document.ts";
import { printSlides, withoutReferences } from "./print-slides.ts";
import { createSheets, flow, paperDocument } from "./sheet.ts";

/** Slides a page of large print holds at most: each takes a number and a line. */
const slidesPerPage = 10;

/** `most` as in `printDocument`. */
export function largePrintDocument(
  deck: Deck,
  request: LargePrintRequest,
  most = Number.POSITIVE_INFINITY,
): PrintDocument {
  const chosen = printSlides(deck, request, "learner", 2);
  const references = referenceList(deck, chosen);
  const slides = references === "" ? chosen : withoutReferences(chosen);
  if (slides.length === 0) return paperDocument(deck, request, []);
  const sheet = createSheets(deck, request);
  const numbers = new Map(slides.map((it) => [it.slide.slide.id, it.number]));
  const drawn = slides.slice(0, most * slidesPerPage);
  const isWhole = drawn.length === slides.length;
  const body = drawn.map(
    ({ content, number, place }) =>
      `<div class="large-slide"><p class="large-number keep-with-next" ${place}>Slide ${number}</p>${content}</div>`,
  );
  const pages = [
    sheet("large-page", "Large print", flow(frontMatter(deck, numbers, "Large print"))),
    sheet("large-page", "Large print", flow(body.join("\n"))),
    ...(references === "" || !isWhole ? [] : [sheet("large-page", "References", flow(references))]),
  ];
  return paperDocument(deck, request, pages, isWhole);
}
