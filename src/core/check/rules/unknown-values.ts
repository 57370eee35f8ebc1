/** `{{site.name}}` without such a value in the settings. */

import { type Rule, slideProblem } from "../rule.ts";
import { slideFacts } from "../slide-facts.ts";

export const unknownValues: Rule = function* (deck) {
  const { site } = deck.settings;
  for (const it of deck.slides) {
    for (const { range, name } of slideFacts(it.slide).values) {
      if (!Object.hasOwn(site, name))
        yield slideProblem("value.unknown", it, range, { name: `site.${name}` });
    }
  }
};
