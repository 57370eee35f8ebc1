/** Bold, lists, links and the like as changes of a text: what a toolbar does to what is selected. */

import type { TextEdit } from "../change.ts";
import type { Range } from "../deck/deck.ts";

export interface Formatted {
  readonly edits: readonly TextEdit[];
  /** What is selected afterwards, in offsets of the text after the edits. */
  readonly selection: Range;
}

export type Mark = "**" | "*" | "`" | "~~" | "==";

/** Puts the mark around what is selected, or takes it away where it stands already. Blanks at the ends stay outside. */
export function toggleMark(text: string, { from, to }: Range, mark: Mark): Formatted {
  const inner = text.slice(from, to);
  const start = from + (inner.length - inner.trimStart().length);
  const end = Math.max(start, to - (inner.length - inner.trimEnd().length));
  const size = mark.length;
  const isInside = end - start >= 2 * size && stands(text, start, mark) && stands(text, end - size, mark);
  if (isInside) return unwrapped({ from: start, to: end }, size);
  const isAround = stands(text, start - size, mark) && stands(text, end, mark) && start >= size;
  if (isAround) return unwrapped({ from: start - size, to: end + size }, size);
  return {
    edits: [
      { from: start, to: start, insert: mark },
      { from: end, to: end, insert: mark },
    ],
    selection: { from: start + size, to: end + size },
  };
}

/** The mark and no longer one: the `*` of `**` is none. */
function stands(text: string, at: number, mark: Mark): boolean {
  const letter = mark[0] ?? "";
  return at >= 0 && text.startsWith(mark, at) && text[at - 1] !== letter && text[at + mark.length] !== letter;
}

function unwrapped({ from, to }: Range, size: number): Formatted {
  return {
    edits: [
      { from, to: from + size, insert: "" },
      { from: to - size, to, insert: "" },
    ],
    selection: { from, to: to - 2 * size },
  };
}

export type LineMark = "- " | "1. " | "+ " | "- [ ] " | "> " | "## " | "### ";

const anyMark = /^(\s*)(?:[-*+] \[[ xX]\] |[-*+] |\d+[.)] |> |#{1,6} )?/;

/** Begins the selected lines with the mark, in place of another; lines that all have it lose it. Empty lines stay. */
export function toggleLines(text: string, { from, to }: Range, mark: LineMark): Formatted {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const lines: { at: number; line: string }[] = [];
  for (let at = start; at <= to; ) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    lines.push({ at, line: text.slice(at, end) });
    if (newline < 0) break;
    at = newline + 1;
  }
  const worded = lines.length === 1 ? lines : lines.filter((it) => it.line.trim() !== "");
  const marked = ({ line }: { line: string }, at: number) => markOf(line) === numbered(mark, at);
  const isOn = worded.length > 0 && worded.every(marked);
  const edits = worded.map(({ at, line }, index) => {
    const [old = "", indent = ""] = anyMark.exec(line) ?? [];
    return {
      from: at + indent.length,
      to: at + old.length,
      insert: isOn ? "" : numbered(mark, index),
    };
  });
  const grown = edits.reduce((sum, it) => sum + it.insert.length - (it.to - it.from), 0);
  const first = edits[0];
  const shift = first ? first.insert.length - (first.to - first.from) : 0;
  return { edits, selection: { from: Math.max(start, from + shift), to: Math.max(start, to + grown) } };
}

const numbered = (mark: LineMark, at: number): string => (mark === "1. " ? `${at + 1}. ` : mark);

function markOf(line: string): string {
  const [old = "", indent = ""] = anyMark.exec(line) ?? [];
  return old.slice(indent.length);
}

/** Makes a link of what is selected: the address is what is typed next. An address that is selected becomes the target. */
export function link(text: string, { from, to }: Range, address = ""): Formatted {
  const words = text.slice(from, to);
  const isAddress = address === "" && /^https?:\/\/\S+$/.test(words);
  const insert = isAddress ? `[](${words})` : `[${words}](${address})`;
  const at = isAddress || words === "" ? from + 1 : from + words.length + 3;
  const end = address === "" ? at : from + insert.length;
  return {
    edits: [{ from, to, insert }],
    selection: address === "" ? { from: at, to: at } : { from: end, to: end },
  };
}
