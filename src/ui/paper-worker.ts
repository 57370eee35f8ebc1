/** Makes print documents off the page's thread, for previews: gets a deck and what to export, and answers with its first pages. */

import type { Deck } from "#core/deck/deck.ts";
import type { AnyRequest } from "#core/export/export-request.ts";
import { type ExportPreview, previewExport } from "#core/paper/preview.ts";
import { serveJobs } from "./serve-jobs.ts";

export interface PaperJob {
  readonly deck: Deck;
  readonly request: AnyRequest;
  /** Pages that are enough. */
  readonly most: number;
}

export type PaperAnswer = ExportPreview | { readonly kind: "failed" };

serveJobs<PaperJob, PaperAnswer>(({ deck, request, most }, tell) => {
  try {
    tell(previewExport(deck, request, most));
  } catch {
    // The export itself will say what is wrong; a preview is only not there.
    tell({ kind: "failed" });
  }
});
