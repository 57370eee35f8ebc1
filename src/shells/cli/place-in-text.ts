/** Offsets of a text as an editor shows them. */

/** Line and column of an offset, both from 1; a line ends with \n, \r\n or \r. Columns are UTF-16 units. */
export function placeInText(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (const end of text.matchAll(/\r\n|\r|\n/g)) {
    const next = end.index + end[0].length;
    if (next > offset) break;
    line++;
    start = next;
  }
  return { line, column: Math.max(0, offset - start) + 1 };
}
