/** Draws a deck for `lectern check`, to measure its slides. */

import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { faultWords } from "#contract/words.ts";
import type { SlideMeasures } from "#core/check/measures.ts";
import type { Deck } from "#core/deck/deck.ts";
import { FaultError } from "#core/fault.ts";
import { measuredDocument } from "#core/paper/measured-document.ts";
import type { DeckLocation, Storage } from "#host/ports.ts";
import type { CliIo } from "./command.ts";
import { builtFolder } from "./program-files.ts";

/** Null, and a line that says so, where no browser is found; everything else that stops it is a fault. */
export async function measureDeck(
  deck: Deck,
  at: DeckLocation,
  storage: Pick<Storage, "readAsset">,
  io: CliIo,
): Promise<readonly SlideMeasures[] | null> {
  const document = measuredDocument(deck);
  if (document.pages === 0) return [];
  if (io.printer) return io.printer.measure(document, at, io.signal);
  const tell = (line: string) => io.err(`${line}\n`);
  const printer = createChromiumPrinter({ storage, guests: `${await builtFolder(tell)}/guests`, warn: tell });
  try {
    return await printer.measure(document, at, io.signal);
  } catch (error) {
    if (!(error instanceof FaultError) || error.fault.code !== "export.no-browser") throw error;
    const { what, next } = faultWords(error.fault);
    tell(`The layout was not checked. ${what} ${next}`);
    return null;
  } finally {
    await printer.dispose();
  }
}
