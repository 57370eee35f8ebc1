/** The slides as a document that is drawn to be measured, not printed. */

import type { Deck } from "../deck/deck.ts";
import type { PrintDocument } from "./print-document.ts";
import { slidesDocument } from "./slides-document.ts";

/** One page for each slide that is shown, in its final state: what `check/drawn-slides.ts` counts on. */
export function measuredDocument(deck: Deck): PrintDocument {
  return slidesDocument(deck, { kind: "slides", range: "", hidden: false, steps: false, theme: null });
}
