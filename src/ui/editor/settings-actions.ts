/** Settings written from a form: each is one change of deck.yml, that undo takes back. */

import type { TextChange } from "#core/change.ts";
import type { Deck } from "#core/deck/deck.ts";
import { type ListEdit, rewriteList } from "#core/deck/rewrite-list.ts";
import { changeSetting, changeSettings, type SettingValue } from "#core/deck/rewrite-setting.ts";
import { changeTexts } from "./change-texts.ts";
import type { Editor } from "./editor.ts";
import { tell } from "./editor-store.ts";

export function writeSetting(editor: Editor, path: readonly string[], value: SettingValue): void {
  write(editor, (deck) => changeSetting(deck, path, value));
}

export function editObjectives(editor: Editor, edit: ListEdit): void {
  write(editor, (deck) => changeSettings(deck, (yaml) => rewriteList(yaml, "objectives", edit)));
}

/** Appends to a text of the deck, after an empty line. */
export function appendText(editor: Editor, name: string, text: string): void {
  const before = editor.store.getState().saves.get(name)?.text ?? "";
  const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  changeTexts(editor, [{ source: name, from: before.length, to: before.length, insert: gap + text }]);
}

function write(editor: Editor, make: (deck: Deck) => TextChange | null): void {
  const made = make(editor.store.getState().deck);
  if (made) changeTexts(editor, [made]);
  else if (editor.store.getState().deck.problems.some((it) => it.code === "settings.syntax"))
    tell(editor.store, "The settings cannot be read, so nothing was written. See the problems.", "bad");
}
