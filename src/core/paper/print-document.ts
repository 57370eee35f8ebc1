/** A finished print document as data. */

import type { Look } from "../render/look.ts";

/** What the print page draws and a printer turns into PDF. */
export interface PrintDocument extends Look {
  /** The pages: `<section class="page …">` boxes of one fixed size. Not yet clean: the print page sanitises it. Notes are in it only when they are to be printed. */
  readonly html: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly lang: string;
  readonly theme: string;
  /** Page size for CSS `@page`: `8.5in 11in`, `1280px 720px`. */
  readonly pageSize: string;
  /** Boxes in `html`. Text that is longer than its box continues on further pages, see `Drawn`. */
  readonly pages: number;
  /** False for a preview that ends before the document does. */
  readonly isWhole: boolean;
  /** Of a slide, in CSS pixels: what a handout scales to its cells. */
  readonly slideSize: { readonly width: number; readonly height: number };
}

/** What the print page tells when everything is drawn. */
export interface Drawn {
  /** Pages of paper, continuation pages among them: known before anything is printed. */
  readonly pages: number;
  /** What each page is called: the number of its slide. Null where pages are not slides. */
  readonly labels: readonly string[] | null;
  /** Slides (from 1, in the order of the job) whose content does not fit. */
  readonly overflowing: readonly number[];
  /** Pages (from 1) on which running text is cut off; none, unless one piece is larger than a page. */
  readonly clipped: readonly number[];
}
