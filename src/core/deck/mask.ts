/** Blanks out parts of a text so that places stay and nothing in those parts can be found. */

import type { Verbatim } from "./blocks.ts";
import type { Range } from "./deck.ts";

/** The text with the ranges replaced by spaces, line ends kept; ranges may overlap and come in any order. */
export function maskRanges(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(at, range.from);
    if (range.to <= from) continue;
    parts.push(text.slice(at, from), text.slice(from, range.to).replace(/[^\r\n]/g, " "));
    at = range.to;
  }
  return parts.join("") + text.slice(at);
}

/** The text without what is code: fences, indented code and code spans. */
export function maskCode(text: string, verbatim: readonly Verbatim[]): string {
  const code = verbatim.filter((it) => it.kind === "fence" || it.kind === "indented");
  const masked = maskRanges(text, code);
  return maskRanges(masked, findCodeSpans(masked));
}

/** The text without closed comments. */
export function maskComments(text: string): string {
  const comments: Range[] = [];
  for (let from = text.indexOf("<!--"); from >= 0; from = text.indexOf("<!--", from)) {
    const close = text.indexOf("-->", from + 2);
    if (close < 0) break;
    comments.push({ from, to: close + 3 });
    from = close + 3;
  }
  return maskRanges(text, comments);
}

/** A backtick run opens a span if a run of the same length follows in the same paragraph (CommonMark 6.1). Linear. */
function findCodeSpans(text: string): Range[] {
  const spans: Range[] = [];
  const runs = /(\\*)(`+)|\n[ \t]*\r?\n/g;
  let paragraph: { from: number; to: number; length: number; escaped: boolean }[] = [];
  const close = () => {
    const next = new Map<number, number>();
    const closer = paragraph.map(() => -1);
    for (let index = paragraph.length - 1; index >= 0; index--) {
      const length = paragraph[index]?.length ?? 0;
      closer[index] = next.get(length) ?? -1;
      next.set(length, index);
    }
    for (let index = 0; index < paragraph.length; index++) {
      const open = paragraph[index];
      const end = paragraph[closer[index] ?? -1];
      if (!open || !end || open.escaped) continue;
      spans.push({ from: open.from, to: end.to });
      index = closer[index] ?? index;
    }
    paragraph = [];
  };
  for (const run of text.matchAll(runs)) {
    const [whole, slashes = "", ticks] = run;
    if (ticks === undefined) close();
    else {
      const to = run.index + whole.length;
      paragraph.push({
        from: to - ticks.length,
        to,
        length: ticks.length,
        escaped: slashes.length % 2 === 1,
      });
    }
  }
  close();
  return spans;
}
