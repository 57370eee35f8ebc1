/** Objectives that are tagged but not defined, defined but not taught, taught but not tested. */

import type { Deck } from "../../deck/deck.ts";
import { deckSettings, settingsFile } from "../../deck/deck-settings.ts";
import { type Problem, problemAt } from "../../problem.ts";
import { planDeck } from "../../training/plan.ts";
import { slideQuizzes } from "../../training/quizzes.ts";
import { firstLine, type Rule, slideProblem } from "../rule.ts";

export const objectives: Rule = function* (deck) {
  yield* unknownObjectives(deck);
  const range = deckSettings(deck.files).places.get("objectives") ?? { from: 0, to: 0 };
  const source = settingsFile(deck.files)?.name ?? null;
  for (const { objective, taughtBy, testedBy } of planDeck(deck).coverage) {
    const detail = { id: objective.id };
    if (taughtBy.length === 0) yield problemAt("objective.untaught", range, detail, source);
    if (testedBy.length === 0) yield problemAt("objective.untested", range, detail, source);
  }
};

function* unknownObjectives(deck: Deck): Generator<Problem> {
  const known = new Set(deck.settings.objectives.map((it) => it.id));
  for (const { name, header } of deck.sources) {
    for (const id of header.objectives) {
      if (!known.has(id)) yield problemAt("objective.unknown", header.range, { id: id.slice(0, 80) }, name);
    }
  }
  for (const it of deck.slides) {
    const tested = slideQuizzes(it.slide).flatMap((quiz) => quiz.objective ?? []);
    for (const id of new Set([...it.slide.attributes.objectives, ...tested])) {
      if (!known.has(id)) yield slideProblem("objective.unknown", it, firstLine(it), { id: id.slice(0, 80) });
    }
  }
}
