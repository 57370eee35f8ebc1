/** Slides dragged in the list: moved within the deck, copied from another window. */

import { placeAfter, type SlidePlace } from "#core/deck/edits.ts";
import type { DropPlace, RowDrag } from "#ui/kit/row-drag.ts";
import type { Editor } from "./editor.ts";
import { readClip, slidesType, writeClip } from "./slide-clip.ts";
import { moveTo, pasteSlides } from "./slide-edits.ts";

export function slideDrag(editor: Editor): RowDrag {
  const named = (ids: ReadonlySet<string>) =>
    editor.store.getState().deck.slides.filter((it) => ids.has(it.slide.id));

  function placeOf({ id, side }: DropPlace): SlidePlace | null {
    const { deck } = editor.store.getState();
    const it = deck.slides.find(({ slide }) => slide.id === id);
    if (!it) return null;
    const after = placeAfter(deck, it.index);
    return side === "after" ? after : { ...after, at: after.at - 1 };
  }

  return {
    type: slidesType,
    write(ids) {
      const { markdown, own } = writeClip(named(ids));
      return { words: markdown, own };
    },
    onMove(ids, drop) {
      const place = placeOf(drop);
      const indices = named(ids).map((it) => it.index);
      if (place) moveTo(editor, indices, place);
    },
    onInsert(own, drop) {
      const slides = readClip(own, "");
      if (slides.length > 0) pasteSlides(editor, slides, placeOf(drop));
    },
  };
}
