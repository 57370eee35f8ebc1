/** The guard at the door: who shares a deck decides about every place that may name a patient. */

import type { Deck } from "#core/deck/deck.ts";
import { FaultError } from "#core/fault.ts";
import { findIdentifiers } from "#core/share/find-identifiers.ts";
import { tellIdentifiers } from "#core/share/tell-identifiers.ts";

/** Faults export.identifiers, with the places, unless they are allowed. */
export function refuseIdentifiers(deck: Deck, isAllowed: boolean): void {
  const hits = isAllowed ? [] : findIdentifiers(deck);
  if (hits.length === 0) return;
  throw new FaultError("export.identifiers", {
    count: hits.length,
    places: tellIdentifiers(deck, hits).join("\n"),
  });
}
