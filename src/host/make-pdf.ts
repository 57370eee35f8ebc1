/** Makes a PDF: lays the deck out, prints it, opens the file again and compares it with what was meant. */

import type { PdfFacts } from "#contract/exports.ts";
import type { Deck } from "#core/deck/deck.ts";
import { FaultError } from "#core/fault.ts";
import { type PrintRequest, printDocument } from "#core/paper/print.ts";
import type { Drawn, PrintDocument } from "#core/paper/print-document.ts";
import { sharedNotes } from "#core/paper/written.ts";
import { finishedPdf } from "./finished-pdf.ts";
import { type Made, type MakeWorld, notAsMeant } from "./made.ts";
import { holdsNotes } from "./note-guard.ts";
import type { PrintProgress } from "./ports.ts";

export async function makePdf(deck: Deck, request: PrintRequest, world: MakeWorld): Promise<Made> {
  const document = printDocument(deck, request);
  if (document.pages === 0) throw nothingToPrint("range" in request ? request.range : "");
  world.stopIfCancelled();
  const { pdfReader: reader } = world;
  const progress: PrintProgress = (stage, done) => {
    if (stage === "printing") reader.warm();
    world.progress(stage, done);
  };
  const { bytes: raw, drawn } = await world.printer.print(document, world.at, progress, world.signal);
  world.progress("checking", 0);
  // Each of these steps takes a moment in a long deck: who cancels waits for one at most.
  world.stopIfCancelled();
  const { bytes, text } = await finishedPdf(raw, document, drawn, reader);
  world.stopIfCancelled();
  const facts = await reader.read(bytes).catch((cause: unknown) => {
    throw notAsMeant("it is not a readable PDF", cause);
  });
  world.stopIfCancelled();
  verify(facts, drawn, document);
  const allowed = allowedNotes(deck, request);
  if (allowed !== "all") {
    // Where our own reading stops, pdf.js reads: no page passes unread.
    const pages = text === null ? await reader.text(bytes) : [text];
    if (holdsNotes(deck, pages, allowed)) throw notAsMeant("speaker notes are on its pages");
  }
  const notes = allowed === "all" ? "all" : allowed.length > 0 ? "shared" : "none";
  return { bytes, verified: { format: "pdf", notes, ...facts } };
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
function verify(facts: PdfFacts, drawn: Drawn, document: PrintDocument): void {
  if (drawn.pages < document.pages)
    throw notAsMeant(`only ${drawn.pages} of ${document.pages} pages were drawn`);
  const [clipped] = drawn.clipped;
  if (clipped !== undefined) throw notAsMeant(`text is cut off on page ${clipped}`);
  if (facts.pages !== drawn.pages) throw notAsMeant(`it has ${facts.pages} pages instead of ${drawn.pages}`);
  if (!facts.tagged) throw notAsMeant("it has no tags for screen readers");
  if (facts.outlineEntries === 0) throw notAsMeant("it has no bookmarks");
  if (facts.title !== document.title) throw notAsMeant("its title is missing");
  if (facts.author !== document.author) throw notAsMeant("its authors are missing");
  if (facts.lang.toLowerCase() !== document.lang.toLowerCase()) throw notAsMeant("its language is missing");
}
