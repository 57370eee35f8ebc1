/** Raw HTML that will not be shown: a deck can do nothing but be shown (promises.md S1). */

import type { Range } from "../../deck/deck.ts";
import { type Rule, slideProblem } from "../rule.ts";
import { slideFacts } from "../slide-facts.ts";

const removedTags = new Set(
  (
    "script style iframe frame frameset object embed applet form input button select option textarea link meta base " +
    "noscript template portal dialog"
  ).split(" "),
);

export const removedHtml: Rule = function* (deck) {
  for (const it of deck.slides) {
    for (const { range, what } of findRemoved(slideFacts(it.slide).visibleText)) {
      yield slideProblem("html.removed", it, range, { what });
    }
  }
};

function* findRemoved(text: string): Generator<{ range: Range; what: string }> {
  for (const tag of text.matchAll(/<([a-z][a-z\d-]{0,40})(?=[\s/>])([^<>]{0,2000})>/gi)) {
    const range = { from: tag.index, to: tag.index + tag[0].length };
    const name = (tag[1] ?? "").toLowerCase();
    const attributes = tag[2] ?? "";
    if (removedTags.has(name)) yield { range, what: `<${name}>` };
    else {
      const handler = /(?:^|[\s"'/])(on[a-z]+)\s*=/i.exec(attributes)?.[1];
      if (handler) yield { range, what: handler.toLowerCase() };
      if (/=\s*["']?\s*(?:javascript|vbscript):/i.test(attributes)) yield { range, what: "a script address" };
    }
  }
}
