/** Reads Markdown line by line for what decides where slides and notes end: separators, fences, containers, raw HTML. */

import type { Range } from "./deck.ts";
import { type HtmlBlockKind, htmlBlockFinder } from "./html-blocks.ts";

/** A line that means something to the deck. `from` is its first character, `to` lies behind its line end. */
export type Mark =
  | { readonly kind: "separator"; readonly from: number; readonly to: number; readonly below: boolean }
  | {
      readonly kind: "open";
      readonly from: number;
      readonly to: number;
      readonly colons: number;
      /** All that follows the colons. */
      readonly words: string;
    }
  | { readonly kind: "close"; readonly from: number; readonly to: number; readonly colons: number }
  /** `<!-- .slide:` at the start of a line. */
  | { readonly kind: "directive"; readonly from: number }
  /** `Note:`; `sure` when it begins a block, not when it continues a paragraph. */
  | { readonly kind: "note-line"; readonly from: number; readonly to: number; readonly sure: boolean };

/** Lines whose text is not Markdown. `closed` is false when the closing mark is missing. */
export interface Verbatim extends Range {
  readonly kind: "fence" | "indented" | HtmlBlockKind;
  readonly closed: boolean;
  /** Fences: the info string, and the lines between the fences. */
  readonly info: string;
  readonly body: Range;
}

export interface BlockScan {
  readonly marks: readonly Mark[];
  readonly verbatim: readonly Verbatim[];
}

interface Fence {
  readonly char: number;
  readonly length: number;
  /** Column its list item begins at; a line left of it ends the item and the fence with it. */
  readonly column: number;
  readonly quoted: boolean;
  readonly from: number;
  readonly body: number;
  readonly info: string;
}

const [tab, space, hash, minus, colon, less, greater, backtick, tilde] = [..."\t #-:<>`~"].map((char) =>
  char.charCodeAt(0),
) as [number, number, number, number, number, number, number, number, number];

const special = new Uint8Array(128);
for (const char of "#*+-:<>`~0123456789nN") special[char.charCodeAt(0)] = 1;

const listMarker = /(?:[-+*]|\d{1,9}[.)])(?=[ \t]|\r?\n|\r?$)/y;
const rule = /(?:-[ \t]*){3,}\r?(?=\n|$)|(?:\*[ \t]*){3,}\r?(?=\n|$)/y;
const noteLine = /notes?:/iy;
const slideDirective = /<!--\s*\.slide:/y;

const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Scans from `start` to the end of the text in one pass. Lines end in LF or CRLF. */
export function scanBlocks(text: string, start = 0): BlockScan {
  const marks: Mark[] = [];
  const verbatim: Verbatim[] = [];
  const findHtml = htmlBlockFinder(text);
  /** Columns at which the contents of the open list items begin. */
  const items: number[] = [];
  let fence: Fence | null = null;
  let afterBlank = true;
  let inParagraph = false;
  let next = start;

  const endFence = (open: Fence, bodyTo: number, to: number, closed: boolean) =>
    verbatim.push({
      kind: "fence",
      from: open.from,
      to,
      closed,
      info: open.info,
      body: { from: open.body, to: bodyTo },
    });

  for (let at = start; at < text.length; at = next) {
    const newline = text.indexOf("\n", at);
    next = newline < 0 ? text.length : newline + 1;
    let end = newline < 0 ? text.length : newline;
    if (end > at && text.charCodeAt(end - 1) === 13) end--;

    let p = at;
    let column = 0;
    let char = text.charCodeAt(p);
    const skipSpace = () => {
      while (p < end) {
        char = text.charCodeAt(p);
        if (char === space) column++;
        else if (char === tab) column += 4 - (column % 4);
        else return;
        p++;
      }
    };
    skipSpace();
    if (p >= end) {
      afterBlank = true;
      inParagraph = false;
      continue;
    }

    if (fence !== null) {
      if (column >= fence.column && (!fence.quoted || char === greater)) {
        if (closesFence(fence, text, p, end)) {
          endFence(fence, at, next, true);
          fence = null;
        }
        afterBlank = false;
        inParagraph = false;
        continue;
      }
      endFence(fence, at, at, false);
      fence = null;
    }

    const plain = char >= 128 || special[char] === 0;
    const wasBlank = afterBlank;
    const wasParagraph = inParagraph;
    afterBlank = false;
    // Plain text goes on with a paragraph even when it stands left of its list item.
    if (plain && (inParagraph || (items.length === 0 && column < 4))) {
      inParagraph = true;
      continue;
    }
    if (column === 0 && char === minus && wasBlank && isSeparator(text, at, end)) {
      marks.push({ kind: "separator", from: at, to: next, below: text.charCodeAt(at + 2) !== minus });
      items.length = 0;
      afterBlank = true;
      inParagraph = false;
      continue;
    }
    while (items.length > 0 && column < (items.at(-1) ?? 0)) items.pop();
    let base = items.at(-1) ?? 0;
    let quoted = false;
    let prefixed = false;
    inParagraph = false;
    if (matches(rule, text, p)) continue;

    while (p < end && column - base < 4) {
      if (char === greater) {
        quoted = true;
        p++;
        column++;
      } else if (special[char] === 1 && matches(listMarker, text, p)) {
        const width = listMarker.lastIndex - p;
        p += width;
        column += width;
        items.push(column + 1);
      } else break;
      prefixed = true;
      const marked = column;
      skipSpace();
      base = column - marked > 4 ? marked + 1 : column;
      if (!quoted) items[items.length - 1] = base;
    }
    if (p >= end) continue;

    if (char === colon) {
      const mark = readContainer(text, p, at, end, next);
      if (mark) {
        marks.push(mark);
        continue;
      }
    }
    if (column - base >= 4) {
      if (wasParagraph) inParagraph = true;
      else
        verbatim.push({
          kind: "indented",
          from: at,
          to: next,
          closed: true,
          info: "",
          body: { from: at, to: end },
        });
      continue;
    }
    if (char === backtick || char === tilde) {
      fence = readFence(text, p, at, end, next, quoted || items.length === 0 ? 0 : base, quoted);
      inParagraph = fence === null;
      continue;
    }
    if (char === less) {
      const block = findHtml(p);
      if (block === null) continue;
      if (block.kind === "comment" && matches(slideDirective, text, p))
        marks.push({ kind: "directive", from: at });
      if (block.close === null) {
        verbatim.push({
          kind: block.kind,
          from: at,
          to: end,
          closed: false,
          info: "",
          body: { from: p, to: p },
        });
      } else if (block.close > end) {
        const lineEnd = text.indexOf("\n", block.close);
        next = lineEnd < 0 ? text.length : lineEnd + 1;
        verbatim.push({
          kind: block.kind,
          from: at,
          to: next,
          closed: true,
          info: "",
          body: { from: p, to: block.close },
        });
      }
      continue;
    }
    if (!prefixed && column < 4 && matches(noteLine, text, p)) {
      marks.push({ kind: "note-line", from: at, to: noteLine.lastIndex, sure: !wasParagraph });
    }
    inParagraph = char !== hash;
  }
  if (fence !== null) endFence(fence, text.length, text.length, false);
  return { marks, verbatim };
}

/** `--` or `---` and nothing but space behind it. */
function isSeparator(text: string, at: number, end: number): boolean {
  let p = at;
  while (p < end && text.charCodeAt(p) === minus) p++;
  if (p - at !== 2 && p - at !== 3) return false;
  return isBlank(text, p, end);
}

function isBlank(text: string, from: number, end: number): boolean {
  for (let p = from; p < end; p++) {
    const char = text.charCodeAt(p);
    if (char !== space && char !== tab) return false;
  }
  return true;
}

function runLength(text: string, at: number, end: number, char: number): number {
  let p = at;
  while (p < end && text.charCodeAt(p) === char) p++;
  return p - at;
}

function readFence(
  text: string,
  p: number,
  at: number,
  end: number,
  next: number,
  column: number,
  quoted: boolean,
): Fence | null {
  const char = text.charCodeAt(p);
  const length = runLength(text, p, end, char);
  if (length < 3) return null;
  const info = text.slice(p + length, end).trim();
  if (char === backtick && info.includes("`")) return null;
  return { char, length, column, quoted, from: at, body: next, info };
}

function closesFence(fence: Fence, text: string, from: number, end: number): boolean {
  let p = from;
  while (fence.quoted && p < end && (text.charCodeAt(p) === greater || text.charCodeAt(p) === space)) p++;
  const length = runLength(text, p, end, fence.char);
  return length >= fence.length && isBlank(text, p + length, end);
}

/** Colons alone close; colons and a name or `{…}` open; anything else is text. */
function readContainer(text: string, p: number, at: number, end: number, next: number): Mark | null {
  const colons = runLength(text, p, end, colon);
  if (colons < 3) return null;
  const words = text.slice(p + colons, end).trim();
  if (words === "") return { kind: "close", from: at, to: next, colons };
  if (!/^[\p{L}{]/u.test(words)) return null;
  return { kind: "open", from: at, to: next, colons, words };
}
