/** Where a long column of text is cut into pages. Heights only: what is cut, and how, is `paginate.ts`'s to know. */

/** A place where the text may be cut; heights from the top of the column, in CSS pixels. */
export interface Break {
  /** Where what stays before the cut ends. */
  readonly end: number;
  /** Where what goes on begins; less than it is drawn at when the next page repeats something, such as a table's head. */
  readonly start: number;
}

/**
 * Indices of the breaks to cut at, growing. Each page takes as much as it holds: the first `first`, every other `rest`. Where not
 * even the smallest piece fits, the page takes that piece alone, so that the cutting always ends.
 */
export function chooseBreaks(
  breaks: readonly Break[],
  total: number,
  first: number,
  rest: number,
): readonly number[] {
  const chosen: number[] = [];
  let start = 0;
  let room = first;
  let next = 0;
  while (total - start > room + tolerance) {
    let last = next - 1;
    for (let at = next; at < breaks.length && endOf(breaks, at) - start <= room + tolerance; at++) last = at;
    if (last < next) {
      // On a first page that holds nothing at all the text may as well begin on the next.
      if (next >= breaks.length) break;
      last = next;
    }
    chosen.push(last);
    start = breaks[last]?.start ?? total;
    room = rest;
    next = last + 1;
  }
  return chosen;
}

/** Rounding of layout, not room for a line. */
const tolerance = 0.75;

const endOf = (breaks: readonly Break[], at: number): number => breaks[at]?.end ?? Number.POSITIVE_INFINITY;
