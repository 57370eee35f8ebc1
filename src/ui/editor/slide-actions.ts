/** Goes to slides and places from outside the text, and writes the notes of the one the cursor is on. */

import type { DeckSlide, Range } from "#core/deck/deck.ts";
import { addNotes, editNotes } from "#core/deck/edit-notes.ts";
import { placeOfWords } from "#core/deck/place-of-words.ts";
import { changeTexts } from "./change-texts.ts";
import type { Editor } from "./editor.ts";
import { chosenSlides, currentSlide } from "./editor-store.ts";

/** Brings a text into the source pane, its cursor where it was left. */
export function showFile({ store, documents }: Editor, name: string): void {
  const save = store.getState().saves.get(name);
  if (!save || name === documents.shown()) return;
  store.setState({ fileName: name });
  documents.show(name, save.text, save.writable);
  documents.select(documents.cursor(), documents.cursor());
}

/** Slides chosen in the list: the cursor goes to the one that came last; what had the focus keeps it. */
export function chooseSlides(editor: Editor, ids: readonly string[]): void {
  const state = editor.store.getState();
  const before = chosenSlides(state).map((it) => it.slide.id);
  const kept = state.slideId !== null && ids.includes(state.slideId) ? state.slideId : ids[0];
  const id = ids.length === 1 ? ids[0] : (ids.find((it) => !before.includes(it)) ?? kept);
  const slide = state.deck.slides.find((it) => it.slide.id === id);
  if (slide && id !== state.slideId) goToSlide(editor, slide);
  editor.store.setState({ chosen: ids });
}

export function focusSource({ source }: Editor): void {
  source.view.focus();
}

/** To a place of a problem, and into the text. */
export function goTo(editor: Editor, source: string | null, range: Range): void {
  if (source === null) return;
  showFile(editor, source);
  if (editor.documents.shown() !== source) return;
  editor.documents.select(range.from, range.to);
  focusSource(editor);
}

/** To what is written where the drawn slide was clicked; on bare ground to nothing but the text. */
export function goToWords(editor: Editor, words: string): void {
  const current = currentSlide(editor.store.getState());
  if (!current) return;
  const place = placeOfWords(current.slide, words);
  const at = current.range.from + (place?.from ?? 0);
  if (place) goTo(editor, current.source, { from: at, to: at });
  else focusSource(editor);
}

/** The slide `by` places away, as the list shows them. */
export function stepSlide(editor: Editor, by: 1 | -1): void {
  const { deck } = editor.store.getState();
  const slide = deck.slides[(currentSlide(editor.store.getState())?.index ?? 0) + by];
  if (slide) goToSlide(editor, slide);
}

/** Makes the notes of the cursor's slide read as given: block number `at`, or the first one there is. */
export function writeNotes(editor: Editor, at: number, markdown: string): void {
  const current = currentSlide(editor.store.getState());
  if (!current) return;
  const block = current.slide.notes[at];
  if (!block && markdown === "") return;
  const { from, to, insert } = block
    ? editNotes(current.slide, block, markdown)
    : addNotes(current.slide, markdown);
  const { range, source } = current;
  changeTexts(editor, [{ source, from: range.from + from, to: range.from + to, insert }]);
}

/** The cursor goes to the start of the slide, whose text comes into the pane. */
export function goToSlide(editor: Editor, { source, range, slide }: DeckSlide): void {
  showFile(editor, source);
  const lead = slide.text.length - slide.text.trimStart().length;
  const at = range.from + Math.min(lead, Math.max(0, slide.text.length - 1));
  editor.documents.select(at, at, "top");
  // A selection that was there already tells nobody.
  editor.store.setState({ slideId: slide.id });
}
