/** The version of a deck for so many minutes, as the slides an export or a show is asked for. */

import { deckFilesOf } from "#contract/deck-files.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { ExportRequest } from "#core/export/export-request.ts";
import { shownSlides } from "#core/show/shown.ts";
import { fitDeck } from "#core/training/fit.ts";
import type { DeckLocation, Storage } from "#host/ports.ts";
import type { CliIo } from "./command.ts";
import { warnWhenTooLong } from "./fit.ts";

/** The same request for just the slides of that version. Says so when they still take longer. Faults: deck.*, source.* */
export async function shortRequest(
  request: ExportRequest,
  minutes: number,
  at: DeckLocation,
  storage: Pick<Storage, "readDeck">,
  io: Pick<CliIo, "err">,
): Promise<ExportRequest> {
  const deck = parseDeck(deckFilesOf(await storage.readDeck(at)));
  const fit = fitDeck(deck, minutes);
  warnWhenTooLong(fit, minutes, io);
  const kept = new Set(fit.kept.map((it) => it.index));
  const numbers = shownSlides(deck).slides.flatMap((it, at) => (kept.has(it.index) ? [at + 1] : []));
  // An empty range would mean all; there is no slide 0.
  return "range" in request ? { ...request, range: numbers.length > 0 ? numbers.join(",") : "0" } : request;
}
