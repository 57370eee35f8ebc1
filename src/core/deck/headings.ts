/** Finds the headings of a slide. */

import type { Range } from "./deck.ts";
import { plainText } from "./plain-text.ts";

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly range: Range;
}

const atx = /^[ \t]{0,3}(#{1,6})[ \t]+(.*)$/;
const setext = /^ {0,3}(=+|-+)[ \t]*$/;
const notParagraph = /^\s*(?:$|[-+*](?:\s|$)|[>|#<]|\d{1,9}[.)]\s|:{3,})|^\s{4}/;

/** Headings outside code, notes and comments, which the masked text no longer shows; their words come from the text itself. */
export function findHeadings(text: string, masked: string): Heading[] {
  const headings: Heading[] = [];
  let previous = { from: 0, line: "" };
  for (let from = 0; from < masked.length; ) {
    const newline = masked.indexOf("\n", from);
    const to = newline < 0 ? masked.length : newline;
    const line = masked.slice(from, to).replace(/\r$/, "");
    const hashes = atx.exec(line);
    const underline = hashes ? null : setext.exec(line);
    const range = { from, to: from + line.length };
    if (hashes) {
      const words = text
        .slice(range.from, range.to)
        .replace(/^\s*#+\s*/, "")
        .replace(/(?:^|\s+)#+\s*$/, "");
      headings.push({ level: hashes[1]?.length ?? 1, text: plainText(words), range });
    } else if (underline && !notParagraph.test(previous.line)) {
      const place = { from: previous.from, to: range.to };
      const words = text.slice(previous.from, previous.from + previous.line.length);
      headings.push({ level: underline[1]?.startsWith("=") ? 1 : 2, text: plainText(words), range: place });
    }
    previous = { from, line };
    from = to + 1;
  }
  return headings;
}
