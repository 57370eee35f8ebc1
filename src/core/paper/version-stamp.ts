/** Says on paper which version of a training this is, so that an old copy can be told from the new one. */

import { contentHash } from "../deck/content-hash.ts";
import type { Deck } from "../deck/deck.ts";

/** `Pharmacy · version 1.2 · reviewed 2026-11-23 · 3f9a01c2 · printed copy uncontrolled`; empty when the deck names no version. */
export function versionStamp(deck: Deck): string {
  const { version, owner, reviewed } = deck.settings;
  if (version === "" && reviewed === "") return "";
  return [
    owner,
    version && `version ${version}`,
    reviewed && `reviewed ${reviewed}`,
    `content ${contentHash(deck.files)}`,
    "printed copy uncontrolled",
  ]
    .filter(Boolean)
    .join(" · ");
}
