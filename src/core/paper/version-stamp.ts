/** Says on paper which version of a training this is, so that an old copy can be told from the new one. */

import type { Deck } from "../deck/deck.ts";

/** `Pharmacy · version 1.2 · reviewed 2026-11-23 · 3f9a01c2 · printed copy uncontrolled`; empty when the deck names no version. */
export function versionStamp(deck: Deck): string {
  const { version, owner, reviewed } = deck.settings;
  if (version === "" && reviewed === "") return "";
  return [
    owner,
    version && `version ${version}`,
    reviewed && `reviewed ${reviewed}`,
    `content ${contentHash(deck)}`,
    "printed copy uncontrolled",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Eight digits that change with any text of the deck (FNV-1a, 32 bits): for telling copies apart, not for security. */
function contentHash({ files }: Pick<Deck, "files">): string {
  let hash = 0x811c9dc5;
  for (const file of [files.settings, ...files.sources, ...files.data]) {
    const text = file ? `${file.name}\n${file.text.replaceAll("\r\n", "\n")}\0` : "";
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
