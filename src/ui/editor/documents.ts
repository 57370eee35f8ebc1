/** One CodeMirror state per text of the deck, each with its own undo history; the order of steps is that of the whole deck. */

import { isolateHistory, redo, undo, undoDepth } from "@codemirror/commands";
import {
  EditorState,
  type Extension,
  Prec,
  StateEffect,
  type Transaction,
  type TransactionSpec,
} from "@codemirror/state";
import { EditorView, type ViewUpdate } from "@codemirror/view";
import { smallestEdit, type TextChange } from "#core/change.ts";
import { DeckHistory, type Step } from "./deck-history.ts";
import { docOf, keepLineEnds, type LineEnds, lineEndsOf, textOf, toDoc, toText } from "./line-ends.ts";

export interface Documents {
  /** Brings a text into the view, with its cursor and history where they were left. */
  show(name: string, text: string, isWritable: boolean): void;
  /** Makes a text known without showing it. */
  open(name: string, text: string, isWritable: boolean): void;
  /** Applies changes as one undoable step, whatever texts they are in. */
  change(changes: readonly TextChange[], textNow: (name: string) => string): void;
  /** Makes a text read as given, by the smallest change: the cursor stays, and undo brings the old text back. */
  rewrite(name: string, text: string): void;
  /** A text goes on under another name, with its cursor and its steps. */
  rename(from: string, to: string): void;
  /** Takes back the last step, or brings the one again that was taken back last. Gives the texts it changed, in its order. */
  travel(direction: "undo" | "redo"): Step;
  /** Puts the cursor at an offset of the shown text and brings it into sight, `top` to the first line seen. */
  select(from: number, to: number, place?: "nearest" | "top"): void;
  /** Offset of the cursor in the shown text. */
  cursor(): number;
  /** What a text reads like now, the shown one when none is named. */
  text(name?: string): string;
  shown(): string;
  /** Offset of the shown text → offset of its document, for decorations. */
  toDocument(offset: number): number;
}

interface Entry {
  state: EditorState;
  ends: LineEnds;
  readonly isWritable: boolean;
}

/** `extensionsFor` gives what a text's state is made of; `onChange` hears of all texts that one step or one key changed. */
export function createDocuments(
  view: Pick<EditorView, "state" | "dispatch" | "setState">,
  extensionsFor: (name: string, isWritable: boolean) => Extension,
  onChange: (names: Step) => void,
): Documents {
  const history = new DeckHistory();
  /** The texts changed by the step that is being made; null while none is. */
  let step: Set<string> | null = null;
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
    const extensions = [keepLineEnds(ends), stepsOf(name), extensionsFor(name, isWritable)];
    const selection = { anchor: Math.min(cursor, doc.length) };
    return { state: EditorState.create({ doc, selection, extensions }), ends };
  }

  const endsShown = (): LineEnds => entries.get(shown)?.ends ?? "lf";

  /** Typing goes on with the step before only when that was the last one of the whole deck, and tells the deck of new ones. */
  const stepsOf = (name: string): Extension => [
    EditorState.transactionExtender.of((it) =>
      it.docChanged && !history.isLast(name) ? { annotations: isolateHistory.of("before") } : null,
    ),
    EditorView.updateListener.of((update) => hearShown(name, update)),
    Prec.high(
      EditorView.domEventHandlers({
        beforeinput({ inputType }) {
          if (inputType !== "historyUndo" && inputType !== "historyRedo") return false;
          travel(inputType === "historyUndo" ? "undo" : "redo");
          return true;
        },
      }),
    ),
  ];

  function hearShown(name: string, { docChanged, startState, state }: ViewUpdate): void {
    if (!docChanged) return;
    if (step) step.add(name);
    else {
      if (undoDepth(startState) === undoDepth(state)) history.goOn();
      else history.record([name]);
      onChange([name]);
    }
  }

  /** Everything `run` does to texts is told once, when all of it is done. Gives the names of the texts. */
  function together(run: () => void): Step {
    step = new Set();
    try {
      run();
      return [...step];
    } finally {
      const names = [...step];
      step = null;
      if (names.length > 0) onChange(names);
    }
  }

  function asOneStep(run: () => void): void {
    const names = together(run);
    if (names.length > 0) history.record(names);
  }

  function travel(direction: "undo" | "redo"): Step {
    const command = direction === "undo" ? undo : redo;
    return together(() => {
      // A step whose text forgot it (its history is bounded) is passed over.
      for (let names = history.take(direction); names; names = history.take(direction)) {
        const order = direction === "undo" ? names.toReversed() : names;
        if (order.filter(runIn).length > 0) return;
      }
    });
    function runIn(name: string): boolean {
      const entry = entries.get(name);
      if (!entry) return false;
      return command({ state: stateOf(name, entry), dispatch: (it) => dispatch(name, entry, it) });
    }
  }

  function apply(name: string, entry: Entry, spec: TransactionSpec): void {
    dispatch(name, entry, stateOf(name, entry).update({ ...spec, annotations: isolateHistory.of("full") }));
  }

  function dispatch(name: string, entry: Entry, transaction: Transaction): void {
    if (name === shown) view.dispatch(transaction);
    else {
      entry.state = transaction.state;
      step?.add(name);
    }
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
      asOneStep(() => {
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
      });
    },
    rename(from, to) {
      const entry = entries.get(from);
      if (!entry) return;
      const extensions = [keepLineEnds(entry.ends), stepsOf(to), extensionsFor(to, entry.isWritable)];
      entry.state = stateOf(from, entry).update({ effects: StateEffect.reconfigure.of(extensions) }).state;
      entries.delete(from);
      entries.set(to, entry);
      history.rename(from, to);
      if (from !== shown) return;
      shown = to;
      view.setState(entry.state);
    },
    travel,
    rewrite(name, text) {
      const entry = entries.get(name);
      if (!entry) return;
      const { doc, selection } = stateOf(name, entry);
      if (lineEndsOf(text) !== entry.ends) {
        // Line ends are not part of the document, so a change of them begins a new one, without history.
        Object.assign(entry, createEntry(name, text, entry.isWritable, selection.main.head));
        if (name === shown) view.setState(entry.state);
        history.forget(name);
        return;
      }
      const edit = smallestEdit(doc.toString(), docOf(text, entry.ends).toString());
      if (edit) asOneStep(() => apply(name, entry, { changes: edit, userEvent: "input.outside" }));
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
    text(name = shown) {
      const entry = entries.get(name);
      return entry ? textOf(stateOf(name, entry).doc, entry.ends) : "";
    },
    shown: () => shown,
    toDocument: (offset) => toDoc(view.state.doc, endsShown(), offset),
  };
}
