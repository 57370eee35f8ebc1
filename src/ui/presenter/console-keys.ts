/** Keys pressed in the console itself, and the focus they depend on. */

import { pressOf } from "#ui/commands/keys.ts";
import type { Presenter } from "./presenter.ts";

/** Keys that a focused control needs for itself: without them the console could not be worked by keyboard alone. */
const ownKeys = new Map<string, RegExp>([
  // The clicker test shows what a key would do.
  ["[data-keys=own]", /./],
  ["[role=dialog]", /^(?: |Enter|Escape)$/],
  ["button, a[href]", /^(?: |Enter)$/],
  ["[role=separator]", /^(?:Arrow|Home$|End$|Enter$)/],
  // What is typed into a line is text; a clicker still moves the show, and Escape closes what is open.
  ["input", /^(?!F5$|Escape$|PageUp$|PageDown$)/],
  ["[role=menu], [role=menu] *", /^(?!F5$|PageUp$|PageDown$)/],
]);

export function listenForKeys(window: Window, presenter: Presenter): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (isOwn(event.target, event.key) || !presenter.press(pressOf(event))) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  window.addEventListener("keyup", ({ key }) => presenter.release(key));
  // A button pressed with the mouse keeps the focus, and the clicker's next Space or Enter would press it again.
  window.addEventListener("pointerup", () => setTimeout(() => dropFocus(window.document)));
}

function isOwn(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  return [...ownKeys].some(([controls, keys]) => keys.test(key) && target.closest(controls) !== null);
}

function dropFocus(document: Document): void {
  const { activeElement } = document;
  const isInDialog = activeElement?.closest("[role=dialog]");
  if (activeElement instanceof HTMLElement && activeElement.matches("button") && !isInDialog)
    activeElement.blur();
}
