/** Folding by slide: a separator folds away the slide that begins below it. */

import { codeFolding, foldGutter, foldKeymap, foldService } from "@codemirror/language";
import type { EditorState, Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";

const separator = /^--?-\s*$/;

/** From the end of a separator's line to the end of the last line before the next one. */
function slideBelow(state: EditorState, lineStart: number): { from: number; to: number } | null {
  const line = state.doc.lineAt(lineStart);
  if (!separator.test(line.text) || line.number === 1) return null;
  let last = line.number;
  for (let number = line.number + 1; number <= state.doc.lines; number += 1) {
    const { text } = state.doc.line(number);
    if (separator.test(text)) break;
    if (text.trim() !== "") last = number;
  }
  return last > line.number ? { from: line.to, to: state.doc.line(last).to } : null;
}

export const foldSlides: Extension = [
  foldService.of(slideBelow),
  codeFolding({ placeholderText: "… slide folded" }),
  foldGutter({ openText: "▾", closedText: "▸" }),
  keymap.of(foldKeymap),
];
