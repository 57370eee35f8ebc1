/** Keeps what frames tell of the slides they draw: how each fits, long before the whole deck is measured. */

import type { SlideRoom } from "#contract/stage.ts";
import { unseenExcess } from "#core/check/excess.ts";
import { nothingFound, type SlideMeasures } from "#core/check/measures.ts";
import type { Slide } from "#core/deck/deck.ts";
import type { EditorStore } from "./editor-store.ts";

/** So many measures of slides that are no more are kept before they are cleared out. */
const mostStale = 100;

/** `drawn` is the slide and the appearance it was drawn in. */
export function noteRoom(
  store: EditorStore,
  drawn: { readonly slide: Slide; readonly appearance: number },
  { id: _, ...room }: SlideRoom,
): void {
  const { layout, appearance, deck } = store.getState();
  if (drawn.appearance !== appearance) return;
  const known = layout.appearance === appearance ? layout.measures : new Map<Slide, SlideMeasures>();
  const before = known.get(drawn.slide);
  // Of a slide that is fine there is nothing to tell: the deck is checked again whenever there is, which takes a while.
  if (!before && room.excess <= unseenExcess && room.smallTexts.length === 0) return;
  // What only the print page finds out is nothing, until it has.
  const now = { ...(before ?? nothingFound), ...room };
  if (before && JSON.stringify(before) === JSON.stringify(now)) return;
  const isFull = known.size > deck.slides.length + mostStale;
  const there = isFull ? new Set(deck.slides.map((it) => it.slide)) : null;
  const kept = there ? [...known].filter(([slide]) => there.has(slide)) : known;
  const measures = new Map(kept).set(drawn.slide, now);
  store.setState({ layout: { ...layout, appearance, measures } });
}
