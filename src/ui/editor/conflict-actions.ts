/** What a user can choose when a file was changed outside while it had unsaved edits here. Both texts survive each choice. */

import { type Editor, followDisk } from "./editor.ts";
import { editText, seeOutside, tell, updateSave } from "./editor-store.ts";
import { keepVersion } from "./history-actions.ts";
import { keepMine, takeTheirs } from "./save-state.ts";

/** Our text is saved on top of theirs, which goes into the history first. */
export async function resolveWithMine(editor: Editor, name: string): Promise<void> {
  const { store, saver } = editor;
  const theirs = store.getState().saves.get(name)?.theirs;
  if (theirs?.kind !== "changed" || !(await keepVersion(editor, name, theirs.file.text, "theirs"))) return;
  // Changed once more while their text was kept: that one is not in the history yet, so the question stands.
  if (store.getState().saves.get(name)?.theirs !== theirs) return;
  updateSave(store, name, keepMine);
  await saver.now();
}

/** Their text comes into the editor as an edit, so that undo brings ours back; ours goes into the history, too. */
export async function resolveWithTheirs(editor: Editor, name: string): Promise<void> {
  const { store, documents } = editor;
  if (!(await keepOurs(editor, name))) return;
  const theirs = store.getState().saves.get(name)?.theirs;
  if (theirs?.kind !== "changed") return;
  updateSave(store, name, takeTheirs);
  documents.rewrite(name, theirs.file.text);
  editText(store, name, theirs.file.text, null);
}

/** What was chosen part by part comes into the editor as an edit over theirs; both versions go into the history first. */
export async function resolveByParts(editor: Editor, name: string, text: string): Promise<void> {
  const { store, documents, saver } = editor;
  const asked = store.getState().saves.get(name);
  if (asked?.theirs?.kind !== "changed") return;
  if (!(await keepVersion(editor, name, asked.theirs.file.text, "theirs"))) return;
  if (!(await keepVersion(editor, name, asked.text, "mine"))) return;
  const now = store.getState().saves.get(name);
  // Another text on either side was not what the user has chosen from.
  if (now?.theirs !== asked.theirs || now.text !== asked.text) return;
  store.setState({ overlay: null });
  updateSave(store, name, keepMine);
  documents.open(name, now.text, now.writable);
  documents.rewrite(name, text);
  await saver.now();
}

/** A file that is gone from the disk leaves the editor too; its text with the unsaved edits goes into the history first. */
export async function dropRemoved(editor: Editor, name: string): Promise<void> {
  const { store, connection, journal } = editor;
  if (!(await keepOurs(editor, name))) return;
  updateSave(store, name, (it) => ({ ...it, text: it.saved, theirs: null, fault: null }));
  // The journal hears that nothing of it is unsaved any more, before the text leaves with its file.
  await journal.now();
  try {
    followDisk(editor, seeOutside(store, await connection.call("deck.read", {})));
    // It was let go already: it is not offered once more.
    store.setState({ gone: store.getState().gone.filter((it) => it.name !== name) });
  } catch {
    tell(store, "The deck could not be read again.", "bad");
  }
}

/** Puts our text into the history, and again what was typed while it was written there. */
async function keepOurs(editor: Editor, name: string): Promise<boolean> {
  const ours = () => editor.store.getState().saves.get(name)?.text;
  for (let kept: string | undefined; ; ) {
    const text = ours();
    if (text === undefined) return false;
    if (text === kept) return true;
    if (!(await keepVersion(editor, name, text, "mine"))) return false;
    kept = text;
  }
}

export async function copyText({ store }: Editor, text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell(store, said);
  } catch {
    tell(store, "The clipboard is not open to this window. Press into the window and try again.", "bad");
  }
}
