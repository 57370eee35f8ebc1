/** What a user can choose when a file was changed outside while it had unsaved edits here. Both texts survive each choice. */

import { type Editor, followDisk } from "./editor.ts";
import { editText, seeOutside, tell, updateSave } from "./editor-store.ts";
import { keepMine, takeTheirs } from "./save-state.ts";

/** Our text is saved on top of theirs; theirs was offered to be copied. */
export function resolveWithMine({ store, saver }: Editor, name: string): void {
  updateSave(store, name, keepMine);
  void saver.now();
}

/** Their text comes into the editor as an edit, so that undo brings ours back. */
export function resolveWithTheirs({ store, documents }: Editor, name: string): void {
  const theirs = store.getState().saves.get(name)?.theirs;
  if (theirs?.kind !== "changed") return;
  updateSave(store, name, takeTheirs);
  documents.rewrite(name, theirs.file.text);
  editText(store, name, theirs.file.text, null);
}

/** A file that is gone from the disk leaves the editor too. */
export function dropRemoved({ store, connection, documents }: Editor, name: string): void {
  // A text without edits goes with its file when the deck is read again.
  updateSave(store, name, (it) => ({ ...it, text: it.saved, theirs: null, fault: null }));
  void connection.call("deck.read", {}).then(
    (opened) => followDisk(store, documents, seeOutside(store, opened)),
    () => tell(store, "The deck could not be read again.", "bad"),
  );
}

export async function copyText({ store }: Editor, text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell(store, said);
  } catch {
    tell(store, "The clipboard is not open to this window. Press into the window and try again.", "bad");
  }
}
