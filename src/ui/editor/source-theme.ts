/** How the source pane looks, in the tokens of the page. CodeMirror lives in a shadow root, so its rules are written here. */

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const look = EditorView.theme({
  "&": {
    height: "100%",
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    fontSize: "var(--source-text)",
  },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6" },
  ".cm-content": { padding: "0.75rem 0 40vh", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0 1.25rem 0 0.75rem" },
  ".cm-cursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
  ".cm-gutters": {
    backgroundColor: "var(--surface)",
    color: "var(--ink-faint)",
    border: "0",
    fontSize: "0.8em",
  },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0.12em 0.4rem 0 1rem", minWidth: "2.25rem" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  ".cm-activeLineGutter": { color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--accent) 24%, transparent) !important",
  },
  ".cm-selectionMatch": { backgroundColor: "color-mix(in srgb, var(--accent) 14%, transparent)" },
  ".cm-searchMatch": { backgroundColor: "var(--warning-soft)", outline: "1px solid var(--warning)" },
  ".cm-searchMatch-selected": { backgroundColor: "color-mix(in srgb, var(--accent) 34%, transparent)" },
  ".cm-separator": {
    color: "var(--accent)",
    fontWeight: "700",
    backgroundImage: "linear-gradient(var(--line), var(--line))",
    backgroundSize: "100% 1px",
    backgroundPosition: "0 50%",
    backgroundRepeat: "no-repeat",
  },
  ".cm-separator > span": { backgroundColor: "var(--surface)", paddingInlineEnd: "0.75rem" },
  ".cm-container, .cm-container *": { color: "var(--accent) !important", fontWeight: "600" },
  ".cm-header-line, .cm-header-line *": {
    color: "var(--ink-soft) !important",
    fontWeight: "400 !important",
    textDecoration: "none !important",
  },
  ".cm-directive, .cm-directive *": { color: "var(--accent) !important", fontStyle: "normal !important" },
  ".cm-citation, .cm-citation *": {
    color: "var(--accent-strong) !important",
    backgroundColor: "var(--accent-soft)",
    borderRadius: "0.25rem",
  },
  ".cm-blank": { borderBottom: "2px solid var(--accent)" },
  ".cm-step": { color: "var(--warning) !important", fontWeight: "700" },
  ".cm-lintRange-error": { backgroundImage: "none", borderBottom: "2px solid var(--danger)" },
  ".cm-lintRange-warning": { backgroundImage: "none", borderBottom: "2px dashed var(--warning)" },
  ".cm-lintRange-info": { backgroundImage: "none", borderBottom: "2px dotted var(--ink-faint)" },
  ".cm-tooltip": {
    backgroundColor: "var(--surface)",
    border: "1px solid var(--line)",
    borderRadius: "0.375rem",
    boxShadow: "var(--shadow)",
    maxWidth: "30rem",
    overflow: "hidden",
  },
  ".cm-tooltip.cm-tooltip-autocomplete": { maxWidth: "44rem" },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "var(--sans)", fontSize: "0.875rem", maxHeight: "18rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    display: "flex",
    alignItems: "center",
    gap: "0.75rem",
    padding: "0.25rem 0.75rem",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--accent-soft)",
    color: "var(--ink)",
  },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-completionDetail": { marginLeft: "auto", color: "var(--ink-faint)", fontStyle: "normal" },
  ".cm-completionInfo": { padding: "0.5rem 0.75rem", fontFamily: "var(--sans)", fontSize: "0.875rem" },
  ".completion-picture": { width: "3rem", height: "2rem", objectFit: "contain", background: "#fff" },
  ".cm-foldPlaceholder": {
    border: "0",
    backgroundColor: "var(--accent-soft)",
    color: "var(--accent-strong)",
    padding: "0 0.5rem",
  },
  ".cm-snippetField": { backgroundColor: "var(--accent-soft)" },
  ".cm-diagnostic": { padding: "0.5rem 0.75rem", fontFamily: "var(--sans)", borderLeftWidth: "4px" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--danger)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warning)" },
  ".cm-diagnostic-info": { borderLeftColor: "var(--line-strong)" },
  ".cm-panels": { backgroundColor: "var(--sunk)", color: "var(--ink)", fontFamily: "var(--sans)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panel.cm-search": { padding: "0.5rem 2.5rem 0.5rem 0.75rem" },
  ".cm-panel.cm-search [name=close]": {
    top: "0.5rem",
    right: "0.75rem",
    fontSize: "1.25rem",
    color: "var(--ink-soft)",
  },
  ".cm-panel.cm-search label": { fontSize: "0.8125rem" },
  ".cm-textfield": {
    border: "1px solid var(--line-strong)",
    borderRadius: "0.375rem",
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    fontSize: "0.875rem",
    padding: "0.25rem 0.5rem",
  },
  ".cm-button": {
    border: "1px solid var(--line-strong)",
    borderRadius: "0.375rem",
    background: "var(--surface)",
    color: "var(--ink)",
    fontSize: "0.8125rem",
    padding: "0.25rem 0.6rem",
  },
  ".cm-textfield:focus-visible, .cm-button:focus-visible": { outline: "2px solid var(--accent)" },
});

const words = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700", color: "var(--ink)" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: [tags.link, tags.url], color: "var(--accent)" },
  { tag: tags.monospace, color: "var(--ink-soft)" },
  { tag: tags.quote, color: "var(--ink-soft)" },
  { tag: [tags.processingInstruction, tags.labelName], color: "var(--ink-faint)" },
  { tag: [tags.comment, tags.meta], color: "var(--ink-faint)" },
]);

export const sourceTheme: Extension = [look, syntaxHighlighting(words)];
