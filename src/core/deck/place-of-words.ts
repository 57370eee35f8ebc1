/** Finds drawn words in the text of a slide, where marks of Markdown stand between and around them. */

import type { Range, Slide } from "./deck.ts";

interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The longest run of words, from the first one on, that stands in what is on the slide; relative to it. A run that is met twice
 * is its first. Null when not even the first word is there: what is drawn may be computed (a number of a source, a formula).
 */
export function placeOfWords(slide: Slide, drawn: string): Range | null {
  const wanted = wordsIn(drawn).map((it) => it.word);
  const there = slide.visible.flatMap(({ from, to }) => wordsIn(slide.text.slice(from, to), from));
  let best: Range | null = null;
  let most = 0;
  for (let at = 0; at < there.length; at++) {
    let count = 0;
    while (count < wanted.length && there[at + count]?.word === wanted[count]) count += 1;
    const [first, last] = [there[at], there[at + count - 1]];
    if (count <= most || !first || !last) continue;
    most = count;
    best = { from: first.from, to: last.to };
  }
  return best;
}

const wordsIn = (text: string, offset = 0): readonly Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
    word: word.toLowerCase(),
    from: offset + index,
    to: offset + index + word.length,
  }));
