/** The outline on paper: sections, titles and the words of the slides, without pictures. */

import type { Deck } from "../deck/deck.ts";
import type { OutlineRequest } from "../export/export-request.ts";
import { type OutlineLine, slideOutline } from "../export/slide-outline.ts";
import { escapeHtml } from "../render/escape.ts";
import { frontMatter } from "./front-matter.ts";
import type { PrintDocument } from "./print-document.ts";
import { slideNumbers } from "./print-slides.ts";
import { createSheets, flow, paperDocument } from "./sheet.ts";

/** Slides a page of the outline holds at most: one line each. */
const slidesPerPage = 45;

/** `most` as in `printDocument`. */
export function outlineDocument(
  deck: Deck,
  request: OutlineRequest,
  most = Number.POSITIVE_INFINITY,
): PrintDocument {
  const numbers = slideNumbers(deck, request);
  if (numbers.size === 0) return paperDocument(deck, request, []);
  const listed = new Map([...numbers].slice(0, most * slidesPerPage));
  const parts = slideOutline(deck, listed).map(({ section, minutes, slides }) => {
    const head =
      section === null
        ? ""
        : `<h2 aria-level="2">${escapeHtml(section)}${minutes === null ? "" : ` <span class="quiet">${minutes} min</span>`}</h2>`;
    const each = slides.map(
      ({ number, title, lines }) =>
        `<h3 aria-level="3"><span class="outline-number">${number}</span>${escapeHtml(title ?? "Slide without a title")}</h3>${drawLines(lines, 0)}`,
    );
    return head + each.join("\n");
  });
  const sheet = createSheets(deck, request);
  const text = frontMatter(deck, numbers, "Outline") + parts.join("\n");
  const page = sheet("text-page outline-page", "Outline", flow(text));
  return paperDocument(deck, request, [page], listed.size === numbers.size);
}

/** Lines of this depth as a list, deeper ones inside the line before them. */
function drawLines(lines: readonly OutlineLine[], depth: number): string {
  const items: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let next = at + 1;
    while (next < lines.length && (lines[next]?.depth ?? 0) > depth) next++;
    const below = drawLines(lines.slice(at + 1, next), depth + 1);
    items.push(`<li>${escapeHtml(lines[at]?.text ?? "")}${below}</li>`);
    at = next;
  }
  return items.length === 0 ? "" : `<ul>${items.join("")}</ul>`;
}
