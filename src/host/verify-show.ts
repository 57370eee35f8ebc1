/** Reads the finished document of a show again: its slides, and no word that was not meant for it. */

import { readShowFile } from "#contract/show-document.ts";
import type { Deck } from "#core/deck/deck.ts";
import type { HtmlRequest } from "#core/export/export-request.ts";
import { notAsMeant } from "./made.ts";
import { holdsNotes } from "./note-guard.ts";

/** Faults export.verify-failed with what was found instead of what was expected. */
export function verifyShow(
  deck: Deck,
  document: string,
  ids: readonly string[],
  { withNotes }: Pick<HtmlRequest, "withNotes">,
): void {
  const file = readShowFile(document);
  if (!file) throw notAsMeant("it holds no slides");
  const slides = file.deck.stacks.flat();
  if (slides.map((it) => it.id).join() !== ids.join()) throw notAsMeant("a slide is missing");
  if (slides.some((it) => it.html.includes("<!--"))) throw notAsMeant("a comment of the source is in it");
  if (!withNotes && file.notes !== null) throw notAsMeant("speaker notes are in it");
  // Notes stand in their own place or nowhere: never among the slides, which the room sees.
  const texts = slides.flatMap(({ html, attributes }) => [
    html,
    html.replaceAll(/<[^>]*>/g, " "),
    ...Object.values(attributes),
  ]);
  if (holdsNotes(deck, texts))
    throw notAsMeant(withNotes ? "a slide shows its notes" : "speaker notes are in it");
}
