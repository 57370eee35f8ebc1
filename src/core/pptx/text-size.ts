/** Estimates how much room text takes, for a program that has no fonts: widths of a common sans, a little wide on purpose. */

import type { Bullet, Paragraph, TextRun } from "./pptx-document.ts";

/** Widths by kind of character, in shares of the size, after Helvetica's; what is not here is as wide as a lower-case letter. */
const widths = new Map<string, number>();
for (const [width, characters] of [
  [0.24, "iljI.,:;'|!"],
  [0.31, ' ftr()[]/\\-"'],
  [0.5, "ckszvxyJ"],
  [0.58, "abdeghnopquL0123456789_#$?*+=<>–~"],
  [0.68, "ABEFKPSTVXYZ&"],
  [0.76, "CDGHNOQRUw"],
  [0.88, "mMW%@—"],
] as const)
  for (const it of characters) widths.set(it, width);

/** Fonts of other machines are wider than ours: so much is kept free. */
const reserve = 1.05;
const raisedSize = 0.66;
/** A raised number makes its line higher, by so much of the size. */
const raisedHeight = 0.15;

/** How far the words of a list stand from its bullet, in shares of the size: numbers of two digits ask for more. */
export function indentOf(bullet: Bullet): number {
  return bullet.kind === "number" && bullet.from > 9 ? 1.85 : bullet.kind === "letter" ? 1.3 : 1.2;
}

function textWidth({ text, bold, mono, raised }: TextRun, size: number): number {
  let width = 0;
  for (const it of text)
    width += mono
      ? 0.6
      : (widths.get(it) ?? (/[\u1100-\uffef]/.test(it) ? 1 : /\p{Lu}/u.test(it) ? 0.7 : 0.57));
  return width * size * reserve * (bold && !mono ? 1.07 : 1) * (raised ? raisedSize : 1);
}

export interface Measured {
  readonly lines: number;
  readonly height: number;
}

/** Of one paragraph in a column of this width; it has at least one line. */
export function measureParagraph(it: Paragraph, width: number): Measured {
  const inset = it.bullet ? indentOf(it.bullet) * it.size * (it.level + 1) : 0;
  const room = Math.max(it.size, width - inset);
  let lines = 1;
  let used = 0;
  for (const run of it.runs) {
    if (run.breaks) {
      lines++;
      used = 0;
    }
    for (const word of run.text.match(/\S+\s*|\s+/g) ?? []) {
      const bare = textWidth({ ...run, text: word.trimEnd() }, it.size);
      if (used > 0 && used + bare > room) {
        lines++;
        used = 0;
      }
      // A word longer than the line is broken within.
      if (bare > room) lines += Math.ceil(bare / room) - 1;
      used = (used + textWidth({ ...run, text: word }, it.size)) % Math.max(room, 1);
    }
  }
  const raised = Math.min(lines, it.runs.filter((run) => run.raised === "super").length);
  return { lines, height: lines * it.size * it.leading + raised * it.size * raisedHeight };
}

export function textHeight(paragraphs: readonly Paragraph[], width: number): number {
  return paragraphs.reduce(
    (sum, it, at) => sum + (at === 0 ? 0 : it.before) + measureParagraph(it, width).height,
    0,
  );
}

/** The widest word and the whole on one line: what the columns of a table are shared out by. */
export function paragraphExtent(it: Paragraph): { readonly word: number; readonly line: number } {
  let word = 0;
  let line = 0;
  for (const run of it.runs) {
    line += textWidth(run, it.size);
    for (const one of run.text.split(/\s+/)) word = Math.max(word, textWidth({ ...run, text: one }, it.size));
  }
  return { word, line };
}

export const scaled = (paragraphs: readonly Paragraph[], scale: number): readonly Paragraph[] =>
  scale === 1
    ? paragraphs
    : paragraphs.map((it) => ({ ...it, size: it.size * scale, before: it.before * scale }));
