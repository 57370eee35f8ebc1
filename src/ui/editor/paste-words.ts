/** Pasted words that mean more than their letters: an address over words, cells of a spreadsheet, text of other programs. With Shift they stay as they are. */

import { syntaxTree } from "@codemirror/language";
import type { EditorState, Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { pasteAsMarkdown } from "#core/write/paste-text.ts";
import { allowOwnStrings } from "#ui/page-strings.ts";

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
      if (insert !== null) {
        write(view, insert);
        return true;
      }
      const html = clipboardData?.getData("text/html") ?? "";
      const isAddress = /^\S+:\S+$/.test(text.trim());
      if (html === "" || isAddress || isLiteral(view.state, from)) return false;
      void pasteRich(view, html, text);
      return true;
    },
  });
}

/** The converter comes when it is first needed; what is pasted goes where the cursor is then. */
async function pasteRich(view: EditorView, html: string, text: string): Promise<void> {
  allowOwnStrings();
  let markdown: string | null = null;
  try {
    const { markdownOfHtml } = await import("./rich-text.ts");
    markdown = markdownOfHtml(html);
  } catch {
    // The words themselves are better than nothing.
  }
  write(view, markdown === null ? text.replaceAll(/\r\n?/g, "\n") : apart(view.state, markdown));
}

/** Blocks get lines of their own; words in a line stay in it. */
function apart({ doc, selection }: EditorState, markdown: string): string {
  const isBlock = markdown.includes("\n") || /^(?:#{1,6} |- |\d+\. |> |```)/.test(markdown);
  if (!isBlock) return markdown;
  const { from, to } = selection.main;
  const [first, last] = [doc.lineAt(from), doc.lineAt(to)];
  const before = first.text.slice(0, from - first.from).trim() === "" ? "" : "\n\n";
  const after = last.text.slice(to - last.from).trim() === "" ? "" : "\n\n";
  return `${before}${markdown}${after}`;
}

function write(view: EditorView, insert: string): void {
  const { from, to } = view.state.selection.main;
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + view.state.toText(insert).length },
    scrollIntoView: true,
    userEvent: "input.paste",
  });
}

/** Inside code every sign is itself. */
function isLiteral(state: EditorState, at: number): boolean {
  for (
    let node: ReturnType<typeof syntaxTree>["topNode"] | null = syntaxTree(state).resolveInner(at, -1);
    node;
    node = node.parent
  )
    if (/Code|HTMLBlock|Comment/.test(node.name)) return true;
  return false;
}
