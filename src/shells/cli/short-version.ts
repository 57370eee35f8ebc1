/** The version of a deck for so many minutes, as the slides an export or a show is asked for. */

import { deckFilesOf } from "#contract/deck-files.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { shortRange } from "#core/training/short-range.ts";
import type { DeckLocation, Storage } from "#host/ports.ts";
import type { CliIo } from "./command.ts";
import { warnWhenTooLong } from "./fit.ts";

/** The same request for just the slides of that version. Says so when they still take longer. Faults: deck.*, source.* */
export async function shortRequest<R extends object>(
  request: R,
  minutes: number,
  at: DeckLocation,
  storage: Pick<Storage, "readDeck">,
  io: Pick<CliIo, "err">,
): Promise<R> {
  const deck = parseDeck(deckFilesOf(await storage.readDeck(at)));
  const { range, fit } = shortRange(deck, minutes);
  warnWhenTooLong(fit, minutes, io);
  return "range" in request ? { ...request, range } : request;
}
