/** What can be wrong with a deck, as data. The words are in `contract/problem-words.ts`; the place is exact. */

import type { Range } from "./deck/deck.ts";

export type Severity = "error" | "warning" | "hint";

/** `area.what`; every code has words in `contract/problem-words.ts` and a default severity in `severities`. */
export const severities = {
  "deck.empty": "warning",
  "settings.syntax": "error",
  "settings.value": "warning",
  "settings.unknown-key": "hint",
  "settings.too-large": "error",
  "header.syntax": "error",
  "header.value": "warning",
  "header.unknown-key": "hint",
  "source.binary": "error",
  "source.undecodable": "error",
  "slide.attribute-syntax": "warning",
  "slide.unknown-attribute": "warning",
  "slide.attribute-value": "warning",
  "slide.unknown-layout": "warning",
  "slide.too-large": "warning",
  "slide.overflow": "warning",
  "slide.small-text": "warning",
  "slide.low-contrast": "warning",
  "slide.no-notes": "hint",
  "slide.no-title": "hint",
  "slide.duplicate-id": "warning",
  "slide.heading-order": "hint",
  "notes.old-form": "hint",
  "notes.ambiguous": "warning",
  "notes.unclosed": "error",
  "container.unclosed": "error",
  "container.unknown": "warning",
  "container.stray-close": "warning",
  "fence.unclosed": "warning",
  "html.removed": "warning",
  "html.unclosed": "warning",
  "math.syntax": "warning",
  "image.missing": "error",
  "image.undecodable": "error",
  "image.no-alt": "warning",
  "image.heavy": "warning",
  "image.remote": "warning",
  "image.fetched": "hint",
  "media.unplayable": "error",
  "media.undecodable": "error",
  "media.untried": "hint",
  "media.no-captions": "hint",
  "link.missing-slide": "warning",
  "link.missing-file": "warning",
  "citation.unknown": "error",
  "reference.uncited": "hint",
  "reference.old": "hint",
  "reference.syntax": "error",
  "reference.file-missing": "error",
  "quiz.syntax": "error",
  "quiz.no-answer": "error",
  "diagram.undrawn": "error",
  "font.failed": "error",
  "chart.syntax": "error",
  "chart.unknown-key": "warning",
  "chart.value": "error",
  "chart.no-axis": "warning",
  "chart.no-alt": "warning",
  "chart.log-bar": "warning",
  "chart.file-missing": "error",
  "chart.column-missing": "error",
  "chart.empty": "error",
  "chart.open-quote": "error",
  "chart.not-a-number": "error",
  "chart.log-not-positive": "error",
  "chart.interval": "warning",
  "chart.mixed-labels": "warning",
  "chart.too-many-rows": "warning",
  "chart.too-many-series": "warning",
  "objective.unknown": "warning",
  "objective.untaught": "warning",
  "objective.untested": "hint",
  "time.over-slot": "warning",
  "review.overdue": "warning",
  "value.unknown": "warning",
  "claim.no-source": "hint",
  "abbreviation.error-prone": "warning",
  "identifier.possible": "warning",
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof severities;

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** The file it is in (`deck.yml`, `01-welcome.md`), or null for the deck as a whole. */
  readonly source: string | null;
  /** The place in that file; {0,0} when the file as a whole is meant. */
  readonly range: Range;
  /** Fills the words: names, values, numbers. Never text from speaker notes. */
  readonly detail: Readonly<Record<string, string | number>>;
}

/** A problem of default severity. A slide's own problems name no source: it does not know where it stands. */
export function problemAt(
  code: ProblemCode,
  range: Range,
  detail: Problem["detail"] = {},
  source: string | null = null,
): Problem {
  return { code, severity: severities[code], source, range, detail };
}
