/** Marks what Lectern Markdown adds to Markdown: separators, containers, directives, citations, blanks, steps of notes. */

import { syntaxTree } from "@codemirror/language";
import { type EditorState, type Extension, type Range, RangeSet } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";

const line = (name: string) => Decoration.line({ class: `cm-${name}` });
const mark = (name: string) => Decoration.mark({ class: `cm-${name}` });

const separatorLine = line("separator");
const separatorWord = mark("separator-word");
const containerLine = line("container");
const headerLine = line("header-line");
const patterns: readonly (readonly [RegExp, Decoration])[] = [
  [/<!--\s*\.(?:slide|element):.*?-->/g, mark("directive")],
  [/\[@[\w:./+-]+(?:\s*;\s*@[\w:./+-]+)*\]/g, mark("citation")],
  [/==[^=\s][^=]*==/g, mark("blank")],
  [/\[step\]/gi, mark("step")],
];

/** Only for the eye: what really is a separator or a citation, the core decides. */
export const deckMarks: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = marksIn(view);
    }
    update({ docChanged, viewportChanged, startState, state, view }: ViewUpdate): void {
      if (docChanged || viewportChanged || syntaxTree(startState) !== syntaxTree(state))
        this.decorations = marksIn(view);
    }
  },
  { decorations: (it) => it.decorations },
);

function marksIn(view: EditorView): DecorationSet {
  const { state } = view;
  const headerEnd = headerEndOf(state);
  const found: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const { text, from: start, to: end, number } = state.doc.lineAt(at);
      if (number <= headerEnd) found.push(headerLine.range(start));
      else if (!isCode(state, start)) {
        const isAfterGap = number === 1 || state.doc.line(number - 1).text.trim() === "";
        if (/^--?-\s*$/.test(text) && isAfterGap && number > 1)
          found.push(separatorLine.range(start), separatorWord.range(start, end));
        else if (/^\s*:{3,}/.test(text)) found.push(containerLine.range(start));
        for (const [pattern, decoration] of patterns)
          for (const match of text.matchAll(pattern))
            found.push(decoration.range(start + match.index, start + match.index + match[0].length));
      }
      at = end + 1;
    }
  }
  return RangeSet.of(found, true);
}

/** Number of the last line of the frontmatter, 0 without one. */
function headerEndOf({ doc }: EditorState): number {
  if (!/^---\s*$/.test(doc.line(1).text)) return 0;
  const most = Math.min(doc.lines, 200);
  for (let number = 2; number <= most; number += 1) if (/^---\s*$/.test(doc.line(number).text)) return number;
  return 0;
}

function isCode(state: EditorState, at: number): boolean {
  for (
    let node: ReturnType<typeof syntaxTree>["topNode"] | null = syntaxTree(state).resolveInner(at, 1);
    node;
    node = node.parent
  )
    if (node.name === "FencedCode" || node.name === "CodeBlock") return true;
  return false;
}
