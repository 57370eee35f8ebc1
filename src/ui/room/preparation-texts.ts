/** What the check of the room says of the deck's own preparation: minutes against the slot, notes, shape. */

import { problemWords } from "#contract/problem-words.ts";
import { check } from "#core/check/check.ts";
import { roomProblems, shapeText } from "#core/check/room.ts";
import type { Deck } from "#core/deck/deck.ts";
import { plannedMinutes } from "#core/training/plan.ts";

/** Three lines: time, notes, shape. */
export function preparationTexts(deck: Deck, todayIso: string): readonly string[] {
  const problems = check(deck, { todayIso });
  const { slot, size } = deck.settings;
  const [over] = roomProblems(problems, "time");
  const planned = `${Math.round(plannedMinutes(deck))} minutes are planned`;
  const without = roomProblems(problems, "notes").length;
  return [
    over
      ? problemWords(over)
      : slot === null
        ? `${planned}; the deck names no slot.`
        : `${planned} of ${slot}.`,
    without === 0
      ? "Every slide that needs notes has some."
      : `${without} ${without === 1 ? "slide has" : "slides have"} no notes; the list of problems says which.`,
    `The slides are ${shapeText(size)}.`,
  ];
}
