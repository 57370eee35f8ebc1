/** How two texts beside each other look: what differs, and what is folded away. */

import { EditorView } from "@codemirror/view";

const soft = (colour: string, percent: number) =>
  `color-mix(in srgb, var(${colour}) ${percent}%, transparent)`;

export const compareTheme = EditorView.theme({
  "&": { fontSize: "0.8125rem", height: "auto" },
  ".cm-content": { padding: "0.5rem 0" },
  "&.cm-merge-a .cm-changedLine, &.cm-merge-a .cm-deletedChunk": { backgroundColor: soft("--warning", 12) },
  "&.cm-merge-b .cm-changedLine": { backgroundColor: soft("--accent", 12) },
  "&.cm-merge-a .cm-changedText": { background: soft("--warning", 34) },
  "&.cm-merge-b .cm-changedText": { background: soft("--accent", 30) },
  "&.cm-merge-a .cm-changedLineGutter": { background: "var(--warning)" },
  "&.cm-merge-b .cm-changedLineGutter": { background: "var(--accent)" },
  ".cm-collapsedLines": {
    background: "var(--sunk)",
    color: "var(--ink-soft)",
    fontFamily: "var(--sans)",
    padding: "0.2rem 0.75rem",
    borderBlock: "1px solid var(--line)",
  },
  ".cm-mergeSpacer": { background: "var(--sunk)" },
});
