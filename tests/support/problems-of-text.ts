/** What is wrong with the form of a slide: what check says besides what only a whole deck can have. */

import { check } from "#core/check/check.ts";
import { parseDeck } from "#core/deck/assemble.ts";

/** Codes, without those of missing files, notes, titles and sources. */
export function problemsOfText(text: string): readonly string[] {
  const deck = parseDeck({
    name: "x",
    settings: null,
    sources: [{ name: "a.md", text: `# Title\n\n${text}\n` }],
    data: [],
    assets: [],
  });
  const ofDeck = /^(?:slide\.no-|image\.missing|chart\.file-missing|claim\.|slide\.heading-order)/;
  return check(deck, { todayIso: "2026-11-24" })
    .map((it) => it.code)
    .filter((it) => !ofDeck.test(it));
}
