/** Makes a PDF: lays the deck out, prints it, opens the file again and compares it with what was meant. */

import type { Verified } from "#contract/exports.ts";
import type { Deck } from "#core/deck/deck.ts";
import { FaultError } from "#core/fault.ts";
import { finishPdf } from "#core/paper/finish-pdf.ts";
import { type PrintRequest, printDocument } from "#core/paper/print.ts";
import type { PrintDocument } from "#core/paper/print-document.ts";
import { sharedNotes } from "#core/paper/written.ts";
import type { Made, MakeWorld } from "./made.ts";
import { holdsNotes } from "./note-guard.ts";
import type { PdfReader, Printed } from "./ports.ts";

export async function makePdf(deck: Deck, request: PrintRequest, world: MakeWorld): Promise<Made> {
  const document = printDocument(deck, request);
  if (document.pages === 0) throw nothingToPrint("range" in request ? request.range : "");
  world.stopIfCancelled();
  const printed = await world.printer.print(document, world.at, world.progress, world.signal);
  world.progress("checking", 0);
  const words = { ...document, labels: printed.drawn.labels };
  const finished = { ...printed, bytes: finishPdf(printed.bytes, words) ?? printed.bytes };
  const verified = await verify(world.pdfReader, finished, document, allowedNotes(deck, request), deck);
  return { bytes: finished.bytes, verified };
}

export function nothingToPrint(range: string): FaultError {
  const asked = range.trim();
  return new FaultError("export.nothing-to-print", asked ? { range: asked } : {});
}

/** The notes that are meant to be on the pages of this kind. */
function allowedNotes(deck: Deck, request: PrintRequest): "all" | readonly string[] {
  if (request.kind === "notes") return "all";
  if (request.kind !== "handout" || request.for === "learner") return [];
  if (request.for === "facilitator") return "all";
  return deck.slides.flatMap(({ slide }) => sharedNotes(slide).map((it) => it.markdown));
}

/** Faults export.verify-failed with what was found instead of what was expected. */
async function verify(
  reader: PdfReader,
  { bytes, drawn }: Printed,
  document: PrintDocument,
  allowed: "all" | readonly string[],
  deck: Deck,
): Promise<Verified> {
  const wrong = (found: string) => new FaultError("export.verify-failed", { found });
  const { text, ...verified } = await reader.read(bytes).catch((cause: unknown) => {
    throw new FaultError("export.verify-failed", { found: "it is not a readable PDF" }, { cause });
  });
  if (drawn.pages < document.pages) throw wrong(`only ${drawn.pages} of ${document.pages} pages were drawn`);
  const [clipped] = drawn.clipped;
  if (clipped !== undefined) throw wrong(`text is cut off on page ${clipped}`);
  if (verified.pages !== drawn.pages) throw wrong(`it has ${verified.pages} pages instead of ${drawn.pages}`);
  if (!verified.tagged) throw wrong("it has no tags for screen readers");
  if (verified.outlineEntries === 0) throw wrong("it has no bookmarks");
  if (verified.title !== document.title) throw wrong("its title is missing");
  if (verified.author !== document.author) throw wrong("its authors are missing");
  if (verified.lang.toLowerCase() !== document.lang.toLowerCase()) throw wrong("its language is missing");
  if (allowed !== "all" && holdsNotes(deck, text, allowed)) throw wrong("speaker notes are on its pages");
  const notes = allowed === "all" ? "all" : allowed.length > 0 ? "shared" : "none";
  return { format: "pdf", notes, ...verified };
}
