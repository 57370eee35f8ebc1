/** Hears the keys of the whole window, the preview's frame included, and runs the commands they mean. */

import { commandFor } from "#ui/commands/command.ts";
import { type KeyPress, pressOf } from "#ui/commands/keys.ts";
import type { Editor } from "./editor.ts";

/** Undo and redo belong to whatever text has the focus. */
const leftToFocus: ReadonlySet<string> = new Set(["edit.undo", "edit.redo"]);

export function listenForKeys({ commands, platform, store, preview }: Editor): void {
  function run(press: KeyPress, isInPreview: boolean): boolean {
    const command = commandFor(commands, press, platform);
    if (!command || (leftToFocus.has(command.id) && !isInPreview)) return false;
    // An open dialog has the keys; saving does no harm anywhere.
    const isFree = store.getState().overlay === null || command.id === "deck.save";
    if (isFree && !press.repeat && command.isEnabled()) command.run();
    return true;
  }
  window.addEventListener(
    "keydown",
    (event) => {
      if (!run(pressOf(event), false)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  preview.onMessage((message) => {
    if (message.kind === "stage.key") run(message, true);
  });
}
