/** Ways to write a dose that have been misread and harmed patients, with what to write instead. */

import type { Range } from "../deck/deck.ts";

export interface Abbreviation {
  readonly range: Range;
  readonly text: string;
  readonly instead: string;
  /** What takes its place in the text; null when only the author knows. */
  readonly fix: string | null;
}

interface Kind {
  readonly pattern: RegExp;
  /** Gives what to write instead, and what a click may put there. */
  readonly instead: (found: RegExpExecArray) => readonly [words: string, fix: string | null];
}

const doseUnit = "(?:mg|mcg|µg|μg|g|kg|mL|ml|L|units?|mmol|mEq)";
const plain = (words: string) => () => [words, words] as const;

/**
 * The official “Do Not Use” list of the Joint Commission, with `µg` and `cc` of its list of candidates, which is also in
 * the list of error-prone abbreviations of the Institute for Safe Medication Practices.
 */
const kinds: readonly Kind[] = [
  { pattern: /(?<=\d\s?)[Uu](?![\p{L}\p{N}])/gu, instead: () => ["units", "units"] },
  { pattern: /(?<![\p{L}\p{N}])IU(?![\p{L}\p{N}])/gu, instead: plain("international units") },
  {
    pattern: /(?<![\p{L}\p{N}.])(?:QOD|qod|Q\.O\.D\.|q\.o\.d\.)(?![\p{L}\p{N}])/gu,
    instead: plain("every other day"),
  },
  { pattern: /(?<![\p{L}\p{N}.])(?:QD|qd|Q\.D\.|q\.d\.)(?![\p{L}\p{N}])/gu, instead: plain("daily") },
  {
    pattern: new RegExp(`(?<![\\d.])(\\d+)\\.0+(?=\\s?${doseUnit}(?![\\p{L}]))`, "gu"),
    instead: ([, whole = ""]) => [whole, whole],
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d.])\\.\\d+(?=\\s?${doseUnit}(?![\\p{L}]))`, "gu"),
    instead: ([found]) => [`0${found}`, `0${found}`],
  },
  {
    pattern: /(?<![\p{L}\p{N}])MSO4(?![\p{L}\p{N}])/gu,
    instead: plain("morphine sulfate"),
  },
  {
    pattern: /(?<![\p{L}\p{N}])MgSO4(?![\p{L}\p{N}])/gu,
    instead: plain("magnesium sulfate"),
  },
  // MS is a disease too: only beside a dose it is read as a drug, and only the author knows which one.
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])MS(?=\\s\\d+(?:\\.\\d+)?\\s?${doseUnit})`, "gu"),
    instead: () => ["morphine sulfate or magnesium sulfate", null],
  },
  { pattern: /(?<=\d\s?)[µμ]g(?![\p{L}])/gu, instead: plain("mcg") },
  { pattern: /(?<=\d\s?)cc(?![\p{L}\p{N}])/gu, instead: plain("mL") },
];

/** In the order of the text. */
export function findAbbreviations(text: string): readonly Abbreviation[] {
  return kinds
    .flatMap(({ pattern, instead }) =>
      [...text.matchAll(pattern)].map((found) => {
        const [words, fix] = instead(found);
        const range = { from: found.index, to: found.index + found[0].length };
        return { range, text: found[0], instead: words, fix };
      }),
    )
    .sort((a, b) => a.range.from - b.range.from);
}
