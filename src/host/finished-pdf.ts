/** What a browser printed, with what it cannot say, and what can be read in it. */

import { type FinishedPdf, finishPdf } from "#core/paper/pdf/finish-pdf.ts";
import type { Drawn, PrintDocument } from "#core/paper/print-document.ts";
import type { PdfReader } from "./ports.ts";

/** A file that another browser laid out in its own way gets its authors and labels all the same; its text is then not known. */
export async function finishedPdf(
  printed: Uint8Array,
  document: PrintDocument,
  drawn: Drawn,
  reader: PdfReader,
): Promise<FinishedPdf> {
  const words = { ...document, labels: drawn.labels };
  const finished = finishPdf(printed, words, reader.codec);
  if (finished) return finished;
  // What not even the library can open is refused by who reads it next, in words.
  return { bytes: await reader.amend(printed, words).catch(() => printed), text: null };
}
