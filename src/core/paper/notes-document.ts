/** Notes pages: a slide on top, its notes below in full size, going on over further pages where they are long. */

import type { Deck } from "../deck/deck.ts";
import type { NotesRequest } from "../export/export-request.ts";
import { escapeHtml } from "../render/escape.ts";
import { sectionOf } from "./handout-document.ts";
import type { PrintDocument } from "./print-document.ts";
import { printSlides } from "./print-slides.ts";
import { createSheets, flow, paperDocument } from "./sheet.ts";
import { minutesWords, writeNotes } from "./written.ts";

/** `most` as in `printDocument`. */
export function notesDocument(
  deck: Deck,
  request: NotesRequest,
  most = Number.POSITIVE_INFINITY,
): PrintDocument {
  const sheet = createSheets(deck, request);
  const slides = printSlides(deck, request, "facilitator");
  const pages = slides.slice(0, most).map((it) => {
    const { slide, number, html } = it;
    const { minutes, objectives } = slide.slide.attributes;
    const facts = [minutesWords(minutes), objectives.join(", ")].filter((one) => one !== "").join(" · ");
    const name = `Slide ${number}${slide.slide.title === null ? "" : `: ${slide.slide.title}`}`;
    // What the further pages say beside their small slide; the first page shows it to nobody.
    const more = `<p class="page-more" aria-hidden="true">${escapeHtml(name)} (cont.)</p>`;
    const top = `<div class="page-top"><div class="thumb">${html}</div>${more}<p class="page-facts"><span>Slide ${number}</span><span>${escapeHtml(facts)}</span></p></div>`;
    return sheet("notes-page", sectionOf(deck, it), top + flow(writeNotes(deck, slide.slide)));
  });
  return paperDocument(deck, request, pages, pages.length === slides.length);
}
