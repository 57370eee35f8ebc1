/** Small pieces of paper HTML: notes, shared text, a line of Markdown. */

import { shortSource } from "../cite/short.ts";
import type { Deck, DeckSlide, Notes, Slide } from "../deck/deck.ts";
import { slideJob } from "../render/make-job.ts";
import { handoutText, renderMarkdown } from "../render/markdown.ts";
import type { Medium, SlideJob } from "../render/slide-job.ts";

/** Level of a heading inside a slide's notes: below the slide in the bookmarks. */
const below = 4;

/** Markdown of this slide that is not on it, with its numbers of sources. */
export function write(deck: Deck, slide: Slide, markdown: string, medium: Medium): string {
  return renderMarkdown(jobFor(deck, slide, markdown), medium, below);
}

/** All notes of a slide. A mark shows where the speaker takes a step. */
export function writeNotes(deck: Deck, slide: Slide, notes: readonly Notes[] = slide.notes): string {
  const text = notes.map((it) => it.markdown.replace(/[ \t]*\[step\][ \t]*/gi, "\n\n▸ ").trim()).join("\n\n");
  return text === "" ? "" : write(deck, slide, text, "facilitator");
}

/** What may be read without the speaker: `::: handout` blocks, and notes marked `::: notes {.share}`. */
export function writeShared(deck: Deck, slide: Slide): string {
  return writeHandoutText(deck, slide, "reader") + writeNotes(deck, slide, sharedNotes(slide));
}

/** The paper-only blocks of a slide, which a small picture of it cannot show. */
export function writeHandoutText(deck: Deck, slide: Slide, medium: Medium): string {
  return /:::[ \t]*(?:handout|\{)/i.test(slide.text)
    ? handoutText(slideJob(deck, slide.id), medium, below)
    : "";
}

/** The mark must stand on the line that opens the block: `::: notes {.share}`. Every other note stays the speaker's. */
export function sharedNotes(slide: Slide): readonly Notes[] {
  return slide.notes.filter(
    ({ form, range }) =>
      form === "block" &&
      /^[ \t]*:{3,}[^\n]*\{[^}\n]*\.share(?=[\s}.])[^\n]*$/m.test(
        slide.text.slice(range.from, range.to).split("\n", 1)[0] ?? "",
      ),
  );
}

function jobFor(deck: Deck, slide: Slide, markdown: string): SlideJob {
  const { references, order } = deck.bibliography;
  const cited: [string, SlideJob["cited"][string]][] = [];
  for (const [, key = ""] of markdown.matchAll(/@([\p{L}\p{N}_:.+/-]+)/gu)) {
    const reference = references.get(key);
    const at = order.indexOf(key);
    if (reference && at >= 0) cited.push([key, { number: at + 1, line: shortSource(reference) }]);
  }
  const job = slideJob(deck, slide.id);
  return { ...job, markdown, cited: Object.fromEntries(cited), references: [], site: deck.settings.site };
}

/** `2 min`, `1.5 min`; empty when nothing is planned. */
export const minutesWords = (minutes: number | null): string =>
  minutes === null || minutes === 0 ? "" : `${Math.round(minutes * 2) / 2 || minutes.toFixed(1)} min`;

/** Numbers of slides as links to them, in ranges where they follow one another. */
export function slideLinks(
  deck: Deck,
  numbers: ReadonlyMap<string, number>,
  indices: readonly number[],
): string {
  const shown = indices.flatMap((index) => {
    const slide = deck.slides[index];
    const number = slide && numbers.get(slide.slide.id);
    return slide && number !== undefined ? [{ slide, number }] : [];
  });
  const runs: { first: { slide: DeckSlide; number: number }; last: { slide: DeckSlide; number: number } }[] =
    [];
  for (const it of shown) {
    const run = runs.at(-1);
    if (run && run.last.number === it.number - 1) run.last = it;
    else runs.push({ first: it, last: it });
  }
  const link = ({ slide, number }: { slide: DeckSlide; number: number }) =>
    `<a href="#/${slide.h}/${slide.v}">${number}</a>`;
  return runs
    .map(({ first, last }) =>
      first === last ? link(first) : `<span class="run">${link(first)}–${link(last)}</span>`,
    )
    .join(", ");
}
