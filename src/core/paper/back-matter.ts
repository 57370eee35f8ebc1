/** What a handout closes with: paper-only text by slide, the answer key, and the references with the slides that use them. */

import { amaEntry } from "../cite/ama.ts";
import type { Deck } from "../deck/deck.ts";
import { escapeHtml } from "../render/escape.ts";
import type { Medium } from "../render/slide-job.ts";
import { writeRuns } from "../render/write-citation.ts";
import { slideQuizzes } from "../training/quizzes.ts";
import type { PrintSlide } from "./print-slides.ts";
import { slideLinks, write, writeHandoutText } from "./written.ts";

/** `::: handout` text of every slide that has some; empty when none has. */
export function furtherReading(deck: Deck, slides: readonly PrintSlide[], medium: Medium): string {
  const parts = slides.flatMap(({ slide, number }) => {
    const text = writeHandoutText(deck, slide.slide, medium);
    return text === "" ? [] : [`${slideHeading(number, slide.slide.title)}${text}`];
  });
  return parts.length === 0 ? "" : `<h2 aria-level="2">To read on</h2>${parts.join("")}`;
}

/** Every question with its right answers and why. */
export function answerKey(deck: Deck, slides: readonly PrintSlide[]): string {
  const parts = slides.flatMap(({ slide: { slide }, number }) =>
    slideQuizzes(slide).map(({ question, options, answers, rationale }) => {
      const right = answers.map((at) => `**${String.fromCharCode(65 + at)}** ${options[at] ?? ""}`);
      const text = [question, ...right, rationale].filter((it) => it !== "").join("\n\n");
      return `<div class="key keep"><p class="key-place">Slide ${number}</p>${write(deck, slide, text, "facilitator")}</div>`;
    }),
  );
  return parts.length === 0 ? "" : `<h2 aria-level="2">Answers to the knowledge checks</h2>${parts.join("")}`;
}

/** The sources the slides of this document cite, numbered as on the slides. */
export function referenceList(deck: Deck, slides: readonly PrintSlide[]): string {
  const numbers = new Map(slides.map((it) => [it.slide.slide.id, it.number]));
  const { references, order } = deck.bibliography;
  const uses = new Map<string, number[]>();
  for (const { slide } of slides)
    for (const key of new Set(slide.slide.citations.flatMap((it) => it.keys)))
      uses.set(key, [...(uses.get(key) ?? []), slide.index]);
  const items = order.flatMap((key, at) => {
    const reference = references.get(key);
    const used = uses.get(key);
    if (!reference || !used) return [];
    const where = slideLinks(deck, numbers, used);
    return [
      `<li id="deck-ref-${at + 1}" value="${at + 1}">${writeRuns(amaEntry(reference))} <span class="quiet">Slides ${where}</span></li>`,
    ];
  });
  return items.length === 0
    ? ""
    : `<h2 aria-level="2">References</h2><ol class="reference-list">${items.join("")}</ol>`;
}

const slideHeading = (number: number, title: string | null): string =>
  `<h3 aria-level="3">Slide ${number}${title === null ? "" : `: ${escapeHtml(title)}`}</h3>`;
