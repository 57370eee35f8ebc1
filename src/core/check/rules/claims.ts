/** Sentences that state a dose, a percent, a statistic or a recommendation, and name no source. */

import { unsourcedClaims } from "../claims.ts";
import { type Rule, slideProblem } from "../rule.ts";

export const claims: Rule = function* (deck) {
  for (const it of deck.slides) {
    for (const { range } of unsourcedClaims(it.slide)) {
      const text = it.slide.text.slice(range.from, range.to).slice(0, 60) || "This chart";
      yield slideProblem("claim.no-source", it, range, { text });
    }
  }
};
