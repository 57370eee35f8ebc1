/** What an export will look like, before it is made: its first pages, or the text it is. */

import type { Deck } from "../deck/deck.ts";
import type { AnyRequest } from "../export/export-request.ts";
import { outlineMarkdown } from "../export/outline-markdown.ts";
import { planningCsv, planningTable } from "../export/planning-table.ts";
import { printDocument } from "./print.ts";
import type { PrintDocument } from "./print-document.ts";
import { slideNumbers } from "./print-slides.ts";

export type ExportPreview =
  | { readonly kind: "pages"; readonly document: PrintDocument }
  | { readonly kind: "text"; readonly text: string };

/** `most` pages are enough. What shows slides on a screen is previewed as its slides. */
export function previewExport(deck: Deck, request: AnyRequest, most: number): ExportPreview {
  if (request.kind === "outline" && request.format === "md")
    return { kind: "text", text: outlineMarkdown(deck, slideNumbers(deck, request)) };
  if (request.kind === "planning" && request.format === "csv")
    return { kind: "text", text: planningCsv(planningTable(deck)).replace(/^\uFEFF/, "") };
  const isShown = request.kind === "html" || request.kind === "pptx" || request.kind === "pictures";
  const printed = isShown ? ({ ...request, kind: "slides", steps: false } as const) : request;
  return { kind: "pages", document: printDocument(deck, printed, most) };
}
