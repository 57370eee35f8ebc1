/** More minutes planned than the slot has. */

import { deckSettings, settingsFile } from "../../deck/deck-settings.ts";
import { problemAt } from "../../problem.ts";
import { plannedMinutes } from "../../training/plan.ts";
import type { Rule } from "../rule.ts";

export const overSlot: Rule = function* (deck) {
  const { slot } = deck.settings;
  const minutes = plannedMinutes(deck);
  if (slot === null || minutes <= slot) return;
  const range = deckSettings(deck.files).places.get("slot") ?? { from: 0, to: 0 };
  const planned = Math.ceil(minutes);
  yield problemAt("time.over-slot", range, { planned, slot }, settingsFile(deck.files)?.name ?? null);
};
