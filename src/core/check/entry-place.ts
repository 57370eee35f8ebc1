/** Where a bibliography names an entry. */

import type { Deck, Range } from "../deck/deck.ts";

/** The place of `key` in `@type{key,`; a deck without it gives {0,0} of no file. */
export function entryPlace(deck: Deck, key: string): { readonly file: string | null; readonly range: Range } {
  for (const { name, text } of deck.files.data) {
    const from = keyPlace(text, key);
    if (from >= 0) return { file: name, range: { from, to: from + key.length } };
  }
  return { file: null, range: { from: 0, to: 0 } };
}

function keyPlace(text: string, key: string): number {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
    if (
      /@\w+\s*[{(]\s*$/.test(text.slice(Math.max(0, at - 40), at)) &&
      /^\s*,/.test(text.slice(at + key.length, at + key.length + 20))
    )
      return at;
  }
  return -1;
}
