/** The drawings of one show: every change is told to the windows of the show, and a window that joins gets them all. */

import type { Peer } from "#contract/contract.ts";
import type { Pointer, SlideInk } from "#contract/ink.ts";
import type { Deck } from "#core/deck/deck.ts";
import { clearInk, drawStroke, eraseStroke, type Ink, type Stroke, undoStroke } from "#core/show/ink.ts";
import { sameInk } from "#core/show/same-show.ts";

export interface InkBook {
  draw(place: string, stroke: Stroke): void;
  erase(place: string, id: string): void;
  undo(place: string): void;
  clear(place: string): void;
  /** Tells where a pointer is; nothing is kept of it. */
  point(pointer: Pointer): void;
  all(): SlideInk[];
  /** The deck has changed: drawings follow their slides. */
  deckChanged(before: Deck, after: Deck): void;
  /** A new show begins on clean slides. */
  wipe(): void;
}

export function createInkBook(peers: ReadonlySet<Peer>): InkBook {
  let ink: Ink = new Map();

  const tellAll = (tell: (peer: Peer) => void): void => {
    for (const peer of peers) if (peer.role !== "editor") tell(peer);
  };

  function become(place: string, next: Ink): void {
    if (next === ink) return;
    ink = next;
    const strokes = [...(ink.get(place) ?? [])];
    tellAll((peer) => peer.tell("ink.changed", { place, strokes }));
  }

  return {
    draw: (place, stroke) => become(place, drawStroke(ink, place, stroke)),
    erase: (place, id) => become(place, eraseStroke(ink, place, id)),
    undo: (place) => become(place, undoStroke(ink, place)),
    clear: (place) => become(place, clearInk(ink, place)),
    point: (pointer) => tellAll((peer) => peer.tell("ink.pointed", { pointer })),
    all: () => [...ink].map(([place, strokes]) => ({ place, strokes: [...strokes] })),
    deckChanged(before, after) {
      const old = ink;
      ink = sameInk(before, ink, after);
      for (const place of new Set([...old.keys(), ...ink.keys()])) {
        const strokes = [...(ink.get(place) ?? [])];
        if (strokes.length > 0 || (old.get(place) ?? []).length > 0)
          tellAll((peer) => peer.tell("ink.changed", { place, strokes }));
      }
    },
    wipe() {
      ink = new Map();
    },
  };
}
