/** Does the training fit its slot, and does it teach and test what it promises? */

import type { Deck, DeckSlide, Slide } from "../deck/deck.ts";
import { outlineDeck } from "../deck/outline.ts";
import { plainText } from "../deck/plain-text.ts";
import type { Objective } from "../deck/settings.ts";
import { slideQuizzes } from "./quizzes.ts";

/** Speaking pace where the author gave no minutes (product.md section 5). */
const wordsPerMinute = 130;

interface SectionPlan {
  readonly title: string | null;
  readonly source: string;
  readonly minutes: number;
  /** True when no minutes were given for the section or all of its slides. */
  readonly estimated: boolean;
  /** Indices in `deck.slides` of the slides shown. */
  readonly slides: readonly number[];
}

interface Coverage {
  readonly objective: Objective;
  /** Indices of slides tagged with it. A source's own objectives tag its slides that name none. */
  readonly taughtBy: readonly number[];
  /** Indices of slides with a quiz for it. */
  readonly testedBy: readonly number[];
}

export interface Plan {
  readonly sections: readonly SectionPlan[];
  readonly minutes: number;
  /** Minutes of the slot, or null. */
  readonly slot: number | null;
  readonly coverage: readonly Coverage[];
}

/** Minutes by section and objectives by slide; hidden slides count for neither. */
export function planDeck(deck: Deck): Plan {
  const sections = planSections(deck);
  const minutes = sum(sections.map((it) => it.minutes));
  return { sections, minutes, slot: deck.settings.slot, coverage: coverageOf(deck) };
}

/**
 * Minutes of each shown slide by its index, adding up to those of the plan: where a section has minutes of its own, its slides
 * share them in proportion to what each would take.
 */
export function minutesBySlide(deck: Deck): ReadonlyMap<number, number> {
  const shares = planSections(deck).flatMap(({ minutes, slides }) => {
    const weights = slides.map((index) => slideMinutes(deck.slides[index]?.slide));
    const whole = sum(weights);
    return slides.map((index, at) => {
      const share = whole > 0 ? (weights[at] ?? 0) / whole : 1 / slides.length;
      return [index, minutes * share] as const;
    });
  });
  return new Map(shares);
}

/** Minutes of all sections together. */
export function plannedMinutes(deck: Deck): number {
  return sum(planSections(deck).map((it) => it.minutes));
}

function planSections(deck: Deck): SectionPlan[] {
  return outlineDeck(deck).map((section) => {
    const shown = section.slides.filter((it) => !it.hidden);
    const slides = shown.map((it) => it.index);
    const given = shown.length > 0 ? section.minutes : 0;
    const minutes = given ?? sum(slides.map((index) => slideMinutes(deck.slides[index]?.slide)));
    const estimated = given === null && shown.some((it) => it.minutes === null);
    return { title: section.title, source: section.source, minutes, estimated, slides };
  });
}

/** The author's minutes of a slide, else what its notes take to say; 0 for no slide. */
function slideMinutes(slide: Slide | undefined): number {
  if (!slide) return 0;
  return slide.attributes.minutes ?? noteWords(slide) / wordsPerMinute;
}

function noteWords(slide: Slide): number {
  const spoken = slide.notes.map((it) => plainText(it.markdown.replace(/\[step\]/gi, " "), 100_000));
  return spoken.join(" ").match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

function coverageOf(deck: Deck): Coverage[] {
  const shown = deck.slides.filter((it) => !it.slide.attributes.hidden);
  const headers = new Map(deck.sources.map((source) => [source.name, source.header.objectives]));
  const taught = (it: DeckSlide) => {
    const own = it.slide.attributes.objectives;
    return own.length > 0 ? own : (headers.get(it.source) ?? []);
  };
  return deck.settings.objectives.map((objective) => ({
    objective,
    taughtBy: shown.filter((it) => taught(it).includes(objective.id)).map((it) => it.index),
    testedBy: shown
      .filter((it) => slideQuizzes(it.slide).some((quiz) => quiz.objective === objective.id))
      .map((it) => it.index),
  }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, it) => total + it, 0);
