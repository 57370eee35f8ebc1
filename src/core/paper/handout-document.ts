/** A handout as a print document: for learners slides to write beside, for facilitators and absent staff slides with their text. */

import type { Deck } from "../deck/deck.ts";
import type { HandoutRequest } from "../export/export-request.ts";
import type { Medium } from "../render/slide-job.ts";
import { answerKey, furtherReading, referenceList } from "./back-matter.ts";
import { frontMatter } from "./front-matter.ts";
import type { PrintDocument } from "./print-document.ts";
import { type PrintSlide, printSlides, withoutReferences } from "./print-slides.ts";
import { createSheets, flow, paperDocument } from "./sheet.ts";
import { slideEntries } from "./slide-entries.ts";

type Audience = HandoutRequest["for"];

/** How slides are drawn for each, and what the handout is called. */
const audiences: Readonly<Record<Audience, { readonly medium: Medium; readonly name: string }>> = {
  learner: { medium: "learner", name: "Handout" },
  facilitator: { medium: "facilitator", name: "Facilitator guide" },
  absent: { medium: "reader", name: "For those who could not attend" },
};

/** More slides with text beside them than a page holds, each as low as its smallest picture. */
const entriesPerPage = 10;

/** `most` as in `printDocument`. */
export function handoutDocument(
  deck: Deck,
  request: HandoutRequest,
  most = Number.POSITIVE_INFINITY,
): PrintDocument {
  const { medium, name } = audiences[request.for];
  const chosen = printSlides(deck, request, medium, 2);
  const references = referenceList(deck, chosen);
  const slides = references === "" ? chosen : withoutReferences(chosen);
  if (slides.length === 0) return paperDocument(deck, request, []);
  const sheet = createSheets(deck, request);
  const numbers = new Map(slides.map((it) => [it.slide.slide.id, it.number]));
  const text = (about: string, inner: string) =>
    inner === "" ? [] : [sheet("text-page", about, flow(inner))];
  const perPage = perPageOf(deck, request);
  const isLearner = request.for === "learner";
  const drawn = slides.slice(0, most * (isLearner ? perPage : entriesPerPage));
  const isWhole = drawn.length === slides.length;
  const entries = request.for === "learner" ? null : slideEntries(deck, slides, request.for, drawn.length);
  const front = [
    ...text(name, frontMatter(deck, numbers, name)),
    ...(entries === null
      ? slideSheets(deck, request, drawn, sheet)
      : [sheet(`entries-page side-${perPage}`, name, flow(entries))]),
  ];
  // What a handout closes with comes after its last slide.
  if (!isWhole) return paperDocument(deck, request, front, false);
  return paperDocument(deck, request, [
    ...front,
    ...text("To read on", isLearner ? furtherReading(deck, slides, medium) : ""),
    ...text("Answers", isLearner ? "" : answerKey(deck, slides)),
    ...text("References", references),
  ]);
}

const perPageOf = (deck: Deck, request: HandoutRequest) => request.perPage ?? deck.settings.handout.layout;

/** Several slides a sheet, with lines wherever the paper leaves room for them. */
function slideSheets(
  deck: Deck,
  request: HandoutRequest,
  slides: readonly PrintSlide[],
  sheet: ReturnType<typeof createSheets>,
): string[] {
  const perPage = perPageOf(deck, request);
  return inGroups(slides, perPage).map((group) =>
    sheet(
      "slides-sheet",
      sectionOf(deck, group[0]),
      `<div class="cells cells-${perPage} ${request.order}">${group.map((it) => drawCell(it, request.for === "learner")).join("")}</div>`,
    ),
  );
}

function drawCell({ html, number }: PrintSlide, hasLines: boolean): string {
  const lines = hasLines ? '<div class="lines" aria-hidden="true"></div>' : "";
  return `<div class="cell"><div class="cell-slide"><div class="thumb">${html}</div><p class="cell-number" aria-hidden="true">${number}</p></div>${lines}</div>`;
}

function inGroups<T>(items: readonly T[], count: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / count) }, (_, at) =>
    items.slice(at * count, (at + 1) * count),
  );
}

export function sectionOf(deck: Deck, first: PrintSlide | undefined): string {
  return deck.sources.find((it) => it.name === first?.slide.source)?.header.section ?? "";
}
