/** Parts speaker notes from a slide. In doubt a text is notes: what the room has seen cannot be taken back. */

import { type Problem, problemAt } from "../problem.ts";
import type { BlockScan } from "./blocks.ts";
import { isNotes, type Pairing } from "./containers.ts";
import type { Notes, Range } from "./deck.ts";
import { notesAsideTagEnd } from "./html-blocks.ts";
import { maskComments } from "./mask.ts";

export interface FoundNotes {
  readonly notes: readonly Notes[];
  readonly problems: readonly Problem[];
}

interface Block {
  readonly range: Range;
  readonly inner: Range;
  readonly form: Notes["form"];
  readonly problem: Problem | null;
}

/**
 * Every block of notes of a slide: `::: notes`, `<aside class="notes">`, and `Note:` to the end of the slide. `masked` is the
 * text without its code. A block that is never closed runs to the end of the slide.
 */
export function findNotes(text: string, masked: string, scan: BlockScan, pairing: Pairing): FoundNotes {
  const blocks = [
    ...containerBlocks(text, pairing),
    ...lineBlocks(text, scan),
    ...asideBlocks(text, masked, scan),
  ];
  blocks.sort((a, b) => a.range.from - b.range.from);
  const notes: Notes[] = [];
  const problems: Problem[] = [];
  let end = 0;
  for (const { range, inner, form, problem } of blocks) {
    if (range.to <= end) continue;
    // A block that begins inside another and reaches further: its rest is notes too.
    const from = Math.max(range.from, end);
    const markdown = unindent(text.slice(Math.max(inner.from, end), Math.max(inner.to, end)));
    notes.push({ range: { from, to: range.to }, markdown, form });
    if (problem) problems.push(problem);
    end = range.to;
  }
  for (const mark of scan.marks) {
    if (mark.kind !== "note-line" || mark.sure) continue;
    if (notes.some(({ range }) => range.from <= mark.from && mark.from < range.to)) continue;
    problems.push(problemAt("notes.ambiguous", mark, { word: text.slice(mark.from, mark.to).trim() }));
  }
  return { notes, problems };
}

function* containerBlocks(text: string, pairing: Pairing): Generator<Block> {
  for (const { open, close, name } of pairing.containers) {
    if (!isNotes(name)) continue;
    const range = { from: open.from, to: close?.to ?? text.length };
    const line = { from: open.from, to: text.slice(0, open.to).trimEnd().length };
    const problem =
      close === null
        ? problemAt("notes.unclosed", line)
        : name === "notes"
          ? null
          : problemAt("notes.ambiguous", line, { word: `::: ${name}` });
    yield { range, inner: { from: open.to, to: close?.from ?? text.length }, form: "block", problem };
  }
}

function* lineBlocks(text: string, scan: BlockScan): Generator<Block> {
  for (const mark of scan.marks) {
    if (mark.kind !== "note-line" || !mark.sure) continue;
    const range = { from: mark.from, to: text.length };
    const problem = problemAt("notes.old-form", { from: mark.from, to: mark.to });
    yield { range, inner: { from: mark.to, to: text.length }, form: "line", problem };
  }
}

function* asideBlocks(text: string, masked: string, scan: BlockScan): Generator<Block> {
  const readable = maskComments(masked);
  for (const { index: from } of readable.matchAll(/<aside\b/gi)) {
    const tagEnd = notesAsideTagEnd(readable, from);
    if (tagEnd === null) continue;
    // An element that was opened in a `<pre>` ends with it.
    const raw = scan.verbatim.find((it) => it.kind === "raw" && it.body.from < from && from < it.body.to);
    const last = raw ? text.lastIndexOf("</", raw.body.to) : text.length;
    const close = asideClose(readable.slice(0, last), tagEnd);
    const range = { from, to: close?.to ?? last };
    const problem = problemAt(close ? "notes.old-form" : "notes.unclosed", { from, to: tagEnd });
    yield { range, inner: { from: tagEnd, to: close?.from ?? last }, form: "block", problem };
    if (close === null && last === text.length) return;
  }
}

/** The closing tag that belongs to an aside, asides in it passed over. */
function asideClose(text: string, at: number): Range | null {
  const tag = /<(\/?)aside\b[^>]{0,2000}>/gi;
  tag.lastIndex = at;
  let depth = 1;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    depth += found[1] === "/" ? -1 : 1;
    if (depth === 0) return { from: found.index, to: tag.lastIndex };
  }
  return null;
}

/** Takes the indentation of the first line from all lines, so that notes in a list item are not code. */
function unindent(text: string): string {
  const indent = /^[ \t]+/.exec(text.replace(/^(?:[ \t]*\r?\n)+/, ""))?.[0] ?? "";
  const lines = text
    .split("\n")
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
  return (indent === "" ? text : lines.join("\n")).trim();
}

/** Notes cut at their `[step]` marks: the first part belongs to the slide as it appears, the next to its first step. */
export function noteSteps(markdown: string): string[] {
  return markdown.split(/\[step\]/i).map((part) => part.trim());
}
