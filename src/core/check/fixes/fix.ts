/** What a fix of a problem is: a change of the text that a click makes, and that undo takes back. */

import type { TextChange } from "../../change.ts";
import type { Deck, DeckSlide } from "../../deck/deck.ts";
import type { Problem } from "../../problem.ts";
import type { CheckOptions } from "../rule.ts";

export interface Fix {
  /** Has words in `contract/fix-words.ts`. */
  readonly kind:
    | "replace"
    | "close"
    | "remove"
    | "as-notes"
    | "add-notes"
    | "fit"
    | "no-source"
    | "reviewed"
    | "silence";
  /** Fills the words: what will stand there. */
  readonly detail: Readonly<Record<string, string | number>>;
  readonly changes: readonly TextChange[];
}

/** Everything a fix may look at. `text` is that of the file the problem is in. */
export interface FixWorld {
  readonly deck: Deck;
  readonly problem: Problem;
  readonly source: string;
  readonly text: string;
  /** The slide the problem stands on; null when it is in no source. */
  readonly slide: DeckSlide | null;
  readonly options: CheckOptions;
}

/** Gives the fix of a problem, or null where only its author can tell. */
export type MakeFix = (world: FixWorld) => Fix | null;

/** What the place of the problem says. */
export const wordsAt = ({ text, problem: { range } }: FixWorld): string => text.slice(range.from, range.to);

/** One change of the file the problem is in. */
export const edit = ({ source }: FixWorld, from: number, to: number, insert: string): TextChange[] => [
  { source, from, to, insert },
];
