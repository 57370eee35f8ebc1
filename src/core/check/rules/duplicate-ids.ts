/** Two slides with one id: links to it reach the first only. */

import { firstLine, type Rule, slideProblem } from "../rule.ts";

export const duplicateIds: Rule = function* (deck) {
  const first = new Map<string, number>();
  for (const it of deck.slides) {
    const { id } = it.slide.attributes;
    if (id === null) continue;
    const other = first.get(id);
    if (other === undefined) first.set(id, it.index);
    else yield slideProblem("slide.duplicate-id", it, firstLine(it), { id, slide: other + 1 });
  }
};
