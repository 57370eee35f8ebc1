/** Finds speaker notes that got onto paper for the audience (promises.md S1.10), whatever way they took there. */

import type { Deck } from "#core/deck/deck.ts";
import { plainText } from "#core/deck/plain-text.ts";

/** So many words in a row are not the same by chance; fewer would stop on "this is what we know so far". */
const runLength = 8;

/**
 * True when a run of words of the deck's notes stands in the text of the pages and nowhere on its slides or in its
 * settings. A speaker often says what the slide says: those runs prove nothing and are left out. A note of fewer than
 * eight words is searched whole when it has at least four. `shared` are notes meant for the pages.
 */
export function holdsNotes(deck: Deck, pages: readonly string[], shared: readonly string[] = []): boolean {
  const secret = new RunSet();
  for (const { slide } of deck.slides) for (const note of slide.notes) secret.add(wordsOf(note.markdown));
  if (secret.isEmpty()) return false;
  for (const text of [...audienceTexts(deck), ...shared])
    for (const run of secret.findIn(wordsOf(text))) secret.delete(run);
  // What is written from right to left is drawn word by word from the left.
  return pages.some((text) => {
    const words = wordsOf(text);
    return [words, words.toReversed()].some((it) => !secret.findIn(it).next().done);
  });
}

/** Everything the audience may read: as written, and as it reads once it is drawn. */
function* audienceTexts(deck: Deck): Generator<string> {
  for (const file of [deck.files.settings, ...deck.files.data]) if (file) yield file.text;
  for (const { text, header } of deck.sources) yield text.slice(header.range.from, header.range.to);
  for (const { slide } of deck.slides) {
    const written = slide.visible.map((it) => slide.text.slice(it.from, it.to)).join(" ");
    yield written;
    yield plainText(written.replace(/^[ \t]*:{3,}.*$/gm, ""), written.length);
  }
}

/** Letters and numbers only: markup, line ends and hyphens of a PDF do not matter. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Runs of words, by how many words they have. */
class RunSet {
  readonly #byLength = new Map<number, Set<string>>();

  /** Every run of these words; the whole when they are few, nothing when they are fewer than four. */
  add(words: readonly string[]): void {
    if (words.length < 4) return;
    const length = Math.min(runLength, words.length);
    const runs = this.#byLength.get(length) ?? new Set();
    this.#byLength.set(length, runs);
    for (const run of windows(words, length)) runs.add(run);
  }

  delete(run: string): void {
    for (const runs of this.#byLength.values()) runs.delete(run);
  }

  isEmpty(): boolean {
    return this.#byLength.size === 0;
  }

  *findIn(words: readonly string[]): Generator<string> {
    for (const [length, runs] of this.#byLength)
      for (const run of windows(words, length)) if (runs.has(run)) yield run;
  }
}

function* windows(words: readonly string[], length: number): Generator<string> {
  for (let at = 0; at + length <= words.length; at++) yield words.slice(at, at + length).join(" ");
}
