/** Makes the exports that are plain text: the outline as Markdown, the planning table as CSV. */

import type { Deck } from "#core/deck/deck.ts";
import type { OutlineRequest, PlanningRequest } from "#core/export/export-request.ts";
import { outlineMarkdown } from "#core/export/outline-markdown.ts";
import { planningCsv, planningTable, readCsv } from "#core/export/planning-table.ts";
import { slideNumbers } from "#core/paper/print-slides.ts";
import { type Made, type MakeWorld, notAsMeant } from "./made.ts";
import { makePdf, nothingToPrint } from "./make-pdf.ts";
import { holdsNotes } from "./note-guard.ts";

export async function makeOutline(deck: Deck, request: OutlineRequest, world: MakeWorld): Promise<Made> {
  if (request.format === "pdf") return makePdf(deck, request, world);
  const numbers = slideNumbers(deck, request);
  if (numbers.size === 0) throw nothingToPrint(request.range);
  return textFile(deck, "md", outlineMarkdown(deck, numbers), (text) =>
    text.split("\n").filter((it) => it.startsWith("### ")).length === numbers.size
      ? null
      : "a slide is missing",
  );
}

export async function makePlanning(deck: Deck, request: PlanningRequest, world: MakeWorld): Promise<Made> {
  if (request.format === "pdf") return makePdf(deck, request, world);
  const table = planningTable(deck);
  if (table.rows.length === 0) throw nothingToPrint("");
  // The head, the sections and the total.
  return textFile(deck, "csv", planningCsv(table), (text) =>
    readCsv(text).length === table.rows.length + 2 ? null : "a row is missing",
  );
}

/** `wrongIn` reads the finished bytes again and says what is wrong with them. Faults export.verify-failed. */
function textFile(
  deck: Deck,
  format: "md" | "csv",
  text: string,
  wrongIn: (text: string) => string | null,
): Made {
  const bytes = new TextEncoder().encode(text);
  const found = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const wrong = holdsNotes(deck, [found]) ? "speaker notes are in it" : wrongIn(found);
  if (wrong !== null) throw notAsMeant(wrong);
  return {
    bytes,
    verified: { format, notes: "none", bytes: bytes.length, lines: found.trimEnd().split("\n").length },
  };
}
