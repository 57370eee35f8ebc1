/** Cited sources older than the deck allows: clinical practice moves on. */

import { problemAt } from "../../problem.ts";
import { entryPlace } from "../entry-place.ts";
import type { Rule } from "../rule.ts";

export const sourceAge: Rule = function* (deck, { todayIso }) {
  const { sourceAge: limit } = deck.settings;
  if (limit === null) return;
  const oldest = Number(todayIso.slice(0, 4)) - limit;
  const cited = new Set(deck.slides.flatMap(({ slide }) => slide.citations.flatMap((it) => it.keys)));
  for (const key of cited) {
    const year = Number(/\d{4}/.exec(deck.bibliography.references.get(key)?.fields.year ?? "")?.[0]);
    if (Number.isNaN(year) || year >= oldest) continue;
    const { file, range } = entryPlace(deck, key);
    yield problemAt("reference.old", range, { key, year, limit }, file);
  }
};
