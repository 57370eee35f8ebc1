/** Makes print documents off the page's thread, for previews: gets a deck and what to export, and answers with its first pages. */

import type { Deck } from "#core/deck/deck.ts";
import type { AnyRequest } from "#core/export/export-request.ts";
import { type ExportPreview, previewExport } from "#core/paper/preview.ts";

export interface PaperJob {
  readonly deck: Deck;
  readonly request: AnyRequest;
  /** Pages that are enough. */
  readonly most: number;
}

export type PaperAnswer = ExportPreview | { readonly kind: "failed" };

/** The part of a worker's own scope used here; the DOM types know only the page's. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<PaperJob>) => void) | null;
  postMessage(answer: PaperAnswer): void;
};

scope.onmessage = ({ data: { deck, request, most } }) => {
  try {
    scope.postMessage(previewExport(deck, request, most));
  } catch {
    // The export itself will say what is wrong; a preview is only not there.
    scope.postMessage({ kind: "failed" });
  }
};
