/** A deck without a slide. */

import { problemAt } from "../../problem.ts";
import type { Rule } from "../rule.ts";

export const emptyDeck: Rule = function* (deck) {
  if (deck.slides.length === 0)
    yield problemAt("deck.empty", { from: 0, to: 0 }, {}, deck.sources[0]?.name ?? null);
};
