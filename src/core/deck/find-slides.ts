/** Finds slides by the words on them, for people who look for one during a show. */

import type { Deck, DeckSlide } from "./deck.ts";
import { plainText } from "./plain-text.ts";
import { visibleMarkdown } from "./without-notes.ts";

/** Characters of a slide that are searched. */
const longest = 20_000;

/**
 * The slides that have every word of the query in their text, in show order; those with the words in their title first. Case and
 * accents do not matter, and a word may be only begun. An empty query finds all.
 */
export function findSlides(deck: Deck, query: string): readonly DeckSlide[] {
  const words = fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0) return deck.slides;
  // " ect" finds ECT and not effect: words are looked for from their beginning.
  const has = (text: string) => {
    const folded = ` ${fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, " ")}`;
    return words.every((word) => folded.includes(` ${word}`));
  };
  const [named, other] = [[] as DeckSlide[], [] as DeckSlide[]];
  for (const it of deck.slides) {
    if (has(it.slide.title ?? "")) named.push(it);
    else if (has(plainText(visibleMarkdown(it.slide), longest))) other.push(it);
  }
  return [...named, ...other];
}

const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
