/** A change of a text: apply it, carry a place through it, find the smallest one between two texts. */

/** Replaces `from`…`to` (UTF-16 code units, `to` exclusive) of one file of the deck. */
export interface TextChange {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A change of a text that needs no name. */
export type TextEdit = Omit<TextChange, "source">;

/** Applies edits that all speak of the same text and do not overlap; those at one place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const parts: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.from < at || edit.to < edit.from || edit.to > text.length) {
      throw new RangeError(`edit ${edit.from}…${edit.to} overlaps another or leaves the text`);
    }
    parts.push(text.slice(at, edit.from), edit.insert);
    at = edit.to;
  }
  return parts.join("") + text.slice(at);
}

/** Where an offset of the text before stands in the text after. An offset inside a replaced part goes to its end. */
export function mapOffset(offset: number, edits: readonly TextEdit[]): number {
  let moved = offset;
  for (const edit of edits) {
    if (edit.from > offset || (edit.from === offset && edit.to > edit.from)) continue;
    if (edit.to > offset) moved += edit.from + edit.insert.length - offset;
    else moved += edit.insert.length - (edit.to - edit.from);
  }
  return moved;
}

/** The smallest single edit that makes `before` into `after`, or null when they are equal. Cuts no character in two. */
export function smallestEdit(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  // A step back at one end never makes the other end touch the middle of a pair: both texts share that end.
  if (splitsPair(before, start) || splitsPair(after, start)) start--;
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail--;
  return { from: start, to: before.length - tail, insert: after.slice(start, after.length - tail) };
}

/** True between the two halves of a surrogate pair and between CR and LF. */
function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  return (
    (left === 13 && right === 10) || (left >= 0xd800 && left < 0xdc00 && right >= 0xdc00 && right < 0xe000)
  );
}
