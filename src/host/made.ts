/** What the making of one export file is given, and what it gives. */

import type { Verified } from "#contract/exports.ts";
import { FaultError } from "#core/fault.ts";
import type { Asset, DeckLocation, PdfReader, Photographer, Printer, PrintProgress } from "./ports.ts";
import type { PptxTools } from "./pptx-ports.ts";

export interface Made {
  readonly bytes: Uint8Array;
  /** When a folder was asked for: all its files by name; `bytes` is the one among them to open. */
  readonly folder?: ReadonlyMap<string, Uint8Array>;
  /** What was found when the finished bytes were read again. */
  readonly verified: Verified;
}

/** The world of one export. Every `make…` faults with export.verify-failed when its file is not what was meant. */
export interface MakeWorld {
  readonly at: DeckLocation;
  readonly printer: Printer & Photographer;
  readonly pdfReader: PdfReader;
  readonly pptx: PptxTools;
  /** One file of the deck; faults as Storage.readAsset. */
  readAsset(address: string): Promise<Asset>;
  /** A file of the guest bundle, or null when it has none of this name. */
  readGuestFile(path: string): Promise<Asset | null>;
  readonly progress: PrintProgress;
  readonly signal: AbortSignal;
  /** Faults export.cancelled when the user gave the export up. */
  stopIfCancelled(): void;
}

/** A finished file that is not what was meant: what was found in it, in words. */
export const notAsMeant = (found: string, cause?: unknown): FaultError =>
  new FaultError("export.verify-failed", { found }, { cause });
