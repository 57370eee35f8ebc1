/** Slide operations as changes of the text: insert, move, duplicate, delete, split, join; one change a source. Other slides keep their bytes. */

import type { TextChange } from "../change.ts";
import { arrange, newlineOf, type Slot, slotsWithout, withLineEndsOf } from "./arrange.ts";
import type { Deck, DeckSlide, Placement, Source } from "./deck.ts";
import { keptSlides, settled } from "./edit-safety.ts";

/** Before the `at`-th slide of a source, counted from 0; `at` may be the number of its slides. */
export interface SlidePlace {
  readonly source: string;
  readonly at: number;
}

/** How a slide joins those around it. By default a slide put into a stack belongs to the stack. */
export interface PlaceOptions {
  readonly below?: boolean;
}

/** The place right after the slide with this index in `deck.slides`, in the same source. */
export function placeAfter(deck: Deck, index: number): SlidePlace {
  const slide = slideAt(deck, index);
  return { source: slide.source, at: positionOf(deck, slide) + 1 };
}

/** A new slide with this Markdown. All edits give [] when the text around the place would swallow the slide. */
export function insertSlide(
  deck: Deck,
  place: SlidePlace,
  markdown: string,
  options: PlaceOptions = {},
): readonly TextChange[] {
  return insertSlides(deck, place, [{ markdown, below: false }], options);
}

/** A slide that is not in the deck yet. `below` joins it to the stack of the one before it among those that come together. */
export interface NewSlide {
  readonly markdown: string;
  readonly below: boolean;
}

/** New slides one after the other, before the slide that is at `place`. */
export function insertSlides(
  deck: Deck,
  place: SlidePlace,
  slides: readonly NewSlide[],
  options: PlaceOptions = {},
): readonly TextChange[] {
  const source = sourceNamed(deck, place.source);
  const newline = newlineOf(source.text);
  const coming = slides.map(({ markdown, below }) => {
    const body = markdown.replace(/\r?\n/g, newline).replace(/^\s*\n|\s+$/g, "");
    return { text: body === "" ? newline : `${newline}${body}${newline}${newline}`, below };
  });
  return arrange(source, putInto(slotsWithout(source, none), place.at, coming, options)) ?? [];
}

/** Another copy of the slide, right after it. */
export function duplicateSlide(deck: Deck, index: number): readonly TextChange[] {
  return duplicateSlides(deck, [index]);
}

/** Copies of the slides, in their order, right after the last of them. */
export function duplicateSlides(deck: Deck, indices: readonly number[]): readonly TextChange[] {
  const chosen = inOrder(deck, indices);
  const last = chosen.at(-1);
  if (!last) return [];
  const place = placeAfter(deck, last.index);
  const source = sourceNamed(deck, place.source);
  const [it, next] = source.placements.slice(place.at - 1);
  const below = chosen.length === 1 ? ((next ?? it)?.below ?? false) : (next?.below ?? false);
  const slots = slotsWithout(source, none);
  return arrange(source, putInto(slots, place.at, coming(chosen, source), { below })) ?? [];
}

/** Takes the slide out. A slide below it takes its place at the top of the stack. */
export function deleteSlide(deck: Deck, index: number): readonly TextChange[] {
  return deleteSlides(deck, [index]);
}

/** Takes the slides out of their sources. */
export function deleteSlides(deck: Deck, indices: readonly number[]): readonly TextChange[] {
  return together([...removals(deck, inOrder(deck, indices))].map(([it, slots]) => arrange(it, slots)));
}

/** Moves the slide before the slide that is at `place` now, in any source. */
export function moveSlide(
  deck: Deck,
  index: number,
  place: SlidePlace,
  options: PlaceOptions = {},
): readonly TextChange[] {
  return moveSlides(deck, [index], place, options);
}

/** Moves the slides, from whatever sources they are, before the slide that is at `place` now; they keep their order. */
export function moveSlides(
  deck: Deck,
  indices: readonly number[],
  place: SlidePlace,
  options: PlaceOptions = {},
): readonly TextChange[] {
  const chosen = inOrder(deck, indices);
  const target = sourceNamed(deck, place.source);
  const rest = removals(deck, chosen);
  const left = rest.get(target) ?? slotsWithout(target, none);
  const at = left.filter((slot) => (slot.at ?? 0) < place.at).length;
  if (staysInOrder(deck, target, chosen, at)) return [];
  rest.set(target, putInto(left, at, coming(chosen, target), options));
  return together([...rest].map(([source, slots]) => arrange(source, slots)));
}

/** Cuts the slide in two at the line that holds `offset`, an offset in its source. */
export function splitSlide(deck: Deck, index: number, offset: number): readonly TextChange[] {
  const { source: name, range } = slideAt(deck, index);
  const source = sourceNamed(deck, name);
  const { text } = source;
  const inside = Math.min(Math.max(offset, range.from), range.to);
  const at = Math.max(range.from, text.lastIndexOf("\n", inside - 1) + 1);
  const newline = newlineOf(text);
  const position = positionOf(deck, slideAt(deck, index));
  const below = source.placements[position + 1]?.below || source.placements[position]?.below;
  const before = blankLineAfter(text.slice(range.from, at), newline);
  const insert = `${before}${below ? "--" : "---"}${newline}${newline}`;
  return keptSlides(deck, [{ source: name, from: at, to: at, insert }], 1);
}

/** Makes one slide of this slide and the next in its source; [] for the last one. */
export function joinSlides(deck: Deck, index: number): readonly TextChange[] {
  const { slide, source: name } = slideAt(deck, index);
  const { text, placements } = sourceNamed(deck, name);
  const position = positionOf(deck, slideAt(deck, index));
  const [it, next] = placements.slice(position, position + 2);
  if (!it || !next) return [];
  const newline = newlineOf(text);
  // What would go on to the end of the slide, notes above all, must not take in the second half.
  const changes = slide.notes
    .filter((note) => note.form === "line")
    .map(({ range }) => {
      const from = it.range.from + range.from;
      const mark = /^\s*notes?:[ \t]*/i.exec(slide.text.slice(range.from))?.[0] ?? "";
      return { source: name, from, to: from + mark.length, insert: `::: notes${newline}` };
    });
  const closing = changes.length > 0 ? `:::${newline}${newline}` : settled(slide.text, newline);
  return keptSlides(
    deck,
    [...changes, { source: name, from: it.range.to, to: next.range.from, insert: closing }],
    -1,
  );
}

const none: ReadonlySet<number> = new Set();

type Coming = Pick<Slot, "text" | "below">;

/** Slides on their way to `target`; one that stood below another on the same way stays below it. */
function coming(chosen: readonly DeckSlide[], target: Source): Coming[] {
  return chosen.map((it, at) => {
    const before = chosen[at - 1];
    const below = before !== undefined && before.index === it.index - 1 && it.v > 0;
    const { text } = it.slide;
    return { text: it.source === target.name ? text : withLineEndsOf(target, text), below };
  });
}

/** The first of those that come belongs to the stack it is put into, or as told; in the midst of a stack all do. */
function putInto(
  slots: readonly Slot[],
  at: number,
  coming: readonly Coming[],
  options: PlaceOptions,
): Slot[] {
  const joins = options.below ?? slots[at]?.below ?? false;
  const isInside = joins && slots[at]?.below === true;
  const added = coming.map(({ text, below }, nth) => ({
    text,
    below: nth === 0 || isInside ? joins : below,
    at: null,
  }));
  return slots.toSpliced(at, 0, ...added).map((it, nth) => (nth === 0 ? { ...it, below: false } : it));
}

/** What is left of each source that loses slides. */
function removals(deck: Deck, chosen: readonly DeckSlide[]): Map<Source, Slot[]> {
  const rest = new Map<Source, Slot[]>();
  for (const [name, gone] of Map.groupBy(chosen, (it) => it.source)) {
    const source = sourceNamed(deck, name);
    rest.set(source, slotsWithout(source, new Set(gone.map((it) => positionOf(deck, it)))));
  }
  return rest;
}

/** True when slides put at `at` among those left would stand where they stand now. */
function staysInOrder(deck: Deck, target: Source, chosen: readonly DeckSlide[], at: number): boolean {
  return chosen.every((it, nth) => it.source === target.name && positionOf(deck, it) === at + nth);
}

const inOrder = (deck: Deck, indices: readonly number[]): DeckSlide[] =>
  [...new Set(indices)].sort((a, b) => a - b).map((index) => slideAt(deck, index));

/** All or nothing. */
const together = (changes: readonly (readonly TextChange[] | null)[]): readonly TextChange[] =>
  changes.every((it) => it !== null) ? changes.flat() : [];

function slideAt(deck: Deck, index: number): DeckSlide {
  const slide = deck.slides[index];
  if (!slide) throw new RangeError(`no slide ${index}`);
  return slide;
}

function sourceNamed(deck: Deck, name: string): Source {
  const source = deck.sources.find((it) => it.name === name);
  if (!source) throw new RangeError(`no source ${name}`);
  return source;
}

function positionOf(deck: Deck, slide: DeckSlide): number {
  const isIt = (it: Placement) => it.range.from === slide.range.from;
  return sourceNamed(deck, slide.source).placements.findIndex(isIt);
}

/** What is missing for a blank line at the end of the text. */
function blankLineAfter(text: string, newline: string): string {
  if (/(?:^|\n)[ \t]*\r?\n$/.test(text) || text === "") return "";
  return text.endsWith("\n") ? newline : newline + newline;
}
