/** Text too faint on its ground: under 4.5:1, or 3:1 where it is large (WCAG 2.2, 1.4.3). */

import { drawnSlides, drawnWith, placeOfText } from "../drawn-slides.ts";
import { type Rule, slideProblem } from "../rule.ts";

/** A slide with a wrong ground has them all wrong; so many say it. */
const most = 3;

export const lowContrast: Rule = function* (deck, options) {
  for (const { slide, measures } of drawnSlides(deck, options))
    for (const { text, ratio, needed } of measures.faintTexts.slice(0, most)) {
      const detail = { text, ratio: Math.floor(ratio * 100) / 100, needed, ...drawnWith(deck) };
      yield slideProblem("slide.low-contrast", slide, placeOfText(slide, text), detail);
    }
};
