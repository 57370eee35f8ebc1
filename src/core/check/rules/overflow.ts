/** Content that does not fit its slide, by how much. */

import { drawnSlides, drawnWith } from "../drawn-slides.ts";
import { unseenExcess } from "../excess.ts";
import type { SlideMeasures } from "../measures.ts";
import { firstLine, type Rule, slideProblem } from "../rule.ts";

export const overflow: Rule = function* (deck, options) {
  for (const { slide, measures } of drawnSlides(deck, options)) {
    const { excess, side, fit } = measures;
    if (excess <= unseenExcess) continue;
    const detail = { pixels: Math.round(excess), side, ...(fit && fitted(fit)), ...drawnWith(deck) };
    yield slideProblem("slide.overflow", slide, firstLine(slide), detail);
  }
};

/** The `fit` that would do, or by how much not even the smallest would. */
const fitted = ({ percent, excess }: NonNullable<SlideMeasures["fit"]>) =>
  excess <= unseenExcess ? { fit: percent } : { left: Math.round(excess) };
