/** Places in texts as people name them. */

import type { Deck } from "#core/deck/deck.ts";
import type { Problem } from "#core/problem.ts";

/** `02-doses.md:14`; only the file when it is meant as a whole, nothing for the deck as a whole. */
export function lineOf({ files }: Deck, { source, range }: Problem): string {
  if (source === null) return "";
  if (range.from === 0 && range.to === 0) return source;
  const all = [files.settings, ...files.sources, ...files.data];
  const text = all.find((it) => it?.name === source)?.text;
  if (text === undefined) return source;
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < range.from; at = text.indexOf("\n", at + 1)) line += 1;
  return `${source}:${line}`;
}
