/** Slides without a heading: the outline, bookmarks and screen readers have no name for them. */

import { firstLine, type Rule, slideProblem } from "../rule.ts";

export const missingTitle: Rule = function* (deck) {
  for (const it of deck.slides) {
    if (it.slide.title === null && !it.slide.attributes.hidden) {
      yield slideProblem("slide.no-title", it, firstLine(it), { slide: it.index + 1 });
    }
  }
};
