/** Hears the keys of the whole window, the preview's frame included, and runs the commands they mean. */

import { commandFor } from "#ui/commands/command.ts";
import { type KeyPress, pressOf } from "#ui/commands/keys.ts";
import type { Editor } from "./editor.ts";
import { leaveFocus } from "./view-commands.ts";

/** Undo and redo in a field belong to the field; everywhere else, the source included, to the deck. */
const leftToFocus: ReadonlySet<string> = new Set(["edit.undo", "edit.redo"]);
/** These do no harm to an open dialog. */
const anywhere: ReadonlySet<string> = new Set([
  "deck.save",
  "look.zoom-in",
  "look.zoom-out",
  "look.zoom-usual",
]);

export function listenForKeys(editor: Editor): void {
  const { commands, platform, store, preview } = editor;
  function run(press: KeyPress, isInField: boolean): boolean {
    const command = commandFor(commands, press, platform);
    if (!command || (leftToFocus.has(command.id) && isInField)) return false;
    // An open dialog has the keys.
    const isFree = store.getState().overlay === null || anywhere.has(command.id);
    const mayRepeat = leftToFocus.has(command.id);
    if (isFree && (!press.repeat || mayRepeat) && command.isEnabled()) command.run();
    return true;
  }
  window.addEventListener(
    "keydown",
    (event) => {
      // A key that is being chosen does nothing yet.
      if (event.target instanceof Element && event.target.closest("[data-keys=own]")) return;
      if (!run(pressOf(event), isField(event.composedPath()[0]))) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  // Escape leaves the focus mode when nothing nearer to it had a use for it.
  window.addEventListener("keydown", ({ key, defaultPrevented }) => {
    if (key === "Escape" && !defaultPrevented && store.getState().overlay === null) leaveFocus(editor);
  });
  preview.onMessage((message) => {
    if (message.kind !== "stage.key") return;
    if (!run(message, false) && message.key === "Escape") leaveFocus(editor);
  });
}

const isField = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
