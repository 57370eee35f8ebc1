/** What a rule of the identifier scan is: it finds one kind of thing that can name a patient. */

import type { Range } from "../deck/deck.ts";

/** Kinds of identifiers, after the eighteen of the HIPAA Safe Harbor list that stand in text. */
export type IdentifierKind =
  | "record number"
  | "social security number"
  | "birth date"
  | "phone number"
  | "e-mail address"
  | "name of a person"
  | "street address"
  | "age over 89";

/** Gives the places of what it finds in a text, in order. Few false alarms matter more than the last hit: who hears too many stops listening. */
export interface IdentifierRule {
  readonly kind: IdentifierKind;
  find(text: string): Iterable<Range>;
}

/** A rule that is one pattern; `isOne` may refuse a match. The pattern carries `g`. */
export function patternRule(
  kind: IdentifierKind,
  pattern: RegExp,
  isOne: (match: RegExpExecArray) => boolean = () => true,
): IdentifierRule {
  return {
    kind,
    *find(text) {
      for (const match of text.matchAll(pattern))
        if (isOne(match)) yield { from: match.index, to: match.index + match[0].length };
    },
  };
}
