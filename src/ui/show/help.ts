/** The list of keys of a show in one file, from the same table that obeys them. */

import { showKeyText } from "#ui/commands/show-chords.ts";
import { showKeys } from "#ui/commands/show-keys.ts";
import { button, element } from "./element.ts";

interface Row {
  readonly keys: readonly string[];
  readonly words: string;
}

const shared: ReadonlySet<string> = new Set(["step", "blank", "grid"]);

const rowsOf = (hasNotes: boolean): readonly Row[] => [
  ...showKeys
    .filter((it) => shared.has(it.action.kind))
    .map((it) => ({ keys: it.keys.map(showKeyText), words: it.label })),
  { keys: ["1", "2", "Enter"], words: "Go to slide 12" },
  ...(hasNotes ? [{ keys: ["S"], words: "Speaker notes, in a second window" }] : []),
  { keys: ["F"], words: "Fill the screen, or no longer" },
  { keys: ["Esc"], words: "Close what is open" },
  { keys: ["?"], words: "These keys" },
];

/** A dialog that is in the document and closed. */
export function makeHelp(hasNotes: boolean): HTMLDialogElement {
  const dialog = element("dialog", "show-help");
  const title = element("h2", "", "Keys");
  title.id = "show-help-title";
  dialog.setAttribute("aria-labelledby", title.id);
  const list = element("dl");
  for (const { keys, words } of rowsOf(hasNotes)) {
    const names = element("dt");
    names.append(...keys.map((it) => element("kbd", "", it)));
    list.append(names, element("dd", "", words));
  }
  const close = button("Close", () => dialog.close());
  dialog.append(title, list, close);
  // Nothing of the stage may hear a click in here: it would be the next step.
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
