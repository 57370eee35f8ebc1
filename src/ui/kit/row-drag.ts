/** Rows that are dragged in their list, by mouse, touch or keyboard, and between lists of different windows. */

import { type DragAndDropHooks, useDragAndDrop } from "react-aria-components";

/** Beside which row something is dropped. */
export interface DropPlace {
  readonly id: string;
  readonly side: "before" | "after";
}

export interface RowDrag {
  /** The type of what is dragged: lists of the same type take it from one another. */
  readonly type: string;
  /** What goes along with the rows: in words for any program, and in our own form. */
  write(ids: ReadonlySet<string>): { readonly words: string; readonly own: string };
  onMove(ids: ReadonlySet<string>, place: DropPlace): void;
  /** Something in our own form came from another list. */
  onInsert(own: string, place: DropPlace): void;
}

export function useRowDrag({ type, write, onMove, onInsert }: RowDrag): DragAndDropHooks {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems(keys) {
      const ids = namesOf(keys);
      const { words, own } = write(ids);
      // All in the first: a drag is one thing, however many rows are in it.
      return [...ids].map((_, at) => (at === 0 ? { "text/plain": words, [type]: own } : { [type]: "" }));
    },
    acceptedDragTypes: [type],
    shouldAcceptItemDrop: () => false,
    onMove: ({ keys, target }) => onMove(namesOf(keys), placeOf(target)),
    onInsert({ items, target }) {
      const texts = items.map((it) => (it.kind === "text" ? it.getText(type) : ""));
      void Promise.all(texts).then((all) => onInsert(all.join(""), placeOf(target)));
    },
  });
  return dragAndDropHooks;
}

const namesOf = (keys: Iterable<string | number>): ReadonlySet<string> => new Set(Array.from(keys, String));

function placeOf(target: { readonly key: string | number; readonly dropPosition: string }): DropPlace {
  return { id: String(target.key), side: target.dropPosition === "before" ? "before" : "after" };
}
