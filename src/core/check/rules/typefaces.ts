/** Typefaces that come with the program and did not load: told once for the deck, wherever they are used. */

import { problemAt } from "../../problem.ts";
import { drawnSlides } from "../drawn-slides.ts";
import type { Rule } from "../rule.ts";

export const typefaces: Rule = function* (deck, options) {
  const failed = new Set(drawnSlides(deck, options).flatMap((it) => it.measures.failedFonts));
  for (const family of failed) yield problemAt("font.failed", { from: 0, to: 0 }, { family });
};
