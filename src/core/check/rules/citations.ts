/** Citations without an entry, and entries nobody cites. */

import { problemAt } from "../../problem.ts";
import { entryPlace } from "../entry-place.ts";
import { type Rule, slideProblem } from "../rule.ts";

export const citations: Rule = function* (deck) {
  const { references } = deck.bibliography;
  const cited = new Set<string>();
  for (const it of deck.slides) {
    for (const { range, keys } of it.slide.citations) {
      for (const key of keys) {
        cited.add(key);
        if (!references.has(key))
          yield slideProblem("citation.unknown", it, range, { key: key.slice(0, 80) });
      }
    }
  }
  for (const key of references.keys()) {
    if (cited.has(key)) continue;
    const { file, range } = entryPlace(deck, key);
    yield problemAt("reference.uncited", range, { key }, file);
  }
};
