/** Finds the YAML header at the start of a source. */

import type { Range } from "./deck.ts";

/** `header` covers byte order mark and fences; `frontmatter` is the YAML between the fences. */
export interface Frontmatter {
  readonly header: Range;
  readonly frontmatter: Range | null;
}

/** What may stand first in a header: `key:`, after comments. A source may also begin with a separator, and a slide. */
const firstKey =
  /(?:[ \t]*#[^\n]*\n|[ \t]*\r?\n)*["']?[\p{L}_][\p{L}\p{N}_ .-]*["']?[ \t]*:(?=[ \t\r\n]|$)/uy;
const opening = /---[ \t]*\r?\n(?![ \t]*\r?\n)/y;
const closing = /^(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/gm;

/** The header of a source, or the byte order mark alone. A header that is never closed is no header. */
export function findFrontmatter(text: string): Frontmatter {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const none = { header: { from: 0, to: start }, frontmatter: null };
  opening.lastIndex = start;
  if (!opening.test(text)) return none;
  const from = opening.lastIndex;
  closing.lastIndex = from;
  const end = closing.exec(text);
  if (!end) return none;
  const to = closing.lastIndex;
  firstKey.lastIndex = from;
  if (end.index > from && !(firstKey.test(text) && firstKey.lastIndex <= end.index)) return none;
  return { header: { from: 0, to }, frontmatter: { from, to: end.index } };
}
