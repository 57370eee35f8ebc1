/** What the slide list shows of a deck, row by row; a row that says the same is the same object. */

import type { Deck, DeckSlide, Source } from "#core/deck/deck.ts";
import type { Problem } from "#core/problem.ts";
import type { ListRow, ListSection } from "#ui/kit/sectioned-list.tsx";

export interface SlideRow extends ListRow {
  readonly number: number;
  readonly title: string | null;
  readonly minutes: number | null;
  readonly isHidden: boolean;
  /** True for a slide below another in its stack. */
  readonly isBelow: boolean;
  readonly hasNotes: boolean;
  readonly worst: "error" | "warning" | null;
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
    const row = rowOf(it, marks.get(it.slide.id) ?? null);
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

function rowOf({ slide, index, v }: DeckSlide, worst: SlideRow["worst"]): SlideRow {
  const { minutes, hidden } = slide.attributes;
  return {
    id: slide.id,
    words: slide.title ?? `Slide ${index + 1}`,
    number: index + 1,
    title: slide.title,
    minutes,
    isHidden: hidden,
    isBelow: v > 0,
    hasNotes: slide.notes.some((it) => it.markdown.trim() !== ""),
    worst,
  };
}

/** The worst problem of each slide that has one, by its id. The problems must be those of this very deck. */
export type SlideMarks = ReadonlyMap<string, "error" | "warning">;

export function markSlides(deck: Deck, problems: readonly Problem[]): SlideMarks {
  const worst = new Map<string, "error" | "warning">();
  const bySource = Map.groupBy(
    problems.filter((it) => it.severity !== "hint"),
    (it) => it.source,
  );
  for (const { slide, source, range } of deck.slides) {
    for (const { severity, range: place } of bySource.get(source) ?? []) {
      if (place.from < range.from || place.from > range.to || (place.from === 0 && place.to === 0)) continue;
      if (severity === "error") worst.set(slide.id, "error");
      else if (severity === "warning" && !worst.has(slide.id)) worst.set(slide.id, "warning");
    }
  }
  return worst;
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
