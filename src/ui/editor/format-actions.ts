/** What the toolbar and its keys do to the text: marks, lists, links, blocks, tables. */

import { snippet } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import { blocks } from "#core/write/blocks.ts";
import {
  type Formatted,
  type LineMark,
  link,
  type Mark,
  toggleLines,
  toggleMark,
} from "#core/write/format.ts";
import { addColumn, moveInTable, type TableMove, tidyTable } from "#core/write/table.ts";

type Format = (text: string, selection: { readonly from: number; readonly to: number }) => Formatted;

/** False where the text can only be read. */
function format(view: EditorView, make: Format): boolean {
  if (view.state.readOnly) return false;
  const { from, to } = view.state.selection.main;
  apply(view, make(view.state.doc.toString(), { from, to }), "input.format");
  return true;
}

function apply(view: EditorView, { edits, selection }: Formatted | TableMove, userEvent: string): void {
  view.dispatch({
    changes: [...edits],
    selection: { anchor: selection.from, head: selection.to },
    scrollIntoView: true,
    userEvent,
  });
  view.focus();
}

export const markWords = (view: EditorView, mark: Mark): boolean =>
  format(view, (text, it) => toggleMark(text, it, mark));

export const markLines = (view: EditorView, mark: LineMark): boolean =>
  format(view, (text, it) => toggleLines(text, it, mark));

export const makeLink = (view: EditorView): boolean => format(view, (text, it) => link(text, it));

/** A block begins on a line of its own, after the line of the cursor when there is something on it. */
export function insertBlock(view: EditorView, id: string): boolean {
  const block = blocks.find((it) => it.id === id);
  if (!block || view.state.readOnly) return false;
  const { to } = view.state.selection.main;
  const line = view.state.doc.lineAt(to);
  const isEmpty = line.text.trim() === "";
  const before = isEmpty ? "" : "\n\n";
  const next = line.number < view.state.doc.lines ? view.state.doc.line(line.number + 1).text : "";
  const after = next.trim() === "" ? "" : "\n";
  snippet(`${before}${block.template}${after}`)(view, null, isEmpty ? line.from : line.to, line.to);
  view.focus();
  return true;
}

/** Tab in a table; false elsewhere, so that the key does what it does there. */
export const stepInTable = (view: EditorView, by: 1 | -1): boolean =>
  moveTable(view, (text, at) => moveInTable(text, at, by));

export const widenTable = (view: EditorView): boolean => moveTable(view, addColumn);

export const straightenTable = (view: EditorView): boolean => moveTable(view, tidyTable);

function moveTable(view: EditorView, make: (text: string, at: number) => TableMove | null): boolean {
  const { doc, selection, readOnly } = view.state;
  // A look at the line spares reading the whole text on every Tab.
  if (readOnly || !doc.lineAt(selection.main.head).text.includes("|")) return false;
  const move = make(doc.toString(), selection.main.head);
  if (move) apply(view, move, "input.table");
  return move !== null;
}
