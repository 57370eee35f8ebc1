/** What an export asks for → the document the print page draws. */

import type { Deck } from "../deck/deck.ts";
import type { ExportRequest } from "../export/export-request.ts";
import { handoutDocument } from "./handout-document.ts";
import { largePrintDocument } from "./large-print-document.ts";
import { notesDocument } from "./notes-document.ts";
import { outlineDocument } from "./outline-document.ts";
import { paperworkDocument } from "./paperwork-document.ts";
import { planningDocument } from "./planning-document.ts";
import type { PrintDocument } from "./print-document.ts";
import { slidesDocument } from "./slides-document.ts";

/** The kinds that are printed by a browser; outline and planning table are one of them as text too. */
export type PrintRequest = Extract<
  ExportRequest,
  {
    readonly kind: "slides" | "handout" | "notes" | "large-print" | "outline" | "planning" | "paperwork";
  }
>;

/**
 * No page when the deck or the range has no slide; the exporter refuses that. With `most` the document may end early, but not
 * before as many pages: what stands on those is the same as in the whole one.
 */
export function printDocument(deck: Deck, request: PrintRequest, most?: number): PrintDocument {
  switch (request.kind) {
    case "slides":
      return slidesDocument(deck, request, most);
    case "handout":
      return handoutDocument(deck, request, most);
    case "notes":
      return notesDocument(deck, request, most);
    case "large-print":
      return largePrintDocument(deck, request, most);
    case "outline":
      return outlineDocument(deck, request, most);
    case "planning":
      return planningDocument(deck, request);
    case "paperwork":
      return paperworkDocument(deck, request, most);
  }
}
