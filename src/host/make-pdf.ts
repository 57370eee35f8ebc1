/** Makes a PDF: lays the deck out, prints it, opens the file again and compares it with what was meant. */

import type { Verified } from "#contract/exports.ts";
import type { Deck } from "#core/deck/deck.ts";
import { FaultError } from "#core/fault.ts";
import { type PrintRequest, printDocument } from "#core/paper/print.ts";
import type { PrintDocument } from "#core/paper/print-document.ts";
import type { Made, MakeWorld } from "./made.ts";
import { holdsNotes } from "./note-guard.ts";
import type { PdfReader, Printed } from "./ports.ts";

export async function makePdf(deck: Deck, request: PrintRequest, world: MakeWorld): Promise<Made> {
  const document = printDocument(deck, request);
  if (document.pages === 0) throw nothingToPrint(request);
  world.stopIfCancelled();
  const printed = await world.printer.print(document, world.at, world.progress, world.signal);
  world.progress("checking", 0);
  return { bytes: printed.bytes, verified: await verify(world.pdfReader, printed, document, deck) };
}

function nothingToPrint(request: PrintRequest): FaultError {
  const asked = request.range.trim();
  return new FaultError("export.nothing-to-print", asked ? { range: asked } : {});
}

/** Faults export.verify-failed with what was found instead of what was expected. */
async function verify(
  reader: PdfReader,
  { bytes, drawn }: Printed,
  document: PrintDocument,
  deck: Deck,
): Promise<Verified> {
  const wrong = (found: string) => new FaultError("export.verify-failed", { found });
  const { text, ...verified } = await reader.read(bytes).catch((cause: unknown) => {
    throw new FaultError("export.verify-failed", { found: "it is not a readable PDF" }, { cause });
  });
  if (drawn.pages < document.pages) throw wrong(`only ${drawn.pages} of ${document.pages} pages were drawn`);
  if (verified.pages !== drawn.pages) throw wrong(`it has ${verified.pages} pages instead of ${drawn.pages}`);
  if (!verified.tagged) throw wrong("it has no tags for screen readers");
  if (verified.outlineEntries === 0) throw wrong("it has no bookmarks");
  if (verified.title !== document.title) throw wrong("its title is missing");
  if (verified.lang.toLowerCase() !== document.lang.toLowerCase()) throw wrong("its language is missing");
  if (holdsNotes(deck, text)) throw wrong("speaker notes are on its pages");
  return { format: "pdf", ...verified };
}
