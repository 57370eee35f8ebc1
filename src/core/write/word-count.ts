/** How many words stand on a slide. */

import type { Slide } from "../deck/deck.ts";
import { plainText } from "../deck/plain-text.ts";

const counted = new WeakMap<Slide, number>();

/** Words as they are read on the slide, counted once a slide: without notes, markup, addresses, and what stands in fences. */
export function wordsOn(slide: Slide): number {
  const known = counted.get(slide);
  if (known !== undefined) return known;
  let count = 0;
  let fence = "";
  const shown = slide.visible.map(({ from, to }) => slide.text.slice(from, to)).join("\n");
  for (const line of shown.split("\n")) {
    const [, mark = ""] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === "" && mark !== "") fence = mark;
    else if (fence !== "") fence = mark.startsWith(fence) ? "" : fence;
    else if (!/^\s*:{3,}/.test(line)) count += wordsOf(line);
  }
  counted.set(slide, count);
  return count;
}

const wordsOf = (line: string): number =>
  plainText(line.replace(/\{[^{}]*\}\s*$/, "")).match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ??
  0;
