/** Slides that leave their speaker without a word. */

import { firstLine, type Rule, slideProblem } from "../rule.ts";

export const missingNotes: Rule = function* (deck) {
  for (const it of deck.slides) {
    const { notes, attributes } = it.slide;
    if (attributes.hidden || attributes.layout === "references") continue;
    if (notes.every((note) => note.markdown === "")) yield slideProblem("slide.no-notes", it, firstLine(it));
  }
};
