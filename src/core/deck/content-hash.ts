/** Tells versions of a deck, and of a slide, apart by their text. */

import type { DeckFiles } from "./deck.ts";

/** Eight digits that change with any text of the deck (FNV-1a, 32 bits): for telling copies apart, not for security. */
export function contentHash(files: DeckFiles): string {
  const texts = [files.settings, ...files.sources, ...files.data].map((file) =>
    file ? `${file.name}\n${file.text.replaceAll("\r\n", "\n")}\0` : "",
  );
  return hashOf(texts);
}

/** The same for one slide, whatever its line ends and the blank lines around it. */
export const textHash = (text: string): string => hashOf([text.replaceAll("\r\n", "\n").trim()]);

function hashOf(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts)
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
