/** What can be done with slides from outside the text: go to one, add, copy, move, delete, write its notes. All as text changes. */

import type { TextChange } from "#core/change.ts";
import type { DeckSlide, Range } from "#core/deck/deck.ts";
import { deleteSlide, duplicateSlide, insertSlide, moveSlide, placeAfter } from "#core/deck/edits.ts";
import { addNotes, editNotes } from "./edit-notes.ts";
import type { Editor } from "./editor.ts";
import { currentSlide, tell } from "./editor-store.ts";

/** Brings a text into the source pane, its cursor where it was left. */
export function showFile({ store, documents }: Editor, name: string): void {
  const save = store.getState().saves.get(name);
  if (!save || name === documents.shown()) return;
  store.setState({ fileName: name });
  documents.show(name, save.text, save.writable);
  documents.select(documents.cursor(), documents.cursor());
}

/** The cursor goes to the start of the slide; what had the focus keeps it. */
export function selectSlide(editor: Editor, id: string): void {
  const slide = editor.store.getState().deck.slides.find((it) => it.slide.id === id);
  if (slide && id !== editor.store.getState().slideId) goToSlide(editor, slide);
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

/** The slide `by` places away, as the list shows them. */
export function stepSlide(editor: Editor, by: 1 | -1): void {
  const { deck } = editor.store.getState();
  const slide = deck.slides[(currentSlide(editor.store.getState())?.index ?? 0) + by];
  if (slide) goToSlide(editor, slide);
}

/** A new slide after the cursor's, its heading selected to be typed over. */
export function addSlide(editor: Editor): void {
  const { deck, fileName } = editor.store.getState();
  const current = currentSlide(editor.store.getState());
  const source =
    current?.source ?? (deck.sources.some((it) => it.name === fileName) ? fileName : deck.sources[0]?.name);
  if (source === undefined) return;
  const place = current ? placeAfter(deck, current.index) : { source, at: 0 };
  if (!apply(editor, insertSlide(deck, place, `## ${newTitle}`))) return;
  const added = slideAtPlace(editor, place.source, place.at);
  if (!added) return;
  goToSlide(editor, added);
  const heading = added.slide.text.indexOf(newTitle);
  const from = added.range.from + Math.max(0, heading);
  if (heading >= 0) editor.documents.select(from, from + newTitle.length);
  focusSource(editor);
}

const newTitle = "New slide";

export function duplicateCurrent(editor: Editor): void {
  const { deck } = editor.store.getState();
  const current = currentSlide(editor.store.getState());
  if (!current || !apply(editor, duplicateSlide(deck, current.index))) return;
  const { source, at } = placeAfter(deck, current.index);
  const copy = slideAtPlace(editor, source, at);
  if (copy) goToSlide(editor, copy);
}

export function deleteCurrent(editor: Editor): void {
  const { deck } = editor.store.getState();
  const current = currentSlide(editor.store.getState());
  if (!current || !apply(editor, deleteSlide(deck, current.index))) return;
  const now = editor.store.getState().deck.slides;
  const next = now[Math.min(current.index, now.length - 1)];
  if (next) goToSlide(editor, next);
}

/** Over the next slide of the list, also into the source before or after. */
export function moveCurrent(editor: Editor, by: 1 | -1): void {
  const { deck } = editor.store.getState();
  const current = currentSlide(editor.store.getState());
  const over = current && deck.slides[current.index + by];
  if (!current || !over) return;
  const place = placeAfter(deck, over.index);
  // Within a source a slide moves past its neighbour; into another source it joins at the near end.
  const isPast = over.source === current.source ? by === 1 : by === -1;
  if (!apply(editor, moveSlide(deck, current.index, isPast ? place : { ...place, at: place.at - 1 }))) return;
  const moved = editor.store.getState().deck.slides.find((it) => it.slide.id === current.slide.id);
  if (moved) goToSlide(editor, moved);
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
  change(editor, [{ source, from: range.from + from, to: range.from + to, insert }]);
}

/** False, with a word about it, when the text around the place does not allow the change. */
function apply(editor: Editor, changes: readonly TextChange[]): boolean {
  if (changes.length > 0) change(editor, changes);
  else
    tell(
      editor.store,
      "The text around this place does not allow that: something before it is not closed. See the problems.",
      "bad",
    );
  return changes.length > 0;
}

function change({ documents, store }: Editor, changes: readonly TextChange[]): void {
  documents.change(changes, (name) => store.getState().saves.get(name)?.text ?? "");
}

function slideAtPlace({ store }: Editor, source: string, at: number): DeckSlide | null {
  return store.getState().deck.slides.filter((it) => it.source === source)[at] ?? null;
}

function goToSlide(editor: Editor, { source, range, slide }: DeckSlide): void {
  showFile(editor, source);
  const lead = slide.text.length - slide.text.trimStart().length;
  const at = range.from + Math.min(lead, Math.max(0, slide.text.length - 1));
  editor.documents.select(at, at, "top");
  // A selection that was there already tells nobody.
  editor.store.setState({ slideId: slide.id });
}
