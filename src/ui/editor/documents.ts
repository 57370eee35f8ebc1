/** One CodeMirror state per text of the deck, so that each keeps its own undo history while others are shown. */

import { EditorState, type Extension, type TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { smallestEdit, type TextChange } from "#core/change.ts";
import { docOf, keepLineEnds, type LineEnds, lineEndsOf, textOf, toDoc, toText } from "./line-ends.ts";

export interface Documents {
  /** Brings a text into the view, with its cursor and history where they were left. */
  show(name: string, text: string, isWritable: boolean): void;
  /** Makes a text known without showing it. */
  open(name: string, text: string, isWritable: boolean): void;
  /** Applies changes as one undoable step per text. The shown text changes through the view, so that it tells its listener. */
  change(changes: readonly TextChange[], textNow: (name: string) => string): void;
  /** Makes a text read as given, by the smallest change: the cursor stays, and undo brings the old text back. */
  rewrite(name: string, text: string): void;
  /** Puts the cursor at an offset of the shown text and brings it into sight, `top` to the first line seen. */
  select(from: number, to: number, place?: "nearest" | "top"): void;
  /** Offset of the cursor in the shown text. */
  cursor(): number;
  text(): string;
  shown(): string;
  /** Offset of the shown text → offset of its document, for decorations. */
  toDocument(offset: number): number;
}

interface Entry {
  state: EditorState;
  ends: LineEnds;
  readonly isWritable: boolean;
}

/** `extensionsFor` gives what a text's state is made of; `onChange` hears of texts changed while not shown. */
export function createDocuments(
  view: EditorView,
  extensionsFor: (name: string, isWritable: boolean) => Extension,
  onChange: (name: string, text: string) => void,
): Documents {
  const entries = new Map<string, Entry>();
  let shown = "";

  function entryOf(name: string, text: string, isWritable: boolean): Entry {
    const known = entries.get(name);
    if (known) return known;
    const entry = { ...createEntry(name, text, isWritable, 0), isWritable };
    entries.set(name, entry);
    return entry;
  }

  function createEntry(name: string, text: string, isWritable: boolean, cursor: number) {
    const ends = lineEndsOf(text);
    const doc = docOf(text, ends);
    const extensions = [keepLineEnds(ends), extensionsFor(name, isWritable)];
    const selection = { anchor: Math.min(cursor, doc.length) };
    return { state: EditorState.create({ doc, selection, extensions }), ends };
  }

  const endsShown = (): LineEnds => entries.get(shown)?.ends ?? "lf";

  function apply(name: string, entry: Entry, spec: TransactionSpec): void {
    if (name === shown) {
      view.dispatch(spec);
      return;
    }
    entry.state = entry.state.update(spec).state;
    onChange(name, textOf(entry.state.doc, entry.ends));
  }

  const stateOf = (name: string, entry: Entry): EditorState => (name === shown ? view.state : entry.state);

  return {
    show(name, text, isWritable) {
      const entry = entryOf(name, text, isWritable);
      if (name === shown) return;
      const before = entries.get(shown);
      if (before) before.state = view.state;
      shown = name;
      view.setState(entry.state);
    },
    open: (name, text, isWritable) => void entryOf(name, text, isWritable),
    change(changes, textNow) {
      for (const [name, ofName] of Map.groupBy(changes, (it) => it.source)) {
        const entry = entryOf(name, textNow(name), true);
        const { doc } = stateOf(name, entry);
        apply(name, entry, {
          changes: ofName.map(({ from, to, insert }) => ({
            from: toDoc(doc, entry.ends, from),
            to: toDoc(doc, entry.ends, to),
            insert: entry.ends === "mixed" ? insert : insert.replaceAll("\r\n", "\n"),
          })),
          userEvent: "input.slide",
        });
      }
    },
    rewrite(name, text) {
      const entry = entries.get(name);
      if (!entry) return;
      const { doc, selection } = stateOf(name, entry);
      if (lineEndsOf(text) !== entry.ends) {
        // Line ends are not part of the document, so a change of them begins a new one, without history.
        Object.assign(entry, createEntry(name, text, entry.isWritable, selection.main.head));
        if (name === shown) view.setState(entry.state);
        return;
      }
      const edit = smallestEdit(doc.toString(), docOf(text, entry.ends).toString());
      if (edit) apply(name, entry, { changes: edit, userEvent: "input.outside" });
    },
    select(from, to, place = "nearest") {
      const { doc } = view.state;
      const selection = { anchor: toDoc(doc, endsShown(), from), head: toDoc(doc, endsShown(), to) };
      const seen = EditorView.scrollIntoView(
        selection.head,
        place === "top" ? { y: "start", yMargin: 12 } : {},
      );
      view.dispatch({ selection, effects: seen, userEvent: "select" });
    },
    cursor: () => toText(view.state.doc, endsShown(), view.state.selection.main.head),
    text: () => textOf(view.state.doc, endsShown()),
    shown: () => shown,
    toDocument: (offset) => toDoc(view.state.doc, endsShown(), offset),
  };
}
