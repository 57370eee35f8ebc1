/** Commands for what a window shows and which text is in its pane. */

import type { Editor } from "./editor.ts";
import type { Panel } from "./editor-store.ts";
import type { LookCommand } from "./look-commands.ts";
import { focusSource, showFile } from "./slide-actions.ts";
import { mostTabs, nextTab, withoutTab } from "./source-tabs.ts";
import type { WindowParts } from "./window-parts.ts";

/** A panel that is asked for is seen, whatever was hidden. */
export function showPanel({ store }: Pick<Editor, "store">, panel: Panel): void {
  store.setState({ panel, parts: { ...store.getState().parts, panel: true, focus: false } });
}

export function leaveFocus(editor: Editor): void {
  if (editor.store.getState().parts.focus) change(editor, { focus: false });
}

/** Closes a tab. Its text stays open behind: unsaved words, undo and all. */
export function closeTab(editor: Editor, name: string): void {
  const { tabs, fileName } = editor.store.getState();
  const left = withoutTab(tabs, name, fileName);
  if (!left) return;
  showFile(editor, left.shown);
  editor.store.setState({ tabs: left.tabs });
}

function change(editor: Editor, part: Partial<WindowParts>): void {
  const { store } = editor;
  store.setState({ parts: { ...store.getState().parts, ...part } });
  // The part that had the focus may have gone.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusSource(editor);
  });
}

/** The browser keeps some keys for itself, and on a Mac Alt with a key writes a sign. */
export function viewCommands(editor: Editor): readonly LookCommand[] {
  const { store, shell } = editor;
  const alt = editor.platform === "mac" ? "Ctrl" : "Alt";
  const parts = () => store.getState().parts;
  const tabs = () => store.getState().tabs;
  const one = (
    id: string,
    label: string,
    keys: readonly string[],
    run: () => void,
    isEnabled = () => true,
  ): LookCommand => ({ id, label, keys, run, isEnabled });
  const panel = (id: Panel, label: string) => one(`view.${id}`, label, [], () => showPanel(editor, id));
  const toggle = (part: "list" | "panel") => () => {
    const isSeen = parts()[part] && !parts().focus;
    change(editor, { [part]: !isSeen, focus: false });
  };
  const hasOthers = () => tabs().length > 1;
  const go = (name: string | null | undefined) => {
    if (name) showFile(editor, name);
    focusSource(editor);
  };
  const step = (by: 1 | -1) => () => go(nextTab(tabs(), store.getState().fileName, by));
  return [
    panel("notes", "Show speaker notes"),
    panel("problems", "Show problems"),
    panel("outline", "Show outline"),
    panel("plan", "Show plan"),
    one("view.list", "Show or hide the slide list", ["Mod+Shift+B"], toggle("list")),
    one("view.panel", "Show or hide the lower panel", ["Mod+J"], toggle("panel")),
    one("view.focus", "Focus mode: only text and preview", ["Mod+Shift+F11"], () =>
      change(editor, { focus: !parts().focus }),
    ),
    one("go.to", "Go to a slide or text…", ["Mod+P"], () => store.setState({ overlay: "go" })),
    one("tab.next", "Next open text", ["Alt+Shift+PageDown"], step(1), hasOthers),
    one("tab.previous", "Previous open text", ["Alt+Shift+PageUp"], step(-1), hasOthers),
    one(
      "tab.close",
      "Close this text",
      [...(shell === "desktop" ? ["Mod+W"] : []), `${alt}+W`],
      () => {
        closeTab(editor, store.getState().fileName);
        focusSource(editor);
      },
      hasOthers,
    ),
    ...Array.from({ length: mostTabs }, (_, at) =>
      one(
        `tab.${at + 1}`,
        `Open text ${at + 1} of the row`,
        [`${alt}+${at + 1}`],
        () => go(tabs()[at]),
        () => at < tabs().length,
      ),
    ),
  ];
}
