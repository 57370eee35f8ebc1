/** The one way to change texts of the deck from outside the source pane: slides, settings, notes, fixes. */

import type { TextChange } from "#core/change.ts";
import type { Editor } from "./editor.ts";
import { tell } from "./editor-store.ts";

/** One step of undo, whichever texts it touches. False, with a word about it, when one of them can only be read. */
export function changeTexts(
  { documents, store }: Pick<Editor, "documents" | "store">,
  changes: readonly TextChange[],
): boolean {
  const { saves } = store.getState();
  const locked = changes.find((it) => saves.get(it.source)?.writable === false);
  if (locked) {
    tell(store, `${locked.source} is read-only, so nothing was changed.`, "bad");
    return false;
  }
  documents.change(changes, (name) => saves.get(name)?.text ?? "");
  return true;
}
