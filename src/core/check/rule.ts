/** What a rule of the check is, and what it may know. */

import type { Deck, DeckSlide, Range, Slide } from "../deck/deck.ts";
import { type Problem, type ProblemCode, problemAt } from "../problem.ts";
import type { SlideMeasures } from "./measures.ts";

export interface CheckOptions {
  /** Today, `2026-11-24`: the core has no clock. */
  readonly todayIso: string;
  /** Of slides that were drawn (`measuresOf`); of others nothing is said of the layout. */
  readonly measures?: ReadonlyMap<Slide, SlideMeasures>;
}

/** Looks at a deck and lists what it finds, places absolute in the file named by `source`. */
export type Rule = (deck: Deck, options: CheckOptions) => Iterable<Problem>;

/** A problem of a slide, its range relative to the slide. */
export function slideProblem(
  code: ProblemCode,
  { source, range: place }: DeckSlide,
  range: Range,
  detail: Problem["detail"] = {},
): Problem {
  return problemAt(code, { from: place.from + range.from, to: place.from + range.to }, detail, source);
}

/** The first line of a slide with text on it, for what is wrong with the slide as a whole. */
export function firstLine({ slide: { text } }: DeckSlide): Range {
  const from = text.search(/\S/);
  if (from < 0) return { from: 0, to: 0 };
  const newline = text.indexOf("\n", from);
  return { from, to: text.slice(0, newline < 0 ? text.length : newline).trimEnd().length };
}
