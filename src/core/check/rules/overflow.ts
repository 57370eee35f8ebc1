/** Content that does not fit its slide, by how much. */

import { drawnSlides, drawnWith } from "../drawn-slides.ts";
import { firstLine, type Rule, slideProblem } from "../rule.ts";

/** Line boxes and rounding reach a little over without anybody seeing it. */
const tolerance = 6;

export const overflow: Rule = function* (deck, options) {
  for (const { slide, measures } of drawnSlides(deck, options)) {
    const { excess, side } = measures;
    if (excess <= tolerance) continue;
    const detail = { pixels: Math.round(excess), side, ...drawnWith(deck) };
    yield slideProblem("slide.overflow", slide, firstLine(slide), detail);
  }
};
