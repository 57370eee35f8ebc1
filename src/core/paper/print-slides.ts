/** The slides of a print job: which, how each is drawn on paper, and where a link between them leads. */

import type { Deck, DeckSlide } from "../deck/deck.ts";
import { readPageRange } from "../export/page-range.ts";
import { escapeHtml } from "../render/escape.ts";
import { slideJob } from "../render/make-job.ts";
import { renderSlide } from "../render/slide.ts";
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
  /** What is in the section, for paper that lays it out anew; the first heading is its bookmark. */
  readonly content: string;
  /** Attributes that make it the target of links. */
  readonly place: string;
}

/**
 * The slides asked for, in show order; a range counts the slides the export may hold. Empty when none is left. `top` is the
 * bookmark level of the first. A slide is drawn when its HTML is first read: a preview of a few pages draws only theirs.
 */
export function printSlides(
  deck: Deck,
  request: SlideChoice,
  medium: Medium,
  top: 1 | 2 = 1,
): readonly PrintSlide[] {
  const openers = sectionOpeners(deck);
  return chosenSlides(deck, request).map(({ slide, number }) => {
    const level = slide.index === 0 ? top : openers.has(slide.slide.id) ? 2 : 3;
    return drawnLater(slide, number, () => drawSlide(deck, slide, number, level, medium));
  });
}

function drawnLater(
  slide: DeckSlide,
  number: number,
  draw: () => Pick<PrintSlide, "html" | "content" | "place">,
): PrintSlide {
  let drawn: ReturnType<typeof draw> | null = null;
  const now = () => {
    drawn ??= draw();
    return drawn;
  };
  return {
    slide,
    number,
    get html() {
      return now().html;
    },
    get content() {
      return now().content;
    },
    get place() {
      return now().place;
    },
  };
}

/** Without the slides that only list sources: paper lists them in full, at its end. */
export const withoutReferences = (slides: readonly PrintSlide[]): readonly PrintSlide[] =>
  slides.filter((it) => it.slide.slide.attributes.layout !== "references");

/** Numbers of the chosen slides by their id. */
export function slideNumbers(deck: Deck, choice: SlideChoice): ReadonlyMap<string, number> {
  return new Map(chosenSlides(deck, choice).map(({ slide, number }) => [slide.slide.id, number]));
}

function chosenSlides(deck: Deck, { range, hidden }: SlideChoice) {
  const all = deck.slides.filter((it) => hidden || !it.slide.attributes.hidden);
  return (readPageRange(range, all.length) ?? []).flatMap((index) => {
    const slide = all[index];
    return slide ? [{ slide, number: index + 1 }] : [];
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
): Pick<PrintSlide, "html" | "content" | "place"> {
  const { attributes, html } = renderSlide(slideJob(deck, slide.id), medium, level);
  const { id = `deck-slide-${number}`, ...others } = attributes;
  const place = attributesText({ "data-place": `${h}/${v}`, id });
  const content = withBookmark(html, level, number);
  return { html: `<section${attributesText(others)}${place}>${content}</section>`, content, place };
}

const attributesText = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");

/** A slide without a heading gets one that is read, not seen, so that it has a bookmark too. */
function withBookmark(html: string, level: number, number: number): string {
  return /<h[1-6][\s>]/.test(html)
    ? html
    : `<h2 class="visually-hidden" aria-level="${level}">Slide ${number}</h2>${html}`;
}
