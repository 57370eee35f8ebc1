/** Text smaller than people in the back row can read: under 24 px at 1280×720, or under 16 px in lists of sources. */

import { drawnSlides, drawnWith, placeOfText } from "../drawn-slides.ts";
import { type Rule, slideProblem } from "../rule.ts";

export const smallText: Rule = function* (deck, options) {
  for (const { slide, measures } of drawnSlides(deck, options)) {
    const [smallest] = measures.smallTexts.toSorted((a, b) => a.size / a.floor - b.size / b.floor);
    if (!smallest) continue;
    const { text, size, floor } = smallest;
    const places = measures.smallTexts.length;
    const detail = {
      text,
      size: Math.round(size * 10) / 10,
      floor: Math.round(floor),
      places,
      ...drawnWith(deck),
    };
    yield slideProblem("slide.small-text", slide, placeOfText(slide, text), detail);
  }
};
