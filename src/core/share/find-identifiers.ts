/** Finds what could name a patient anywhere in a deck: text, notes, alternative text, data, and names of files. */

import type { Deck, Range } from "../deck/deck.ts";
import type { IdentifierKind, IdentifierRule } from "./identifier-rule.ts";
import { birthDate } from "./rules/birth-date.ts";
import { eMailAddress } from "./rules/e-mail-address.ts";
import { highAge } from "./rules/high-age.ts";
import { personName } from "./rules/person-name.ts";
import { phoneNumber } from "./rules/phone-number.ts";
import { recordNumber } from "./rules/record-number.ts";
import { socialSecurityNumber } from "./rules/social-security-number.ts";
import { streetAddress } from "./rules/street-address.ts";

const rules: readonly IdentifierRule[] = [
  recordNumber,
  socialSecurityNumber,
  birthDate,
  phoneNumber,
  eMailAddress,
  personName,
  streetAddress,
  highAge,
];

/** A place that may name a patient. The words themselves are never repeated: they may be notes. */
export interface IdentifierHit {
  readonly kind: IdentifierKind;
  /** The file the place is in; for a name of a file, that file. */
  readonly source: string;
  /** The place in its text; {0,0} when the name of the file is meant. */
  readonly range: Range;
  readonly isFileName: boolean;
}

/**
 * In the order of the files. Literature is not searched (`.bib` names authors, not patients), nor are addresses of the web, in
 * which any number may stand. What the settings say is the author's own, so it counts nowhere.
 */
export function findIdentifiers(deck: Deck): readonly IdentifierHit[] {
  const { settings, sources, data, assets } = deck.files;
  const own = settings?.text ?? deck.sources[0]?.text.slice(0, deck.sources[0].header.range.to) ?? "";
  const searched = [...sources, ...data.filter((it) => !/\.bib$/i.test(it.name))];
  const inText = searched.flatMap(({ name, text }) =>
    scanText(text)
      .filter(({ range }) => !own.includes(text.slice(range.from, range.to)))
      .map((it) => ({ ...it, source: name, isFileName: false })),
  );
  const names = [...searched.map((it) => it.name), ...assets];
  return [...inText, ...names.flatMap(inFileName)];
}

/** Every hit in a text, in order; of two that overlap, the first. */
export function scanText(text: string): readonly Pick<IdentifierHit, "kind" | "range">[] {
  const masked = text.replace(/\b(?:https?:\/\/|doi:|10\.\d{4,9}\/)[^\s)\]>"]+/gi, (it) =>
    " ".repeat(it.length),
  );
  const hits = rules.flatMap(({ kind, find }) => Array.from(find(masked), (range) => ({ kind, range })));
  hits.sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to);
  let end = 0;
  return hits.filter(({ range }) => {
    const isNew = range.from >= end;
    if (isNew) end = range.to;
    return isNew;
  });
}

/** `MRN_123456-wound.jpg`: the words of a name stand between dashes and the like. */
function inFileName(name: string): IdentifierHit[] {
  const words = name.replace(/\.[a-z\d]{1,5}$/i, "").replace(/[_/]+/g, " ");
  const hits = [...scanText(words), ...scanText(words.replace(/-/g, " "))];
  const kinds = [...new Set(hits.map((it) => it.kind))];
  return kinds.map((kind) => ({ kind, source: name, range: { from: 0, to: 0 }, isFileName: true }));
}
