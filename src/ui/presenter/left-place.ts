/** Where the last show of a deck was left, so that the next one can go on there. Kept on this machine, with the deck's other memory. */

import type { DeckSlide } from "#core/deck/deck.ts";
import { placeKey, type Show } from "#core/show/show.ts";
import { type Shown, shownIndex } from "#core/show/shown.ts";
import type { MemoryArea } from "#ui/page-memory.ts";
import type { PresenterState, PresenterStore } from "./presenter-store.ts";

/** Read and written; nobody else changes it. */
export type LeftMemory = Pick<MemoryArea, "getItem" | "setItem" | "removeItem">;

const key = "console.left";

/**
 * Keeps where the show stands whenever it moves. When one begins at its first slide, and when it has ended, the place it was left is
 * in the store to be offered; the first move puts the offer away.
 */
export function followLeft(store: PresenterStore, memory: LeftMemory): void {
  /** What was seen last. A show that is told before its deck was read is seen only with it. */
  let seen: Show | null = null;
  store.subscribe(({ deck, shown, show, left }) => {
    if (!deck || show === seen) return;
    const before = seen;
    seen = show;
    if (show === null || (before === null && shownIndex(shown, show.position) === 0))
      store.setState({ left: recallLeft(memory, shown) });
    else if (before === null || placeKey(show.position) !== placeKey(before.position)) {
      rememberLeft(memory, shown, show);
      if (left !== null) store.setState({ left: null });
    }
  });
}

/**
 * Keeps the slide a show stands on. The first and the last are no place to go on from: then nothing is kept. That of a rehearsal is:
 * who broke one off at slide 9 wants to speak on from there.
 */
export function rememberLeft(memory: LeftMemory, shown: Shown, { position }: Pick<Show, "position">): void {
  const at = shownIndex(shown, position);
  const slide = shown.slides[at];
  if (!slide || at === 0 || at === shown.slides.length - 1) memory.removeItem(key);
  else memory.setItem(key, JSON.stringify([slide.index, slide.slide.title ?? ""]));
}

/** The slide, as far as the show has it: the same title in the same place, or only once elsewhere. */
export function recallLeft(memory: LeftMemory, { slides }: Shown): DeckSlide | null {
  const [index, title] = readPair(memory.getItem(key));
  const isIt = (it: DeckSlide) => (it.slide.title ?? "") === title;
  const there = slides.find((it) => it.index === index);
  if (there && isIt(there)) return there;
  const named = title === "" ? [] : slides.filter(isIt);
  return (named.length === 1 && named[0]) || null;
}

/** Its number among the slides of the show as they are now; 0 when there is none to offer. */
export function leftNumber({ shown, left }: Pick<PresenterState, "shown" | "left">): number {
  return shown.slides.findIndex((it) => it.slide.id === left?.slide.id) + 1;
}

function readPair(text: string | null): readonly [number, string] {
  try {
    const told: unknown = JSON.parse(text ?? "");
    if (Array.isArray(told) && Number.isInteger(told[0]) && typeof told[1] === "string")
      return [told[0], told[1]];
  } catch {
    // Nothing kept, or not by us.
  }
  return [-1, ""];
}
