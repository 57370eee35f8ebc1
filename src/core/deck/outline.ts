/** The outline of a deck: sections and slide titles, for the navigator and for bookmarks. */

import type { Deck, DeckSlide } from "./deck.ts";

interface OutlineSlide {
  readonly id: string;
  readonly index: number;
  readonly h: number;
  readonly v: number;
  readonly title: string | null;
  /** The author's minutes, or null. */
  readonly minutes: number | null;
  readonly hidden: boolean;
}

export interface OutlineSection {
  /** Null for slides no section was named for. */
  readonly title: string | null;
  readonly source: string;
  /** The author's minutes for the whole section, or null. */
  readonly minutes: number | null;
  readonly slides: readonly OutlineSlide[];
}

/** A section begins with a source and with every further slide of layout `section`; sources without slides have none. */
export function outlineDeck(deck: Deck): readonly OutlineSection[] {
  const headers = new Map(deck.sources.map((source) => [source.name, source.header]));
  const sections: (OutlineSection & { slides: OutlineSlide[] })[] = [];
  let source: string | null = null;
  for (const slide of deck.slides) {
    const header = headers.get(slide.source);
    const opensSource = slide.source !== source;
    const isSection = slide.slide.attributes.layout === "section";
    if (opensSource || isSection) {
      const title = (opensSource ? header?.section : null) ?? (isSection ? slide.slide.title : null);
      const minutes = opensSource ? (header?.minutes ?? null) : null;
      sections.push({ title, source: slide.source, minutes, slides: [] });
    }
    source = slide.source;
    sections.at(-1)?.slides.push(outlineSlide(slide));
  }
  return sections;
}

function outlineSlide({ slide, index, h, v }: DeckSlide): OutlineSlide {
  const { minutes, hidden } = slide.attributes;
  return { id: slide.id, index, h, v, title: slide.title, minutes, hidden };
}
