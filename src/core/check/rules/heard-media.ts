/** Sounds and films that are in the deck under a right ending and still cannot be played. */

import { resolveAsset } from "../../deck/asset-address.ts";
import type { DeckSlide } from "../../deck/deck.ts";
import type { Problem, ProblemCode } from "../../problem.ts";
import { drawnSlides } from "../drawn-slides.ts";
import { firstLine, type Rule, slideProblem } from "../rule.ts";

export const heardMedia: Rule = function* (deck, options) {
  const assets = new Set(deck.files.assets);
  for (const { slide, measures } of drawnSlides(deck, options)) {
    // One that is missing is told by the rule that needs no drawing.
    for (const name of new Set(measures.brokenMedia))
      if (assets.has(name)) yield told("media.undecodable", slide, name);
    for (const name of new Set(measures.untriedMedia))
      if (assets.has(name)) yield told("media.untried", slide, name);
  }
};

function told(code: ProblemCode, slide: DeckSlide, name: string): Problem {
  const written = slide.slide.images.find((it) => resolveAsset(it.address) === name);
  return slideProblem(code, slide, written?.range ?? firstLine(slide), { address: name.slice(0, 200) });
}
