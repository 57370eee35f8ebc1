/** Pictures with far more pixels than a slide can show: shows stutter, files swell. */

import { resolveAsset } from "../../deck/asset-address.ts";
import { drawnSlides } from "../drawn-slides.ts";
import { firstLine, type Rule, slideProblem } from "../rule.ts";

/** A slide on a 4K screen has 8.3 million pixels; a picture with more shows none of the rest. */
const mostMegapixels = 8.3;

export const heavyImages: Rule = function* (deck, options) {
  for (const { slide, measures } of drawnSlides(deck, options)) {
    for (const { address, megapixels } of measures.largeImages) {
      if (megapixels <= mostMegapixels) continue;
      const name = resolveAsset(address);
      const image = slide.slide.images.find((it) => resolveAsset(it.address) === name);
      yield slideProblem("image.heavy", slide, image?.range ?? firstLine(slide), {
        address: (name ?? address).slice(0, 200),
        megapixels: Math.round(megapixels),
      });
    }
  }
};
