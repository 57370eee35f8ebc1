/** Fixes of speaker notes: in the form that is never misread, or begun where there are none. */

import { newlineOf } from "../../deck/arrange.ts";
import type { Notes } from "../../deck/deck.ts";
import { addNotes } from "../../deck/edit-notes.ts";
import { edit, type FixWorld, type MakeFix, wordsAt } from "./fix.ts";

/** The older form, as a `::: notes` block. */
export const notesAsBlock: MakeFix = (world) => {
  const { text, slide } = world;
  const block = slide && notesAt(world);
  if (!slide || !block) return null;
  const newline = newlineOf(text);
  const lines = ["::: notes", block.markdown, ":::"].join(newline);
  const { from, to } = block.range;
  const ending = /\s*$/.exec(slide.slide.text.slice(from, to))?.[0] || newline;
  const start = slide.range.from;
  return { kind: "as-notes", detail: {}, changes: edit(world, start + from, start + to, lines + ending) };
};

function notesAt({ slide, problem: { range } }: FixWorld): Notes | null {
  const at = range.from - (slide?.range.from ?? 0);
  return slide?.slide.notes.find((it) => it.range.from <= at && at < it.range.to) ?? null;
}

/** `::: note` was read as notes; then it should say so. */
export const noteAsNotes: MakeFix = (world) => {
  const found = /^\s*:{3,}\s*note\b/.exec(wordsAt(world));
  if (!found) return null;
  const end = world.problem.range.from + found[0].length;
  return { kind: "as-notes", detail: {}, changes: edit(world, end, end, "s") };
};

/** An empty block to write in. */
export const beginNotes: MakeFix = (world) => {
  const { slide } = world;
  if (!slide) return null;
  const { from, to, insert } = addNotes(slide.slide, "");
  const start = slide.range.from;
  return { kind: "add-notes", detail: {}, changes: edit(world, start + from, start + to, insert) };
};
