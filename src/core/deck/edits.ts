/** Slide operations as changes of the text: insert, move, duplicate, delete, split, join. Other slides keep their bytes. */

import type { TextChange } from "../change.ts";
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
  const source = sourceNamed(deck, place.source);
  const newline = newlineOf(source.text);
  const body = markdown.replace(/\r?\n/g, newline).replace(/^\s*\n|\s+$/g, "");
  const text = body === "" ? newline : `${newline}${body}${newline}${newline}`;
  return keptSlides(deck, [insertion(source, place.at, text, options)], 1);
}

/** Another copy of the slide, right after it. */
export function duplicateSlide(deck: Deck, index: number): readonly TextChange[] {
  const { slide, source } = slideAt(deck, index);
  const place = placeAfter(deck, index);
  const [it, next] = sourceNamed(deck, source).placements.slice(place.at - 1);
  const below = (next ?? it)?.below ?? false;
  return keptSlides(deck, [insertion(sourceNamed(deck, source), place.at, slide.text, { below })], 1);
}

/** Takes the slide out. A slide below it takes its place at the top of the stack. */
export function deleteSlide(deck: Deck, index: number): readonly TextChange[] {
  return keptSlides(deck, [removal(deck, slideAt(deck, index))], -1);
}

/** Moves the slide before the slide that is at `place` now, in any source. */
export function moveSlide(
  deck: Deck,
  index: number,
  place: SlidePlace,
  options: PlaceOptions = {},
): readonly TextChange[] {
  const slide = slideAt(deck, index);
  const from = positionOf(deck, slide);
  if (slide.source === place.source && (place.at === from || place.at === from + 1)) return [];
  const target = sourceNamed(deck, place.source);
  return keptSlides(deck, [removal(deck, slide), insertion(target, place.at, slide.slide.text, options)], 0);
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

function insertion(source: Source, at: number, text: string, { below }: PlaceOptions): TextChange {
  const { placements } = source;
  const newline = newlineOf(source.text);
  const next = placements[at];
  const previous = placements[Math.min(at, placements.length) - 1];
  const separator = ((below ?? next?.below) && previous ? "--" : "---") + newline;
  const body = text + settled(text, newline);
  const place = (offset: number, insert: string) => ({
    source: source.name,
    from: offset,
    to: offset,
    insert,
  });
  if (next && previous) return place(previous.range.to, separator + body);
  if (next) return place(next.range.from, `${body}---${newline}`);
  if (previous) {
    const gap = settled(previous.slide.text, newline);
    return place(previous.range.to, gap + separator + text);
  }
  const gap = source.text === "" || source.text === "\ufeff" || source.text.endsWith("\n") ? "" : newline;
  return place(source.text.length, gap + text);
}

function removal(deck: Deck, slide: DeckSlide): TextChange {
  const { name, placements } = sourceNamed(deck, slide.source);
  const position = positionOf(deck, slide);
  const [previous, it, next] = [placements[position - 1], placements[position], placements[position + 1]];
  const { from, to } = slide.range;
  const leadsStack = next?.below && !it?.below;
  if (next && (!previous || leadsStack)) return { source: name, from, to: next.range.from, insert: "" };
  return { source: name, from: previous?.range.to ?? from, to, insert: "" };
}

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

function newlineOf(text: string): "\n" | "\r\n" {
  const at = text.indexOf("\n");
  return at > 0 && text[at - 1] === "\r" ? "\r\n" : "\n";
}

/** What is missing for a blank line at the end of the text. */
function blankLineAfter(text: string, newline: string): string {
  if (/(?:^|\n)[ \t]*\r?\n$/.test(text) || text === "") return "";
  return text.endsWith("\n") ? newline : newline + newline;
}
