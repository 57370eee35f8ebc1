/**
 * The messages between a page and its preview of paper: the sandboxed document in which the code of the print page draws. They
 * travel as those of a stage do (`stage.ts`).
 */

import type { PrintDocument } from "#core/paper/print-document.ts";

/** Draws a document in place of the one before; `turn` comes back with the answer. */
export interface ToPages {
  readonly kind: "pages.draw";
  readonly turn: number;
  readonly job: PrintDocument;
}

export type FromPages =
  | { readonly kind: "stage.ready" }
  | PagesDrawn
  | { readonly kind: "pages.failed"; readonly turn: number };

/** Space below each page, in CSS pixels. */
export const pageGap = 24;

/** All pages stand below one another, as wide and as high as told, in CSS pixels, with `pageGap` below each. */
export interface PagesDrawn {
  readonly kind: "pages.drawn";
  readonly turn: number;
  readonly count: number;
  readonly width: number;
  readonly height: number;
  /** The smallest words on its slides, and how wide the slides they are on came out; null without any. */
  readonly smallest: SmallestWords | null;
}

export interface SmallestWords {
  readonly text: string;
  /** In pixels of the slide. */
  readonly size: number;
  /** Of the slide on its page, in CSS pixels: a ninety-sixth of an inch of paper each. */
  readonly slideWidth: number;
}
