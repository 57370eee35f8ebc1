/** Doses written in a way that has been misread. */

import { findAbbreviations } from "../abbreviations.ts";
import { type Rule, slideProblem } from "../rule.ts";
import { slideFacts } from "../slide-facts.ts";

export const abbreviations: Rule = function* (deck) {
  for (const it of deck.slides) {
    for (const { range, text, instead } of findAbbreviations(slideFacts(it.slide).visibleText))
      yield slideProblem("abbreviation.error-prone", it, range, { text, instead });
  }
};
