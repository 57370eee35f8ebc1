/** How a window stands on its deck: what is shown, which texts are open, and where; remembered with the deck. */

import type { MemoryArea } from "#ui/page-memory.ts";
import type { Editor } from "./editor.ts";
import { currentSlide, type EditorState, type EditorStore, type Panel } from "./editor-store.ts";
import { goToSlide, showFile } from "./slide-actions.ts";
import { mostTabs, withTab } from "./source-tabs.ts";
import { readRecord } from "./window-look.ts";
import type { WindowParts } from "./window-parts.ts";

interface DeckView {
  readonly parts: WindowParts;
  readonly panel: Panel;
  readonly tabs: readonly string[];
  readonly file: string;
  /** Which slide of that file, from 0; ids are others at each start. */
  readonly slide: number;
}

const viewKey = "editor.view";
const quietMs = 400;
const panels: readonly Panel[] = ["notes", "problems", "outline", "plan", "find"];

/** What cannot be read is as it is in a window that was never open. */
export function readDeckView(text: string | null): DeckView {
  const { parts, panel, tabs, file, slide } = readRecord(text);
  const kept: Readonly<Record<string, unknown>> =
    typeof parts === "object" && parts !== null ? { ...parts } : {};
  return {
    parts: { list: kept.list !== false, panel: kept.panel !== false, focus: kept.focus === true },
    panel: panels.find((it) => it === panel) ?? "notes",
    tabs: Array.isArray(tabs) ? tabs.filter((it) => typeof it === "string").slice(-mostTabs) : [],
    file: typeof file === "string" ? file : "",
    slide: typeof slide === "number" && slide >= 0 ? slide : 0,
  };
}

function viewOf(state: EditorState): DeckView {
  const { parts, panel, tabs, fileName: file, deck } = state;
  const current = currentSlide(state);
  const ofFile = deck.slides.filter((it) => it.source === file);
  return { parts, panel, tabs, file, slide: current ? Math.max(0, ofFile.indexOf(current)) : 0 };
}

/** The window stands where it was left; texts that are gone since are passed over. */
export function recallView(editor: Editor, memory: MemoryArea): void {
  const { store } = editor;
  const { parts, panel, tabs, file, slide } = readDeckView(memory.getItem(viewKey));
  const { saves, deck, fileName } = store.getState();
  store.setState({ parts, panel, tabs: tabs.filter((it) => saves.has(it)) });
  const place = deck.slides.filter((it) => it.source === file)[slide];
  if (place) goToSlide(editor, place);
  else if (saves.has(file)) showFile(editor, file);
  else addTab(store, fileName);
}

/**
 * Opened texts get their tabs. What is opened, shown or put away is remembered at once: a word sent while the page goes
 * may not arrive. Only the slide, which changes with every arrow key, waits until the hand rests.
 */
export function followView(store: EditorStore, memory: MemoryArea): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = () => memory.setItem(viewKey, JSON.stringify(viewOf(store.getState())));
  window.addEventListener("pagehide", remember);
  store.subscribe((state, before) => {
    if (state.fileName !== before.fileName) addTab(store, state.fileName);
    const hasSameLayout =
      state.fileName === before.fileName &&
      state.parts === before.parts &&
      state.panel === before.panel &&
      state.tabs === before.tabs;
    if (hasSameLayout && state.slideId === before.slideId) return;
    clearTimeout(timer);
    if (hasSameLayout) timer = setTimeout(remember, quietMs);
    else remember();
  });
}

/** After texts went from the deck. */
export function dropLostTabs(store: EditorStore): void {
  const { tabs, saves, fileName } = store.getState();
  const left = tabs.filter((it) => saves.has(it));
  if (left.length < tabs.length) store.setState({ tabs: withTab(left, fileName) });
}

function addTab(store: EditorStore, name: string): void {
  const tabs = withTab(store.getState().tabs, name);
  if (tabs !== store.getState().tabs) store.setState({ tabs });
}
