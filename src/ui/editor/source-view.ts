/** The text editor: CodeMirror, set up for Lectern Markdown, in a shadow root of its own. */

import { defaultKeymap, history, redoSelection, undoSelection } from "@codemirror/commands";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLineGutter,
  highlightSpecialChars,
  type KeyBinding,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from "@codemirror/view";
import { deckMarks } from "./deck-marks.ts";
import { sourceTheme } from "./source-theme.ts";

export interface SourceView {
  /** What the page shows. */
  readonly element: HTMLElement;
  readonly view: EditorView;
  /** What a text's state is made of. */
  extensionsFor(name: string, isWritable: boolean): Extension;
}

/** Undo and redo of text are commands of the window: they go by the order of steps in the whole deck. */
const selectionKeys: readonly KeyBinding[] = [
  { key: "Mod-u", run: undoSelection, preventDefault: true },
  { key: "Alt-u", mac: "Mod-Shift-u", run: redoSelection, preventDefault: true },
];

/**
 * In a shadow root CodeMirror adds its styles as constructed sheets; anywhere else it would add style elements, which the
 * page's policy refuses.
 */
export function createSourceView(onUpdate: (update: ViewUpdate) => void): SourceView {
  const element = document.createElement("div");
  element.className = "source-host";
  const root = element.attachShadow({ mode: "open" });
  const view = new EditorView({ root, parent: root });
  return {
    element,
    view,
    extensionsFor: (name, isWritable) => [
      sourceTheme,
      EditorState.readOnly.of(!isWritable),
      EditorState.allowMultipleSelections.of(true),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ spellcheck: "true", "aria-label": `Text of ${name}` }),
      EditorView.updateListener.of(onUpdate),
      history({ minDepth: 10_000 }),
      drawSelection(),
      highlightSpecialChars(),
      highlightActiveLineGutter(),
      highlightSelectionMatches({ minSelectionLength: 3 }),
      lineNumbers(),
      search({ top: true }),
      keymap.of([...searchKeymap, ...selectionKeys, ...defaultKeymap]),
      /\.(md|markdown)$/i.test(name) ? [markdown({ base: markdownLanguage }), deckMarks] : [],
    ],
  };
}
