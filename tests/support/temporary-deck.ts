/** A deck in a temporary folder of its own. */

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { DeckFiles } from "#core/deck/deck.ts";

export interface TemporaryDeck extends AsyncDisposable {
  /** The deck's folder. Beside it lies `outside/`, which the deck must never reach. */
  readonly folder: string;
  readonly outside: string;
}

/** Writes `files` (address → text or bytes) into a new deck; it is removed when the test disposes of it. */
export async function temporaryDeck(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<TemporaryDeck> {
  const top = await mkdtemp(join(tmpdir(), "lectern-deck-"));
  const folder = join(top, "deck");
  const outside = join(top, "outside");
  await mkdir(folder);
  await mkdir(outside);
  for (const [address, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, address)), { recursive: true });
    await writeFile(join(folder, address), content);
  }
  return {
    folder,
    outside,
    [Symbol.asyncDispose]: () => rm(top, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** A generated deck as files for `temporaryDeck`, its pictures tiny. */
export function deckContents(deck: DeckFiles): Record<string, string> {
  const texts = [...(deck.settings ? [deck.settings] : []), ...deck.sources, ...deck.data];
  const picture =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z" fill="#0b6e75"/></svg>';
  return Object.fromEntries([
    ...texts.map(({ name, text }) => [name, text]),
    ...deck.assets.map((it) => [it, picture]),
  ]);
}
