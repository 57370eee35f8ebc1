/** The slides of a print job: which, how each is drawn on paper, and where a link between them leads. */

import type { Deck, DeckSlide } from "../deck/deck.ts";
import { readPageRange } from "../export/page-range.ts";
import { escapeHtml } from "../render/escape.ts";
import { renderSlide, slideJob } from "../render/slide.ts";
import type { Medium } from "../render/slide-job.ts";

/** Which slides a request names. */
export interface SlideChoice {
  readonly range: string;
  readonly hidden: boolean;
}

export interface PrintSlide {
  readonly slide: DeckSlide;
  /** As the show counts it, from 1. */
  readonly number: number;
  /** The whole `<section class="slide …">`. */
  readonly html: string;
}

/** The slides asked for, in show order; a range counts the slides the export may hold. Empty when none is left. */
export function printSlides(deck: Deck, request: SlideChoice, medium: Medium): readonly PrintSlide[] {
  const all = deck.slides.filter((it) => request.hidden || !it.slide.attributes.hidden);
  const chosen = readPageRange(request.range, all.length) ?? [];
  const openers = sectionOpeners(deck);
  return chosen.flatMap((index) => {
    const slide = all[index];
    if (!slide) return [];
    const level = slide.index === 0 ? 1 : openers.has(slide.slide.id) ? 2 : 3;
    return [{ slide, number: index + 1, html: drawSlide(deck, slide, index + 1, level, medium) }];
  });
}

/** Ids of the slides that open a section: the first of a source that names one, and every slide of layout `section`. */
function sectionOpeners(deck: Deck): ReadonlySet<string> {
  const named = new Set(deck.sources.filter((it) => it.header.section !== null).map((it) => it.name));
  const seen = new Set<string>();
  const openers = new Set<string>();
  for (const { slide, source } of deck.slides) {
    const isFirst = !seen.has(source);
    seen.add(source);
    if ((isFirst && named.has(source)) || slide.attributes.layout === "section") openers.add(slide.id);
  }
  return openers;
}

function drawSlide(
  deck: Deck,
  { slide, h, v }: DeckSlide,
  number: number,
  level: 1 | 2 | 3,
  medium: Medium,
): string {
  const { attributes, html } = renderSlide(slideJob(deck, slide.id), medium, level);
  const written = Object.entries({
    ...attributes,
    "data-place": `${h}/${v}`,
    id: attributes.id ?? `deck-slide-${number}`,
  })
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");
  return `<section${written}>${withBookmark(html, level, number)}</section>`;
}

/** A slide without a heading gets one that is read, not seen, so that it has a bookmark too. */
function withBookmark(html: string, level: number, number: number): string {
  return /<h[1-6][\s>]/.test(html)
    ? html
    : `<h2 class="visually-hidden" aria-level="${level}">Slide ${number}</h2>${html}`;
}
