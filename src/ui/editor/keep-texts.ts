/** What is edited against what was read from disk: our texts stand, whatever came with the files around them. */

import type { Deck, DeckFiles } from "#core/deck/deck.ts";
import type { SaveState } from "./save-state.ts";

/** Files from disk with our text wherever the editor holds another one, and our file where the disk has none. */
export function keepTexts(files: DeckFiles, before: Deck, saves: ReadonlyMap<string, SaveState>): DeckFiles {
  const ours = <T extends { name: string; text: string }>(it: T): T => ({
    ...it,
    text: saves.get(it.name)?.text ?? it.text,
  });
  const missing = before.files.sources.filter(
    (it) => saves.has(it.name) && !files.sources.some((s) => s.name === it.name),
  );
  const sources = [...files.sources, ...missing].map(ours).sort((a, b) => order(a.name, b.name));
  return {
    ...files,
    settings: files.settings && ours(files.settings),
    sources: missing.length === 0 ? files.sources.map(ours) : sources,
    data: files.data.map(ours),
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
