/** Turns offsets into lines and columns as people count them. */

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** Where each line of a text begins; made once for many look-ups. */
export type LineTable = readonly number[];

/** Lines end in LF or CRLF. */
export function lineTable(text: string): LineTable {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The place of an offset; offsets outside the text go to its ends as far as the table knows them. */
export function placeAt(table: LineTable, offset: number): Place {
  let low = 0;
  let high = table.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(0, offset - (table[low] ?? 0)) + 1 };
}
