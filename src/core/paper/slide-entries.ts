/** Slides with their text beside them: notes and minutes for a facilitator, shared text for those who were not there. */

import type { Deck } from "../deck/deck.ts";
import { escapeHtml } from "../render/escape.ts";
import type { PrintSlide } from "./print-slides.ts";
import { minutesWords, writeHandoutText, writeNotes, writeShared } from "./written.ts";

/** Of the first `count`; null when no slide at all has any text for this reader. */
export function slideEntries(
  deck: Deck,
  slides: readonly PrintSlide[],
  reader: "facilitator" | "absent",
  count: number,
): string | null {
  const textOf = ({ slide: { slide } }: PrintSlide) =>
    reader === "facilitator"
      ? writeHandoutText(deck, slide, "facilitator") + writeNotes(deck, slide)
      : writeShared(deck, slide);
  const texts = slides.slice(0, count).map(textOf);
  if (texts.every((it) => it === "") && slides.slice(count).every((it) => textOf(it) === "")) return null;
  return slides
    .slice(0, count)
    .map(({ slide: { slide }, number, html }, at) => {
      const { minutes, objectives, priority } = slide.attributes;
      const facts =
        reader === "facilitator"
          ? [minutesWords(minutes), objectives.join(", "), priority === "must" ? "" : priority]
          : [];
      const told = facts.filter((it) => it !== "").map((it) => ` · ${escapeHtml(it)}`);
      return `<article class="entry"><div class="entry-side"><div class="thumb">${html}</div><p class="entry-facts"><span class="entry-name">Slide ${number}</span>${told.join("")}</p></div><div class="entry-text">${texts[at] ?? ""}</div></article>`;
    })
    .join("\n");
}
