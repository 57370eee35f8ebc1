/** Headings that skip a level on a slide: who listens to the slide loses its structure. */

import { type Rule, slideProblem } from "../rule.ts";
import { slideFacts } from "../slide-facts.ts";

export const headingOrder: Rule = function* (deck) {
  for (const it of deck.slides) {
    let previous: number | null = null;
    for (const { level, range } of slideFacts(it.slide).headings) {
      if (previous !== null && level > previous + 1) {
        yield slideProblem("slide.heading-order", it, range, { level, previous });
      }
      previous = level;
    }
  }
};
