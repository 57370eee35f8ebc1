/** What an export asks for → the document the print page draws. */

import type { Deck } from "../deck/deck.ts";
import type { HandoutRequest, SlidesRequest } from "../export/export-request.ts";
import { handoutDocument } from "./handout-document.ts";
import type { PrintDocument } from "./print-document.ts";
import { slidesDocument } from "./slides-document.ts";

/** The kinds that are printed by a browser. */
export type PrintRequest = SlidesRequest | HandoutRequest;

/** No page when the deck or the range has no slide; the exporter refuses that. */
export function printDocument(deck: Deck, request: PrintRequest): PrintDocument {
  switch (request.kind) {
    case "slides":
      return slidesDocument(deck, request);
    case "handout":
      return handoutDocument(deck, request);
  }
}
