/** Links to slides and files that are not there. */

import { decodedAddress, resolveAsset } from "../../deck/asset-address.ts";
import type { Deck } from "../../deck/deck.ts";
import { type Rule, slideProblem } from "../rule.ts";
import { slideFacts } from "../slide-facts.ts";

export const links: Rule = function* (deck) {
  const slides = slideTargets(deck);
  const { files } = deck;
  const names = [...files.assets, ...[...files.sources, ...files.data].map((it) => it.name)];
  const known = new Set(files.settings ? [...names, files.settings.name] : names);
  for (const it of deck.slides) {
    for (const { range, address } of slideFacts(it.slide).links) {
      const detail = { address: address.slice(0, 200) };
      if (address.startsWith("#")) {
        if (!slides.has(decodedAddress(address.slice(1))))
          yield slideProblem("link.missing-slide", it, range, detail);
      } else if (!/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address) && !known.has(resolveAsset(address) ?? "")) {
        yield slideProblem("link.missing-file", it, range, detail);
      }
    }
  }
};

/** `id`, `/id`, `/2` and `/2/1` as reveal.js counts: stacks and slides from 0. An empty target is the first slide. */
function slideTargets(deck: Deck): Set<string> {
  const targets = new Set(["", "/"]);
  for (const { slide, h, v } of deck.slides) {
    targets.add(`/${h}/${v}`);
    if (v === 0) targets.add(`/${h}`);
    if (slide.attributes.id !== null) targets.add(slide.attributes.id).add(`/${slide.attributes.id}`);
  }
  return targets;
}
