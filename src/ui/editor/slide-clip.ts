/** Slides on their way between decks: as Markdown anybody can read, and beside it as we write it, stacks and all. */

import type { DeckSlide } from "#core/deck/deck.ts";
import { settled } from "#core/deck/edit-safety.ts";
import type { NewSlide } from "#core/deck/edits.ts";
import { hasNoSlide, splitSource } from "#core/deck/split.ts";

/** The type of our own form on a clipboard and in a drag. */
export const slidesType = "application/x-lectern-slides+json";

/** `slides` in the order of the deck. Those below another one that goes along stay below it. */
export function writeClip(slides: readonly DeckSlide[]): { readonly markdown: string; readonly own: string } {
  const going = slides.map((it, at): NewSlide => {
    const before = slides[at - 1];
    const below = before !== undefined && before.index === it.index - 1 && it.v > 0;
    return { markdown: it.slide.text.replace(/\r\n/g, "\n"), below };
  });
  const markdown = going.map(({ markdown: text, below }, at) => {
    const body = text.trim();
    const end = at < going.length - 1 ? settled(body, "\n") : "\n";
    return `${at === 0 ? "" : below ? "--\n\n" : "---\n\n"}${body}${end}`;
  });
  return { markdown: markdown.join(""), own: JSON.stringify(going) };
}

/** The slides of a clip; text from elsewhere is cut where Lectern cuts a source. [] when there is nothing in it. */
export function readClip(own: string, text: string): readonly NewSlide[] {
  const ours = readOwn(own);
  if (ours) return ours;
  const split = splitSource(text.replace(/\r\n?/g, "\n"));
  const normal = text.replace(/\r\n?/g, "\n");
  if (hasNoSlide(normal, split)) return [];
  return split.pieces.map(({ from, to, below }) => ({ markdown: normal.slice(from, to), below }));
}

/** Null when it is not what we write: another program, or another version of this one, may have. */
function readOwn(own: string): readonly NewSlide[] | null {
  try {
    const told: unknown = JSON.parse(own);
    return Array.isArray(told) && told.length > 0 && told.every(isNewSlide) ? told : null;
  } catch {
    return null;
  }
}

const isNewSlide = (it: unknown): it is NewSlide =>
  typeof it === "object" &&
  it !== null &&
  "markdown" in it &&
  typeof it.markdown === "string" &&
  "below" in it &&
  typeof it.below === "boolean";
