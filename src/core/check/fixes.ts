/** What one click can do about a problem. */

import type { Deck } from "../deck/deck.ts";
import { changeSetting } from "../deck/rewrite-setting.ts";
import type { Problem, ProblemCode } from "../problem.ts";
import { levelBetween, noSource, otherId, removeEntry, reviewedToday, spellOut } from "./fixes/answers.ts";
import { closeContainer, closeFence, removeLine } from "./fixes/closing.ts";
import { fitTheSlide } from "./fixes/fit.ts";
import type { Fix, FixWorld, MakeFix } from "./fixes/fix.ts";
import { beginNotes, noteAsNotes, notesAsBlock } from "./fixes/notes.ts";
import { spellings } from "./fixes/spelling.ts";
import type { CheckOptions } from "./rule.ts";

const makers: Partial<Record<ProblemCode, MakeFix>> = {
  ...spellings,
  "notes.old-form": notesAsBlock,
  "notes.ambiguous": noteAsNotes,
  "notes.unclosed": closeContainer,
  "container.unclosed": closeContainer,
  "container.stray-close": removeLine,
  "fence.unclosed": closeFence,
  "slide.overflow": fitTheSlide,
  "slide.no-notes": beginNotes,
  "slide.heading-order": levelBetween,
  "slide.duplicate-id": otherId,
  "reference.uncited": removeEntry,
  "review.overdue": reviewedToday,
  "abbreviation.error-prone": spellOut,
  "claim.no-source": noSource,
};

/** Fixes of one problem, the best first; none where only the author can tell what was meant. */
export function fixesOf(deck: Deck, problem: Problem, options: CheckOptions): readonly Fix[] {
  const world = worldOf(deck, problem, options);
  const fix = world && makers[problem.code]?.(world);
  return fix ? [fix] : [];
}

/** Stops telling of this kind of problem in this deck; an error is not silenced by a click. */
export function silence(deck: Deck, { code, severity }: Problem): Fix | null {
  if (severity === "error") return null;
  const change = changeSetting(deck, ["severities", code], "off");
  return change && { kind: "silence", detail: {}, changes: [change] };
}

function worldOf(deck: Deck, problem: Problem, options: CheckOptions): FixWorld | null {
  const { settings, sources, data } = deck.files;
  const file = [...(settings ? [settings] : []), ...sources, ...data].find(
    (it) => it.name === problem.source,
  );
  if (!file || file.flaw) return null;
  const { from } = problem.range;
  const slide = deck.slides.find(
    ({ source, range }) => source === file.name && range.from <= from && from <= range.to,
  );
  return { deck, problem, source: file.name, text: file.text, slide: slide ?? null, options };
}
