/** Text an earlier window left unsaved: shown at once as an edit over what is on disk, saved only when the user says so. */

import type { RecoveredText } from "#contract/journals.ts";
import type { Editor } from "./editor.ts";
import { editText, tell, updateSave } from "./editor-store.ts";
import { keepVersion } from "./history-actions.ts";
import { endRecovery, recoverSave } from "./save-state.ts";
import { showFile } from "./slide-actions.ts";

/** A text whose file is gone is offered beside the deck. Undo leads from each recovered text back to the one on disk. */
export function showRecovered(editor: Editor, recovered: readonly RecoveredText[]): void {
  const { store, documents } = editor;
  const lost = recovered.filter(({ name }) => !store.getState().saves.has(name));
  if (lost.length > 0)
    store.setState({
      gone: lost.map(({ id, name, text, atMs }) => ({ name, text, recovered: { id, atMs } })),
    });
  for (const { name, older } of recovered)
    if (older > 0)
      tell(
        store,
        `${older === 1 ? "One more unsaved text" : `${older} more unsaved texts`} of ${name} came from other windows: see its history.`,
      );
  const first = recovered.find(({ name }) => store.getState().saves.has(name));
  for (const { name, text, atMs } of recovered) {
    const save = store.getState().saves.get(name);
    if (!save) continue;
    documents.open(name, save.text, save.writable);
    documents.rewrite(name, text);
    editText(store, name, text, null);
    updateSave(store, name, (it) => recoverSave({ ...it, text: it.saved }, text, atMs));
  }
  if (first) showFile(editor, first.name);
}

/** The recovered text is saved over what is on disk, which goes into the history first. */
export async function keepRecovered(editor: Editor, name: string): Promise<void> {
  const { store, saver } = editor;
  const save = store.getState().saves.get(name);
  if (!save || !(await keepVersion(editor, name, save.saved, "disk"))) return;
  store.setState({ overlay: null });
  updateSave(store, name, endRecovery);
  await saver.now();
}

/** What is on disk comes back into the editor as an edit; the recovered text is one undo away, and in the history. */
export async function takeDisk(editor: Editor, name: string): Promise<void> {
  const { store, documents } = editor;
  const save = store.getState().saves.get(name);
  if (!save || !(await keepVersion(editor, name, save.text, "recovered"))) return;
  store.setState({ overlay: null });
  documents.rewrite(name, save.saved);
  editText(store, name, save.saved, null);
  updateSave(store, name, endRecovery);
  tell(store, `${name} is as it is on disk. Undo brings the recovered text back.`);
}
