/** Pictures, diagrams and charts that are there and still could not be drawn. */

import { resolveAsset } from "../../deck/asset-address.ts";
import { drawnSlides, placeOfText } from "../drawn-slides.ts";
import { firstLine, type Rule, slideProblem } from "../rule.ts";

export const undrawn: Rule = function* (deck, options) {
  const assets = new Set(deck.files.assets);
  for (const { slide, measures } of drawnSlides(deck, options)) {
    for (const address of new Set(measures.brokenImages)) {
      // One that is missing is told by the rule that needs no drawing.
      const name = resolveAsset(address);
      if (name === null || !assets.has(name)) continue;
      const image = slide.slide.images.find((it) => resolveAsset(it.address) === name);
      yield slideProblem("image.undecodable", slide, image?.range ?? firstLine(slide), {
        address: name.slice(0, 200),
      });
    }
    for (const text of measures.undrawn)
      yield slideProblem("diagram.undrawn", slide, placeOfText(slide, text), { text });
  }
};
