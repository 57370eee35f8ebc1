/** One sheet of paper: its size, what stands at its head and foot, and the document made of such sheets. */

import type { Deck } from "../deck/deck.ts";
import type { orientations, papers } from "../export/export-request.ts";
import { mediaAddress } from "../render/addresses.ts";
import { escapeHtml } from "../render/escape.ts";
import { lookOf } from "../render/look.ts";
import { documentWords } from "./document-words.ts";
import type { PrintDocument } from "./print-document.ts";
import { versionStamp } from "./version-stamp.ts";

export interface PaperRequest {
  readonly paper: (typeof papers)[number] | null;
  readonly orientation?: (typeof orientations)[number];
  readonly theme?: PrintDocument["theme"] | null;
}

const sizes = { letter: ["8.5in", "11in"], a4: ["210mm", "297mm"] } as const;

/** `pages` are sheets. Drawn in `plain`, which survives a ward's greyscale printer, unless a theme is asked for. */
export function paperDocument(
  deck: Deck,
  request: PaperRequest,
  pages: readonly string[],
  isWhole = true,
): PrintDocument {
  const { lang, size, handout } = deck.settings;
  const sides = [...sizes[request.paper ?? handout.paper]];
  if (request.orientation === "landscape") sides.reverse();
  return {
    html: pages.join("\n"),
    ...documentWords(deck),
    lang,
    theme: request.theme ?? "plain",
    pageSize: sides.join(" "),
    pages: pages.length,
    isWhole,
    slideSize: size,
    ...lookOf(deck.settings),
  };
}

/** Draws sheets of one deck. `kind` is the class of the sheet, `about` stands at the right of its head. */
export function createSheets(deck: Deck, { orientation = "portrait" }: PaperRequest) {
  const { title, handout, organization, date, brand } = deck.settings;
  const logo = brand.logo === null ? null : mediaAddress(brand.logo);
  const mark =
    logo?.kind === "deck" ? `<img class="page-logo" src="${escapeHtml(logo.address)}" alt="">` : "";
  const head = handout.header || title;
  const stamp = versionStamp(deck);
  const foot = `<footer class="page-footer" aria-hidden="true"><div><span>${escapeHtml(
    handout.footer || brand.footer || organization,
  )}</span><span>${escapeHtml(date)}</span><span class="page-number"></span></div>${
    stamp === "" ? "" : `<p class="page-stamp">${escapeHtml(stamp)}</p>`
  }</footer>`;
  /** Head and foot are marked as decoration: a screen reader must not hear them on every page. */
  return (kind: string, about: string, inner: string): string =>
    `<section class="page sheet ${orientation} ${kind}"><header class="page-header" aria-hidden="true">${mark}<span>${escapeHtml(
      head,
    )}</span><span>${escapeHtml(about)}</span></header>${inner}${foot}</section>`;
}

/** Text that goes on over as many sheets as it needs. */
export const flow = (inner: string): string => `<div class="flow">${inner}</div>`;
