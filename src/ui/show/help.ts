/** The list of keys of a show in one file, from the same table that obeys them. */

import { showKeyText } from "#ui/commands/show-chords.ts";
import { showKeys } from "#ui/commands/show-keys.ts";

const rows: readonly { readonly keys: readonly string[]; readonly words: string }[] = [
  ...showKeys
    .filter((it) => it.action.kind === "step" || it.action.kind === "blank")
    .map((it) => ({ keys: it.keys.map(showKeyText), words: it.label })),
  { keys: ["1", "2", "Enter"], words: "Go to slide 12" },
  { keys: ["F"], words: "Fill the screen, or no longer" },
  { keys: ["Esc"], words: "Close what is open" },
  { keys: ["?"], words: "These keys" },
];

/** A dialog that is in the document and closed. */
export function makeHelp(): HTMLDialogElement {
  const dialog = element("dialog", "show-help");
  const title = element("h2", "", "Keys");
  title.id = "show-help-title";
  dialog.setAttribute("aria-labelledby", title.id);
  const list = element("dl");
  for (const { keys, words } of rows) {
    const names = element("dt");
    names.append(...keys.map((it) => element("kbd", "", it)));
    list.append(names, element("dd", "", words));
  }
  const close = element("button", "", "Close");
  close.type = "button";
  dialog.append(title, list, close);
  // Nothing of the stage may hear a click in here: it would be the next step.
  dialog.addEventListener("click", ({ target }) => {
    if (target === close || target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = "",
  text = "",
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.textContent = text;
  return made;
}
