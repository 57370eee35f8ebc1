/** What an export asks for → the document the print page draws. */

import type { Deck } from "../deck/deck.ts";
import type { ExportRequest } from "./export-request.ts";
import { handoutDocument } from "./handout-document.ts";
import type { PrintDocument } from "./print-document.ts";
import { slidesDocument } from "./slides-document.ts";

/** No page when the deck or the range has no slide; the exporter refuses that. */
export function printDocument(deck: Deck, request: ExportRequest): PrintDocument {
  return request.kind === "slides" ? slidesDocument(deck, request) : handoutDocument(deck, request);
}
