/** What a deck claims in numbers, read from its slides as they are drawn, and what its `claims.csv` owns up to. */

import Papa from "papaparse";
import type { Deck, DeckSlide } from "#core/deck/deck.ts";
import { slideJob } from "#core/render/make-job.ts";
import { renderSlide } from "#core/render/slide.ts";

export interface Claim {
  /** The `id` of the slide it stands on. */
  readonly slide: string;
  readonly claim: string;
  readonly numbers: readonly string[];
  readonly facts: readonly string[];
  readonly keys: readonly string[];
}

/** Reads `claims.csv`: lists in a cell are separated by blanks. */
export function readClaims(text: string): Claim[] {
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const list = (cell: string | undefined) => (cell ?? "").split(/\s+/).filter((it) => it !== "");
  return data.map((row) => ({
    slide: row.slide ?? "",
    claim: row.claim ?? "",
    numbers: list(row.numbers),
    facts: list(row.facts),
    keys: list(row.keys),
  }));
}

/** Numbers that belong to a name and claim nothing. */
const names =
  /\b(?:CAPS-5|PCL-5|5-HT2|D2|IC50|QIDS-SR-16|KARMA-Dep 2|alpha-4-beta-2|alpha-7|eEF2|GSK-3|95% CIs?)\b/g;

/** Every number a reader sees on the slide, without sign; citation marks and the source line are left out. */
function numbersOn(deck: Deck, { slide }: DeckSlide): string[] {
  const { html } = renderSlide(slideJob(deck, slide.id), "screen");
  const text = html
    .replace(/<sup class="citation">.*?<\/sup>|<footer class="sources">.*?<\/footer>/gs, " ")
    .replace(/<[^<>]*>|&#?\w+;/g, " ")
    .replace(names, " ");
  return [...new Set(text.match(/(?<![\w.])(?:\d+(?:\.\d+)?|\.\d+)(?![\w])/g) ?? [])];
}

/** Years of the slide's own sources: a number that only names a source claims nothing. */
function yearsOf(deck: Deck, { slide }: DeckSlide): Set<string> {
  const keys = slide.citations.flatMap((it) => it.keys);
  return new Set(keys.flatMap((key) => deck.bibliography.references.get(key)?.fields.year ?? []));
}

/** Each number on a cited slide that no claim of that slide has. */
export function unclaimed(deck: Deck, claims: readonly Claim[]): string[] {
  return deck.slides
    .filter(({ slide }) => slide.citations.length > 0)
    .flatMap((it) => {
      const id = it.slide.attributes.id ?? "";
      const known = new Set(claims.filter((claim) => claim.slide === id).flatMap((claim) => claim.numbers));
      const years = yearsOf(deck, it);
      return numbersOn(deck, it)
        .filter((number) => !known.has(number) && !years.has(number))
        .map((number) => `${id}: ${number}`);
    });
}

/** Each number of a claim that does not stand on its slide. */
export function unseen(deck: Deck, claims: readonly Claim[]): string[] {
  return claims.flatMap(({ slide, numbers }) => {
    const found = deck.slides.find((it) => it.slide.attributes.id === slide);
    const seen = new Set(found ? numbersOn(deck, found) : []);
    return numbers.filter((number) => !seen.has(number)).map((number) => `${slide}: ${number}`);
  });
}
