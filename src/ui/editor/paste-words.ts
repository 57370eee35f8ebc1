/** Pasted words that mean more than their letters: an address over words, cells of a spreadsheet. With Shift they stay as they are. */

import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { pasteAsMarkdown } from "#core/write/paste-text.ts";

export function pasteWords(): Extension {
  // The event of pasting does not tell which keys asked for it.
  let asItIs = false;
  return EditorView.domEventHandlers({
    keydown({ key, shiftKey }) {
      if (key.toLowerCase() === "v") asItIs = shiftKey;
      return false;
    },
    paste({ clipboardData }, view) {
      const isPlain = asItIs;
      asItIs = false;
      const { doc, selection, readOnly } = view.state;
      if (isPlain || readOnly || selection.ranges.length > 1) return false;
      const { from, to } = selection.main;
      const text = clipboardData?.getData("text/plain") ?? "";
      const isOnOwnLine = doc.lineAt(from).text.trim() === "";
      const insert = pasteAsMarkdown(text, doc.sliceString(from, to), isOnOwnLine);
      if (insert === null) return false;
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        scrollIntoView: true,
        userEvent: "input.paste",
      });
      return true;
    },
  });
}
