/** Everything wrong with a deck: what its texts tell, and, once it was drawn, what its slides tell. */

import type { Deck } from "../deck/deck.ts";
import type { Problem } from "../problem.ts";
import type { CheckOptions, Rule } from "./rule.ts";
import { abbreviations } from "./rules/abbreviations.ts";
import { charts } from "./rules/charts.ts";
import { citations } from "./rules/citations.ts";
import { claims } from "./rules/claims.ts";
import { duplicateIds } from "./rules/duplicate-ids.ts";
import { emptyDeck } from "./rules/empty-deck.ts";
import { headingOrder } from "./rules/heading-order.ts";
import { heardMedia } from "./rules/heard-media.ts";
import { heavyImages } from "./rules/heavy-images.ts";
import { identifiers } from "./rules/identifiers.ts";
import { images } from "./rules/images.ts";
import { links } from "./rules/links.ts";
import { lowContrast } from "./rules/low-contrast.ts";
import { missingNotes } from "./rules/missing-notes.ts";
import { missingTitle } from "./rules/missing-title.ts";
import { objectives } from "./rules/objectives.ts";
import { overSlot } from "./rules/over-slot.ts";
import { overflow } from "./rules/overflow.ts";
import { removedHtml } from "./rules/removed-html.ts";
import { reviewOverdue } from "./rules/review-overdue.ts";
import { smallText } from "./rules/small-text.ts";
import { sourceAge } from "./rules/source-age.ts";
import { typefaces } from "./rules/typefaces.ts";
import { undrawn } from "./rules/undrawn.ts";
import { unknownValues } from "./rules/unknown-values.ts";

const rules: readonly Rule[] = [
  emptyDeck,
  images,
  links,
  citations,
  claims,
  abbreviations,
  sourceAge,
  charts,
  duplicateIds,
  missingNotes,
  missingTitle,
  headingOrder,
  objectives,
  overSlot,
  reviewOverdue,
  removedHtml,
  unknownValues,
  identifiers,
  overflow,
  smallText,
  lowContrast,
  heavyImages,
  undrawn,
  heardMedia,
  typefaces,
];

/** The deck's own problems and those of every rule, in reading order, with the severities its settings ask for. */
export function check(deck: Deck, options: CheckOptions): Problem[] {
  const found = [...deck.problems, ...rules.flatMap((rule) => [...rule(deck, options)])];
  return inReadingOrder(deck, withSeverities(deck, found));
}

/** `severities: { slide.no-notes: off }` in the settings. */
function withSeverities(deck: Deck, problems: readonly Problem[]): Problem[] {
  const { severities } = deck.settings;
  return problems.flatMap((problem) => {
    const severity = severities[problem.code] ?? problem.severity;
    if (severity === "off") return [];
    return severity === problem.severity ? [problem] : [{ ...problem, severity }];
  });
}

/** Settings first, then the sources in show order, then other files; places of one file from its top. */
function inReadingOrder(deck: Deck, problems: readonly Problem[]): Problem[] {
  const { settings, sources, data } = deck.files;
  const names = [settings, ...sources, ...data].flatMap((it) => it?.name ?? []);
  const order = new Map(names.map((name, at) => [name, at]));
  const rank = ({ source }: Problem) => (source === null ? -1 : (order.get(source) ?? names.length));
  return problems.toSorted((a, b) => rank(a) - rank(b) || a.range.from - b.range.from);
}
