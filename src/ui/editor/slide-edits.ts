/** What can be done to the slides chosen in the list: each is one change of the text and one step to take back. */

import type { TextChange } from "#core/change.ts";
import type { SlideAttributes } from "#core/deck/attributes.ts";
import type { Deck, DeckSlide } from "#core/deck/deck.ts";
import { hideSlides, rankSlides } from "#core/deck/edit-attributes.ts";
import {
  deleteSlides,
  duplicateSlides,
  insertSlides,
  moveSlides,
  type NewSlide,
  placeAfter,
  type SlidePlace,
} from "#core/deck/edits.ts";
import { changeTexts } from "./change-texts.ts";
import type { Editor } from "./editor.ts";
import { chosenSlides, currentSlide, type EditorState, tell } from "./editor-store.ts";
import { focusSource, goToSlide, showFile } from "./slide-actions.ts";
import { newTitle } from "./slide-starters.ts";

const indicesOf = (slides: readonly DeckSlide[]): readonly number[] => slides.map((it) => it.index);

/** A new slide after the cursor's, its heading selected to be typed over. */
export function addSlide(editor: Editor, markdown = `## ${newTitle}`): void {
  const place = placeOfNew(editor.store.getState());
  if (!place || !putIn(editor, place, [{ markdown, below: false }])) return;
  const added = currentSlide(editor.store.getState());
  const heading = added?.slide.text.indexOf(newTitle) ?? -1;
  if (added && heading >= 0) {
    const from = added.range.from + heading;
    editor.documents.select(from, from + newTitle.length);
  }
  focusSource(editor);
}

/** Slides from elsewhere come in at the place or after the last one chosen, and are chosen then. */
export function pasteSlides(editor: Editor, slides: readonly NewSlide[], at?: SlidePlace | null): void {
  const place = at ?? placeOfNew(editor.store.getState());
  if (place) putIn(editor, place, slides);
}

function putIn(editor: Editor, place: SlidePlace, slides: readonly NewSlide[]): boolean {
  if (!applyChanges(editor, insertSlides(editor.store.getState().deck, place, slides))) return false;
  choose(editor, place.source, place.at, slides.length);
  return true;
}

export function duplicateChosen(editor: Editor): void {
  const { deck } = editor.store.getState();
  const chosen = chosenSlides(editor.store.getState());
  const last = chosen.at(-1);
  if (!last || !applyChanges(editor, duplicateSlides(deck, indicesOf(chosen)))) return;
  const { source, at } = placeAfter(deck, last.index);
  choose(editor, source, at, chosen.length);
}

/** False when the text did not allow it. */
export function deleteChosen(editor: Editor, what = "deleted"): boolean {
  const { deck } = editor.store.getState();
  const chosen = chosenSlides(editor.store.getState());
  const [first] = chosen;
  if (!first || !applyChanges(editor, deleteSlides(deck, indicesOf(chosen)))) return false;
  const now = editor.store.getState().deck.slides;
  const next = now[Math.min(first.index, now.length - 1)];
  if (next) goToSlide(editor, next);
  const name =
    chosen.length === 1 ? `“${first.slide.title ?? `Slide ${first.index + 1}`}”` : `${chosen.length} slides`;
  tell(editor.store, `${name} ${what}.`, "plain", { label: "Undo", command: "edit.undo" });
  return true;
}

/** Over the next slide of the list, also into the source before or after. */
export function moveChosen(editor: Editor, by: 1 | -1): void {
  const { deck } = editor.store.getState();
  const chosen = chosenSlides(editor.store.getState());
  const edge = by === 1 ? chosen.at(-1) : chosen[0];
  const over = edge && deck.slides[edge.index + by];
  if (!edge || !over) return;
  const place = placeAfter(deck, over.index);
  // Within a source a slide moves past its neighbour; into another source it joins at the near end.
  const isPast = over.source === edge.source ? by === 1 : by === -1;
  moveTo(editor, indicesOf(chosen), isPast ? place : { ...place, at: place.at - 1 });
}

/** Moves slides before the slide that is at `place` now. */
export function moveTo(editor: Editor, indices: readonly number[], place: SlidePlace): void {
  const { deck } = editor.store.getState();
  const changes = moveSlides(deck, indices, place);
  if (changes.length === 0 && isThere(deck, indices, place)) return;
  const left = deck.slides.filter((it) => it.source === place.source).slice(0, place.at);
  if (!applyChanges(editor, changes)) return;
  choose(editor, place.source, left.filter((it) => !indices.includes(it.index)).length, indices.length);
}

/** True when all of the slides stand around the place already: then nothing had to change. */
function isThere(deck: Deck, indices: readonly number[], { source, at }: SlidePlace): boolean {
  const inSource = deck.slides.filter((it) => it.source === source);
  const from = inSource.findIndex((it) => indices.includes(it.index));
  const run = inSource.slice(from, from + indices.length);
  return (
    from >= 0 && run.every((it) => indices.includes(it.index)) && at >= from && at <= from + indices.length
  );
}

/** Hides the chosen slides, or shows them again when all of them are hidden. */
export function toggleHidden(editor: Editor): void {
  const { deck } = editor.store.getState();
  const chosen = chosenSlides(editor.store.getState());
  const isAllHidden = chosen.every((it) => it.slide.attributes.hidden);
  if (chosen.length > 0) keepChosen(editor, chosen, hideSlides(deck, indicesOf(chosen), !isAllHidden));
}

export function rankChosen(editor: Editor, priority: SlideAttributes["priority"]): void {
  const { deck } = editor.store.getState();
  const chosen = chosenSlides(editor.store.getState()).filter(
    (it) => it.slide.attributes.priority !== priority,
  );
  if (chosen.length > 0) keepChosen(editor, chosen, rankSlides(deck, indicesOf(chosen), priority));
}

/** Takes back the last step of the deck, or brings it again, and shows a text it changed. */
export function travel(editor: Editor, direction: "undo" | "redo"): void {
  const names = editor.documents.travel(direction);
  const [first] = names;
  if (first !== undefined && !names.includes(editor.documents.shown())) showFile(editor, first);
}

/** Slides that only changed keep their ids, so the same ones stay chosen. */
function keepChosen(editor: Editor, slides: readonly DeckSlide[], changes: readonly TextChange[]): void {
  const chosen = chosenSlides(editor.store.getState()).map((it) => it.slide.id);
  const { slideId } = editor.store.getState();
  if (slides.length > 0 && applyChanges(editor, changes)) editor.store.setState({ chosen, slideId });
}

function placeOfNew(state: EditorState): SlidePlace | null {
  const { deck, fileName } = state;
  const last = chosenSlides(state).at(-1);
  if (last) return placeAfter(deck, last.index);
  const source = deck.sources.some((it) => it.name === fileName) ? fileName : deck.sources[0]?.name;
  return source === undefined ? null : { source, at: 0 };
}

function choose(editor: Editor, source: string, at: number, count: number): void {
  const inSource = editor.store.getState().deck.slides.filter((it) => it.source === source);
  const found = inSource.slice(at, at + count);
  const [first] = found;
  if (!first) return;
  goToSlide(editor, first);
  editor.store.setState({ chosen: found.map((it) => it.slide.id) });
}

/** False, with a word about it, when the text around the place does not allow the change, or may only be read. */
export function applyChanges(editor: Editor, changes: readonly TextChange[]): boolean {
  if (changes.length > 0) return changeTexts(editor, changes);
  tell(
    editor.store,
    "The text around this place does not allow that: something before it is not closed. See the problems.",
    "bad",
  );
  return false;
}
