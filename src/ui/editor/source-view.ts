/** The text editor: CodeMirror, set up for Lectern Markdown, in a shadow root of its own. */

import {
  defaultKeymap,
  history,
  indentLess,
  indentMore,
  redoSelection,
  undoSelection,
} from "@codemirror/commands";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  crosshairCursor,
  drawSelection,
  EditorView,
  highlightActiveLineGutter,
  highlightSpecialChars,
  type KeyBinding,
  keymap,
  lineNumbers,
  rectangularSelection,
  type ViewUpdate,
} from "@codemirror/view";
import { type CompletionWorld, sourceCompletion } from "./completion.ts";
import { deckMarks } from "./deck-marks.ts";
import { fileDrops, type TakeFiles } from "./file-drops.ts";
import { foldSlides } from "./fold-slides.ts";
import { stepInTable } from "./format-actions.ts";
import { pasteWords } from "./paste-words.ts";
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

/** Tab goes from cell to cell of a table and moves points of a list; anywhere else it leaves the text, as everywhere on the page. */
const textKeys = keymap.of([
  {
    key: "Tab",
    run: (view) => stepInTable(view, 1) || (isInList(view) && indentMore(view)),
    shift: (view) => stepInTable(view, -1) || (isInList(view) && indentLess(view)),
  },
]);

const isInList = ({ state }: EditorView): boolean =>
  /^\s*(?:[-*+]|\d+[.)])\s/.test(state.doc.lineAt(state.selection.main.head).text);

/**
 * In a shadow root CodeMirror adds its styles as constructed sheets; anywhere else it would add style elements, which the
 * page's policy refuses.
 */
export function createSourceView(
  onUpdate: (update: ViewUpdate) => void,
  completion: CompletionWorld,
  onFiles: TakeFiles,
): SourceView {
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
      EditorView.contentAttributes.of({ spellcheck: "true", tabindex: "0", "aria-label": `Text of ${name}` }),
      EditorView.updateListener.of(onUpdate),
      history({ minDepth: 10_000 }),
      drawSelection(),
      highlightSpecialChars(),
      rectangularSelection(),
      crosshairCursor(),
      highlightActiveLineGutter(),
      highlightSelectionMatches({ minSelectionLength: 3 }),
      lineNumbers(),
      search({ top: true }),
      keymap.of([...searchKeymap, ...selectionKeys, ...defaultKeymap]),
      /\.(md|markdown)$/i.test(name)
        ? [
            markdown({ base: markdownLanguage }),
            deckMarks,
            foldSlides,
            textKeys,
            fileDrops(name, onFiles),
            pasteWords(),
          ]
        : [],
      sourceCompletion(name, completion),
    ],
  };
}
