/** Finds where a block of raw HTML that may hold blank lines ends: comments, `<pre>` and its kin, notes in an aside. */

/** The kinds of CommonMark HTML block whose end is a mark of their own and not a blank line, and reveal.js notes. */
export type HtmlBlockKind = "comment" | "raw" | "aside";

/** A line that would be a separator, inside a text. */
const separator = /\n[ \t]*\r?\n---?[ \t]*\r?(?=\n|$)/;

/** The bound keeps a text of ten thousand `<aside` linear. */
const asideTag = /<aside\b[^>]{0,2000}>/iy;

interface Grammar {
  readonly kind: HtmlBlockKind;
  readonly open: RegExp;
  /** What an opening of the same kind looks like further down. */
  readonly again: RegExp;
  readonly close: RegExp;
}

const grammars: readonly Grammar[] = [
  { kind: "comment", open: /<!--/y, again: /<!--/, close: /-->/g },
  {
    kind: "raw",
    open: /<(?:pre|script|style|textarea)(?=[\s>]|$)/iy,
    again: /<(?:pre|script|style|textarea)[\s>]/i,
    close: /<\/(?:pre|script|style|textarea)>/gi,
  },
  { kind: "aside", open: asideTag, again: /<aside/i, close: /<\/aside\s*>/gi },
];

/** `close` is where the closing mark ends, or null when the block is never closed and so opens nothing. */
export interface HtmlBlock {
  readonly kind: HtmlBlockKind;
  readonly close: number | null;
}

/** Where an `<aside … notes …>` tag that begins at `at` ends, or null when there is none. */
export function notesAsideTagEnd(text: string, at: number): number | null {
  asideTag.lastIndex = at;
  const tag = asideTag.exec(text);
  return tag && /\bnotes\b/i.test(tag[0]) ? at + tag[0].length : null;
}

/** A finder for one text, asked at growing places; linear over all its answers. */
export function htmlBlockFinder(text: string): (at: number) => HtmlBlock | null {
  const memories = grammars.map((grammar) => ({ grammar, closeFrom: -1, close: 0, failedUntil: -1 }));
  return (at) => {
    for (const memory of memories) {
      const { kind, open } = memory.grammar;
      open.lastIndex = at;
      if (!open.test(text)) continue;
      if (kind === "aside" && notesAsideTagEnd(text, at) === null) return null;
      return { kind, close: closeOf(memory, text, at) };
    }
    return null;
  };
}

interface Memory {
  readonly grammar: Grammar;
  closeFrom: number;
  close: number;
  failedUntil: number;
}

/**
 * A block that reaches over a separator and meets another opening of its kind there was forgotten open: it must not
 * swallow the slides up to the end of the next comment.
 */
function closeOf(memory: Memory, text: string, at: number): number | null {
  if (at < memory.failedUntil) return null;
  if (memory.closeFrom < at + 2) {
    const { close } = memory.grammar;
    close.lastIndex = at + 2;
    const found = close.exec(text);
    memory.closeFrom = found ? found.index : Number.POSITIVE_INFINITY;
    memory.close = found ? close.lastIndex : 0;
  }
  if (memory.closeFrom === Number.POSITIVE_INFINITY) return null;
  const inside = text.slice(at + 2, memory.closeFrom);
  const cut = inside.search(separator);
  if (cut >= 0 && memory.grammar.again.test(inside.slice(cut))) {
    memory.failedUntil = at + 2 + cut;
    return null;
  }
  return memory.close;
}
