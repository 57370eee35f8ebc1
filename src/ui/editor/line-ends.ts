/**
 * Keeps the line ends of a file as they are. The editor's document has one sign for any line end; these functions go
 * between its offsets and those of the text on disk, on which the deck is computed.
 */

import { EditorState, type Extension, RangeSetBuilder, Text } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

/** `mixed` also stands for a carriage return alone: then the document is cut at `\n` and the returns stay characters in it. */
export type LineEnds = "lf" | "crlf" | "mixed";

export function lineEndsOf(text: string): LineEnds {
  if (!text.includes("\r")) return "lf";
  return /\r(?!\n)|(?<!\r)\n/.test(text) ? "mixed" : "crlf";
}

export const docOf = (text: string, ends: LineEnds): Text =>
  Text.of(text.split(ends === "crlf" ? "\r\n" : "\n"));

export const textOf = (doc: Text, ends: LineEnds): string =>
  doc.sliceString(0, doc.length, ends === "crlf" ? "\r\n" : "\n");

/** Offset in the document → offset in the text. */
export const toText = (doc: Text, ends: LineEnds, offset: number): number =>
  ends === "crlf" ? offset + doc.lineAt(offset).number - 1 : offset;

/** Offset in the text → offset in the document; one between the two signs of a line end becomes the end of its line. */
export function toDoc(doc: Text, ends: LineEnds, offset: number): number {
  if (ends !== "crlf") return Math.min(Math.max(offset, 0), doc.length);
  let [low, high] = [1, doc.lines];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (doc.line(middle).from + middle - 1 <= offset) low = middle;
    else high = middle - 1;
  }
  const line = doc.line(low);
  return Math.min(line.from + Math.max(0, offset - (line.from + low - 1)), line.to);
}

/** What a state needs so that nothing but edited lines changes its ends. */
export function keepLineEnds(ends: LineEnds): Extension {
  if (ends !== "mixed") return [];
  return [
    EditorState.lineSeparator.of("\n"),
    EditorView.clipboardInputFilter.of((pasted) => pasted.replaceAll(/\r\n?/g, "\n")),
    hideReturns,
  ];
}

const hidden = Decoration.replace({});

function returnsIn(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      if (line.text.endsWith("\r")) builder.add(line.to - 1, line.to, hidden);
      at = line.to + 1;
    }
  }
  return builder.finish();
}

class ReturnHider {
  decorations: DecorationSet;
  constructor(view: EditorView) {
    this.decorations = returnsIn(view);
  }
  update({ docChanged, viewportChanged, view }: ViewUpdate): void {
    if (docChanged || viewportChanged) this.decorations = returnsIn(view);
  }
}

const hideReturns = ViewPlugin.fromClass(ReturnHider, { decorations: (it) => it.decorations });
