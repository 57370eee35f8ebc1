/** After a rehearsal: shows how long each slide took, and writes it as the plan when the author wants it. */

import { asFault } from "#contract/client.ts";
import { faultWords } from "#contract/words.ts";
import { planAsSpoken, spokenBySlide } from "#core/training/spoken-plan.ts";
import type { Editor } from "./editor.ts";
import { tell } from "./editor-store.ts";
import { applyChanges } from "./slide-edits.ts";

/** A show ended: when it was a rehearsal, its times are shown. An open dialog is left alone. */
export async function offerRehearsal({ store, connection }: Editor): Promise<void> {
  const record = await connection.call("session.current", {}).catch(() => null);
  if (record?.kind !== "rehearsal") return;
  store.setState({ rehearsal: record });
  if (store.getState().overlay === null) store.setState({ overlay: "rehearsal" });
}

/** Shows the times of the last rehearsal since the program started. */
export async function showRehearsal({ store, connection }: Editor): Promise<void> {
  try {
    const record = await connection.call("session.current", {});
    if (record?.kind === "rehearsal") store.setState({ rehearsal: record });
    if (store.getState().rehearsal) store.setState({ overlay: "rehearsal" });
    else tell(store, "No rehearsal was held yet. Begin one in the menu Show.");
  } catch (error) {
    tell(store, faultWords(asFault(error).fault).what, "bad");
  }
}

/** One step that undo takes back. */
export function writePlan(editor: Editor, by: "slides" | "sections"): void {
  const { deck, rehearsal } = editor.store.getState();
  editor.store.setState({ overlay: null });
  if (!rehearsal) return;
  const changes = planAsSpoken(deck, spokenBySlide(deck, rehearsal), by);
  if (changes.length === 0) tell(editor.store, "The plan says so already.");
  else if (applyChanges(editor, changes))
    tell(editor.store, "The times of the rehearsal are the plan now.", "plain", {
      label: "Undo",
      command: "edit.undo",
    });
}
