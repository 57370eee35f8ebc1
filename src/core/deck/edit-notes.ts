/** Speaker notes edited as text: which change of the slide's source makes its notes say this. */

import type { Notes, Slide } from "./deck.ts";

/** A change of a slide's text, in offsets of the slide. */
export interface SlideChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Replaces the words of one block of notes and leaves its markers as they are. */
export function editNotes(slide: Slide, block: Notes, markdown: string): SlideChange {
  const { from, to } = block.range;
  const raw = slide.text.slice(from, to);
  const marker = /^[ \t]*(?::{3,}[^\n]*(?:\n|$)|notes?:[ \t]*|<aside\b[^>]*>)/i.exec(raw)?.[0].length ?? 0;
  const at = block.markdown === "" ? -1 : raw.indexOf(block.markdown, marker);
  if (at >= 0) return { from: from + at, to: from + at + block.markdown.length, insert: markdown };
  const lineEnd = raw.includes("\r\n") ? "\r\n" : "\n";
  if (block.markdown === "" && block.form === "block" && raw.startsWith(":::")) {
    const after = raw.slice(0, marker).endsWith("\n") ? "" : lineEnd;
    return { from: from + marker, to: from + marker, insert: `${after}${markdown}${lineEnd}` };
  }
  // Indented notes were shown without their indentation, so the block is written anew as a whole.
  return { from, to, insert: notesBlock(markdown, lineEnd) + (/\r?\n$/.exec(raw)?.[0] ?? "") };
}

/** Gives a slide without notes its first block, after everything else on it. */
export function addNotes(slide: Slide, markdown: string): SlideChange {
  const lineEnd = slide.text.includes("\r\n") ? "\r\n" : "\n";
  const end = slide.text.trimEnd().length;
  const gap = end === 0 ? "" : lineEnd + lineEnd;
  const tail = slide.text.slice(end) === "" ? lineEnd : "";
  return { from: end, to: end, insert: `${gap}${notesBlock(markdown, lineEnd)}${tail}` };
}

const notesBlock = (markdown: string, lineEnd: string): string =>
  ["::: notes", markdown, ":::"].join(lineEnd);
