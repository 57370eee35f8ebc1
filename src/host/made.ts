/** What the making of one export file is given, and what it gives. */

import type { Verified } from "#contract/exports.ts";
import type { DeckLocation, PdfReader, Printer, PrintProgress } from "./ports.ts";

export interface Made {
  readonly bytes: Uint8Array;
  /** What was found when the finished bytes were read again. */
  readonly verified: Verified;
}

/** The world of one export. Every `make…` faults with export.verify-failed when its file is not what was meant. */
export interface MakeWorld {
  readonly at: DeckLocation;
  readonly printer: Printer;
  readonly pdfReader: PdfReader;
  readonly progress: PrintProgress;
  readonly signal: AbortSignal;
  /** Faults export.cancelled when the user gave the export up. */
  stopIfCancelled(): void;
}
