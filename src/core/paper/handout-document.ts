/** A handout as a print document: several slides a page, lines to write on, header and footer, learner content. */

import type { Deck } from "../deck/deck.ts";
import type { HandoutRequest } from "../export/export-request.ts";
import { escapeHtml } from "../render/escape.ts";
import { lookOf } from "../render/look.ts";
import type { PrintDocument } from "./print-document.ts";
import { type PrintSlide, printSlides } from "./print-slides.ts";

const papers = { letter: ["8.5in", "11in"], a4: ["210mm", "297mm"] } as const;

/** Drawn in `plain`, which survives a ward's greyscale printer, unless a theme is asked for. */
export function handoutDocument(deck: Deck, request: HandoutRequest): PrintDocument {
  const { title, lang, size, handout } = deck.settings;
  const slides = printSlides(deck, request, "learner");
  const perPage = request.perPage ?? handout.layout;
  const sheets = inGroups(slides, perPage);
  const [short, long] = papers[request.paper ?? handout.paper];
  const sides = request.orientation === "portrait" ? [short, long] : [long, short];
  return {
    html: sheets.map((sheet, index) => drawSheet(deck, request, sheet, index + 1, sheets.length)).join("\n"),
    title,
    lang,
    theme: request.theme ?? "plain",
    pageSize: sides.join(" "),
    pages: sheets.length,
    slideSize: size,
    ...lookOf(deck.settings),
  };
}

function inGroups<T>(items: readonly T[], count: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / count) }, (_, at) =>
    items.slice(at * count, (at + 1) * count),
  );
}

function drawSheet(
  deck: Deck,
  request: HandoutRequest,
  slides: readonly PrintSlide[],
  page: number,
  pages: number,
): string {
  const { handout } = deck.settings;
  const perPage = request.perPage ?? handout.layout;
  const paper = request.paper ?? handout.paper;
  const cells = slides.map((it) => drawCell(it, perPage)).join("");
  return [
    `<section class="page handout-page ${paper} ${request.orientation}">`,
    chrome("header", [deck.settings.handout.header || deck.settings.title, sectionOf(deck, slides[0])]),
    `<div class="cells cells-${perPage} ${request.order}">${cells}</div>`,
    chrome("footer", [footerWords(deck), deck.settings.date, `Page ${page} of ${pages}`]),
    "</section>",
  ].join("");
}

/** 3 a page is for writing: ruled lines stand beside each slide, as office programs have it. */
function drawCell({ html, number }: PrintSlide, perPage: number): string {
  const lines = perPage === 3 ? `<div class="lines" aria-hidden="true">${"<i></i>".repeat(7)}</div>` : "";
  return `<div class="cell"><div class="thumb">${html}</div><span class="cell-number" aria-hidden="true">${number}</span>${lines}</div>`;
}

/** Header and footer are marked as decoration: a screen reader must not hear them on every page. */
const chrome = (tag: "header" | "footer", parts: readonly string[]): string =>
  `<${tag} class="page-${tag}" aria-hidden="true">${parts.map((it) => `<span>${escapeHtml(it)}</span>`).join("")}</${tag}>`;

function sectionOf(deck: Deck, first: PrintSlide | undefined): string {
  return deck.sources.find((it) => it.name === first?.slide.source)?.header.section ?? "";
}

function footerWords(deck: Deck): string {
  const { handout, organization, owner, version } = deck.settings;
  const stamp = [owner || organization, version && `version ${version}`].filter(Boolean).join(" · ");
  return handout.footer || stamp;
}
