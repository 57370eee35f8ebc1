/** A window that is about to close lets go without a question as soon as nothing in it can be lost. */

import type { Editor } from "./editor.ts";

/** A disk that answers no sooner than this is not waited for when the journal has everything. */
const patienceMs = 1500;

/** Saves, and asks the shell to close when all is saved or in the journal; else the shell asks the user. */
export async function letGo(editor: Pick<Editor, "saver" | "journal" | "connection">): Promise<void> {
  const { saver, journal, connection } = editor;
  const saving = saver.now();
  await journal.now();
  const isSaved = journal.holdsAll() ? await Promise.race([saving, wait(patienceMs)]) : await saving;
  if (isSaved || journal.holdsAll()) await connection.call("desk.closeWindow", {}).catch(() => undefined);
}

const wait = (ms: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), ms));
