/** Fixes of what was opened and never closed, or closed and never opened. */

import { newlineOf } from "../../deck/arrange.ts";
import { edit, type FixWorld, type MakeFix, wordsAt } from "./fix.ts";

/** A line of as many colons at the end of the slide. */
export const closeContainer: MakeFix = (world) => atEnd(world, /:{3,}/.exec(wordsAt(world))?.[0]);

/** A line of the same fence at the end of the slide. */
export const closeFence: MakeFix = (world) => atEnd(world, /`{3,}|~{3,}/.exec(wordsAt(world))?.[0]);

function atEnd(world: FixWorld, closer: string | undefined): ReturnType<MakeFix> {
  const { slide, text } = world;
  if (!slide || closer === undefined) return null;
  const newline = newlineOf(text);
  const end = slide.range.from + slide.slide.text.trimEnd().length;
  const tail = text.slice(end, slide.range.to) === "" ? newline : "";
  return { kind: "close", detail: {}, changes: edit(world, end, end, `${newline}${closer}${tail}`) };
}

/** Takes the whole line away. */
export const removeLine: MakeFix = (world) => {
  const { text, problem, slide } = world;
  // Not what stands before the first line: a byte order mark is no part of it.
  const from = Math.max(slide?.range.from ?? 0, text.lastIndexOf("\n", problem.range.from - 1) + 1);
  const newline = text.indexOf("\n", problem.range.to);
  const to = newline < 0 ? text.length : newline + 1;
  return { kind: "remove", detail: {}, changes: edit(world, from, to, "") };
};
