/** Citations without an entry, and entries nobody cites. */

import { problemAt } from "../../problem.ts";
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
    const file = deck.files.data.find((it) => keyPlace(it.text, key) >= 0);
    const from = file ? keyPlace(file.text, key) : 0;
    yield problemAt(
      "reference.uncited",
      { from, to: file ? from + key.length : 0 },
      { key },
      file?.name ?? null,
    );
  }
};

/** Where `@type{key,` names the key. */
function keyPlace(text: string, key: string): number {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
    if (
      /@\w+\s*[{(]\s*$/.test(text.slice(Math.max(0, at - 40), at)) &&
      /^\s*,/.test(text.slice(at + key.length, at + key.length + 20))
    )
      return at;
  }
  return -1;
}
