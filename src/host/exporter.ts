/** Makes a PDF of a deck: lays it out, prints it, opens the file again, and writes it only when it is right. */

import { deckFilesOf } from "#contract/deck-files.ts";
import type { Verified } from "#contract/exports.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck } from "#core/deck/deck.ts";
import { FaultError } from "#core/fault.ts";
import { printDocument } from "#core/render/print.ts";
import type { PrintDocument } from "#core/render/print-document.ts";
import { holdsNotes } from "./note-guard.ts";
import type { Exporter, PdfReader, Printer, Storage } from "./ports.ts";

export interface ExporterWorld {
  readonly storage: Pick<Storage, "readDeck" | "writeExport">;
  readonly printer: Printer;
  readonly pdfReader: PdfReader;
}

/** One exporter for every shell, so that windows and command line make the same file. */
export function createExporter({ storage, printer, pdfReader }: ExporterWorld): Exporter {
  return {
    async runExport(at, request, target, progress, signal) {
      const stopIfCancelled = () => {
        if (signal.aborted) throw new FaultError("export.cancelled");
      };
      progress("preparing", 0);
      const deck = parseDeck(deckFilesOf(await storage.readDeck(at)));
      const document = printDocument(deck, request);
      if (document.pages === 0) throw nothingToPrint(request.range);
      stopIfCancelled();
      const bytes = await printer.print(document, at, progress, signal);
      progress("checking", 0);
      const verified = await verify(pdfReader, bytes, document, deck);
      stopIfCancelled();
      if (target !== null) {
        progress("writing", 0);
        await storage.writeExport(target, bytes);
      }
      progress("writing", 1);
      return { bytes, fileName: suggestFileName(deck.files.name, request.kind), verified };
    },
  };
}

/** `ketamine-therapy-handout.pdf`: the deck's own name, cleaned of what a file system would not take. */
export function suggestFileName(deckName: string, kind: string): string {
  const clean = deckName
    .replace(/\.(md|markdown)$/i, "")
    .replace(/[^\p{L}\p{N}._ -]+/gu, "-")
    .replace(/^[.\s-]+|[.\s-]+$/g, "")
    .slice(0, 100);
  return `${clean || "deck"}-${kind}.pdf`;
}

function nothingToPrint(range: string): FaultError {
  const asked = range.trim();
  return new FaultError("export.nothing-to-print", asked ? { range: asked } : {});
}

/** Faults export.verify-failed with what was found instead of what was expected. */
async function verify(
  reader: PdfReader,
  bytes: Uint8Array,
  document: PrintDocument,
  deck: Deck,
): Promise<Verified> {
  const wrong = (found: string) => new FaultError("export.verify-failed", { found });
  const { text, ...verified } = await reader.read(bytes).catch((cause: unknown) => {
    throw new FaultError("export.verify-failed", { found: "it is not a readable PDF" }, { cause });
  });
  if (verified.pages !== document.pages)
    throw wrong(`it has ${verified.pages} pages instead of ${document.pages}`);
  if (!verified.tagged) throw wrong("it has no tags for screen readers");
  if (verified.outlineEntries === 0) throw wrong("it has no bookmarks");
  if (verified.title !== document.title) throw wrong("its title is missing");
  if (verified.lang.toLowerCase() !== document.lang.toLowerCase()) throw wrong("its language is missing");
  if (holdsNotes(deck, text)) throw wrong("speaker notes are on its pages");
  return verified;
}
