/** What the slide list shows of a deck, row by row; a row that says the same is the same object. */

import type { SlideAttributes } from "#core/deck/attributes.ts";
import type { Deck, DeckSlide, Source } from "#core/deck/deck.ts";
import type { Problem } from "#core/problem.ts";
import type { ListRow, ListSection } from "#ui/kit/sectioned-list.tsx";

export interface SlideRow extends ListRow, SlideMark {
  readonly number: number;
  readonly minutes: number | null;
  readonly priority: SlideAttributes["priority"];
  readonly isHidden: boolean;
  /** True for a slide below another in its stack. */
  readonly isBelow: boolean;
  readonly hasNotes: boolean;
}

/** What the check found on a slide. */
export interface SlideMark {
  readonly errors: number;
  readonly warnings: number;
  /** CSS pixels by which content leaves the slide, as of the last time it was measured; 0 when all fits. */
  readonly overflow: number;
}

export interface SlideSection extends ListSection<SlideRow> {
  readonly heading: string;
  readonly minutes: number | null;
}

/** What a section was made of: when all of it is the same, so is the section. */
interface Made {
  readonly source: Source;
  readonly marks: SlideMarks;
  readonly first: number;
}

const made = new WeakMap<SlideSection, Made>();

/**
 * Sections in show order. Everything that equals `before` is taken from it, so that lists can see what changed; of sources
 * that are the same objects nothing is even compared.
 */
export function slideSections(
  deck: Deck,
  marks: SlideMarks,
  before: readonly SlideSection[],
): readonly SlideSection[] {
  const known = new Map(before.map((it) => [it.id, it]));
  let first = 0;
  const sections = deck.sources.map((source): SlideSection => {
    const from = { source, marks, first };
    const slides = deck.slides.slice(first, first + source.placements.length);
    first += slides.length;
    const old = known.get(source.name);
    if (old && sameValues<Made>(from, made.get(old) ?? noneMade)) return old;
    const section = sectionOf(source, slides, marks, old);
    made.set(section, from);
    return section;
  });
  return sameItems(sections, before) ? before : sections;
}

const noneMade: Partial<Made> = {};

function sectionOf(
  { name, header }: Source,
  slides: readonly DeckSlide[],
  marks: SlideMarks,
  old: SlideSection | undefined,
): SlideSection {
  const known = new Map(old?.rows.map((it) => [it.id, it]));
  const rows = slides.map((it) => {
    const row = rowOf(it, marks.get(it.slide.id) ?? noMark);
    const was = known.get(row.id);
    return was && sameValues(was, row) ? was : row;
  });
  const heading = header.section ?? plainName(name);
  const isSame = old?.heading === heading && old.minutes === header.minutes && sameItems(old.rows, rows);
  return isSame ? old : { id: name, heading, minutes: header.minutes, rows };
}

/** Whether slides came, went or moved, which nobody should see late. */
export function areOtherSlides(before: readonly SlideSection[], after: readonly SlideSection[]): boolean {
  const ids = (sections: readonly SlideSection[]) =>
    sections.flatMap((it) => [it.id, ...it.rows.map((row) => row.id)]);
  return before !== after && !sameItems(ids(before), ids(after));
}

function rowOf({ slide, index, v }: DeckSlide, mark: SlideMark): SlideRow {
  const { minutes, hidden, priority } = slide.attributes;
  const row = {
    id: slide.id,
    words: slide.title ?? `Slide ${index + 1}`,
    number: index + 1,
    minutes,
    priority,
    isHidden: hidden,
    isBelow: v > 0,
    hasNotes: slide.notes.some((it) => it.markdown.trim() !== ""),
    ...mark,
  };
  return { ...row, name: nameOf(row, slide.title) };
}

/** Everything the picture and its marks show, in words. */
function nameOf(row: Omit<SlideRow, "name">, title: string | null): string {
  const count = (number: number, word: string) => (number === 1 ? `1 ${word}` : `${number} ${word}s`);
  return [
    `${row.number}, ${title ?? "No title"}`,
    row.isBelow && "below the slide before",
    row.isHidden && "hidden",
    row.priority !== "must" && row.priority,
    row.minutes !== null && count(row.minutes, "minute"),
    row.overflow > 0 && `does not fit by ${row.overflow} pixels`,
    row.errors > 0 && count(row.errors, "error"),
    row.warnings > 0 && count(row.warnings, "warning"),
    row.hasNotes && "has speaker notes",
  ]
    .filter((it) => it !== false)
    .join(", ");
}

const noMark: SlideMark = { errors: 0, warnings: 0, overflow: 0 };

/** What was found on each slide that has a problem, by its id. The problems must be those of this very deck. */
export type SlideMarks = ReadonlyMap<string, SlideMark>;

export function markSlides(deck: Deck, problems: readonly Problem[]): SlideMarks {
  const marks = new Map<string, SlideMark>();
  const bySource = Map.groupBy(
    problems
      .filter((it) => it.severity !== "hint" && it.range.to > 0)
      .toSorted((a, b) => a.range.from - b.range.from),
    (it) => it.source,
  );
  for (const { name, placements } of deck.sources) {
    const found = bySource.get(name) ?? [];
    let next = 0;
    for (const { slide, range } of placements) {
      // What lies before the slide is in the header or in a separator.
      while ((found[next]?.range.from ?? range.from) < range.from) next += 1;
      for (let it = found[next]; it && it.range.from <= range.to; it = found[++next])
        marks.set(slide.id, withProblem(marks.get(slide.id) ?? noMark, it));
    }
  }
  return marks;
}

function withProblem(mark: SlideMark, { code, severity, detail }: Problem): SlideMark {
  if (code === "slide.overflow") return { ...mark, overflow: Math.max(mark.overflow, Number(detail.pixels)) };
  return severity === "error"
    ? { ...mark, errors: mark.errors + 1 }
    : { ...mark, warnings: mark.warnings + 1 };
}

/** `02-how-it-works.md` → `How it works`. */
function plainName(name: string): string {
  const words = name
    .replace(/^.*\//, "")
    .replace(/\.(md|markdown)$/i, "")
    .replace(/^\d+[-_. ]*/, "")
    .replaceAll(/[-_]+/g, " ")
    .trim();
  return words === "" ? name : words.charAt(0).toUpperCase() + words.slice(1);
}

const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((it, at) => it === b[at]);

function sameValues<T extends object>(a: T, b: Partial<T>): boolean {
  return Object.entries(a).every(([key, value]) => value === b[key as keyof T]);
}
