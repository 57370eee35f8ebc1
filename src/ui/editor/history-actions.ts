/** Earlier versions of a text: keep one, look at them, bring one back. */

import { asFault } from "#contract/client.ts";
import type { TextVersion, VersionReason } from "#contract/histories.ts";
import { faultWords } from "#contract/words.ts";
import type { Editor } from "./editor.ts";
import { tell } from "./editor-store.ts";

/** Puts a text into the history before something replaces it; false, and said why, when that was not possible. */
export async function keepVersion(
  { connection, store }: Pick<Editor, "connection" | "store">,
  name: string,
  text: string,
  reason: VersionReason,
): Promise<boolean> {
  try {
    await connection.call("history.keep", { name, text, reason });
    return true;
  } catch (error) {
    const { what, safe, next } = faultWords(asFault(error).fault);
    tell(store, `${what} ${safe} ${next}`, "bad");
    return false;
  }
}

/** Opens the history of the text in the source pane. */
export function openHistory({ store }: Editor): void {
  store.setState({ overlay: "history", asked: store.getState().fileName });
}

/** Makes the text read as an earlier version does, as an edit that can be undone. What it replaces is kept first. */
export async function restore(editor: Editor, name: string, text: string): Promise<void> {
  const { store, documents } = editor;
  const now = store.getState().saves.get(name);
  if (!now || !(await keepVersion(editor, name, now.text, "restore"))) return;
  store.setState({ overlay: null });
  documents.open(name, now.text, now.writable);
  documents.rewrite(name, text);
  tell(store, `${name} reads as it did then. Undo brings the later text back.`);
}

export const reasonWords: Readonly<Record<VersionReason, string>> = {
  opened: "As it was opened",
  work: "While working",
  closed: "When it was closed",
  outside: "Before a change from outside",
  theirs: "Theirs, when mine was kept",
  mine: "Mine, when theirs was taken",
  merge: "Before a merge",
  restore: "Before a restore",
  disk: "On disk, before a recovery",
  recovered: "Recovered, not used",
};

/** `+3 −1`: lines added and removed since the version before. */
export const changeWords = ({ added, removed }: Pick<TextVersion, "added" | "removed">): string =>
  added === 0 && removed === 0 ? "no line changed" : `+${added} −${removed} lines`;
