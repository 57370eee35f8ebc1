/** Says where possible identifiers stand, a line each: `01-case.md:12 (slide 3): a record number`. */

import type { Deck } from "../deck/deck.ts";
import type { IdentifierHit } from "./find-identifiers.ts";

/** More than these are not read; the last line says how many there are besides. */
const most = 30;

/** Places only: what stands there is not repeated, for it may be a note. */
export function tellIdentifiers(deck: Deck, hits: readonly IdentifierHit[]): readonly string[] {
  const lines = hits.slice(0, most).map((hit) => tell(deck, hit));
  return hits.length > most ? [...lines, `and ${hits.length - most} more`] : lines;
}

function tell(deck: Deck, { kind, source, range, isFileName }: IdentifierHit): string {
  if (isFileName) return `${source}: the name of the file, ${kind}`;
  const file = [...deck.files.sources, ...deck.files.data].find((it) => it.name === source);
  const line = (file?.text.slice(0, range.from).match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
  const slide = deck.slides.find(
    (it) => it.source === source && it.range.from <= range.from && range.from < it.range.to,
  );
  return `${source}:${line}${slide ? ` (slide ${slide.index + 1})` : ""}: ${kind}`;
}
