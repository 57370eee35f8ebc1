/** A deck whose next review is due. */

import { deckSettings, settingsFile } from "../../deck/deck-settings.ts";
import { problemAt } from "../../problem.ts";
import type { Rule } from "../rule.ts";

export const reviewOverdue: Rule = function* (deck, { todayIso }) {
  const { reviewed, reviewIn } = deck.settings;
  if (reviewed === "" || reviewIn === null) return;
  const due = addMonths(reviewed, reviewIn);
  if (todayIso <= due) return;
  const range = deckSettings(deck.files).places.get("reviewed") ?? { from: 0, to: 0 };
  yield problemAt("review.overdue", range, { reviewed, due }, settingsFile(deck.files)?.name ?? null);
};

/** The same day some months on, or the last day of a month that has no such day. */
function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
