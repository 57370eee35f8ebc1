/** Gives every page box its size, and every handout cell the slide scaled to it. */

import type { PrintDocument } from "#core/paper/print-document.ts";

/** Sets the sizes as custom properties before anything is drawn, so that layout happens once. `root` will hold the pages. */
export function sizePages(root: HTMLElement, { pageSize, slideSize }: PrintDocument): void {
  const [width = "", height = ""] = pageSize.split(" ");
  root.style.setProperty("--page-width", width);
  root.style.setProperty("--page-height", height);
  // What the themes compute from the size of a slide they compute once, for the document.
  const { style } = document.documentElement;
  style.setProperty("--slide-width", `${slideSize.width}px`);
  style.setProperty("--slide-pixels", `${slideSize.width}`);
  style.setProperty("--slide-ratio", `${slideSize.width / slideSize.height}`);
  style.setProperty("--slide-aspect", `${slideSize.width} / ${slideSize.height}`);
  style.setProperty("--slide-height", `${slideSize.height}px`);
}

/** Slides shown small are scaled to the width the page gives them; alike ones are measured once. */
export function fitThumbs(root: HTMLElement, { slideSize }: PrintDocument): void {
  fitCells(root, slideSize);
  const widths = new Map<string, number>();
  for (const thumb of root.querySelectorAll<HTMLElement>(".thumb")) {
    const kind = thumb.closest(".page")?.className ?? "";
    const width = widths.get(kind) ?? thumb.clientWidth;
    widths.set(kind, width);
    thumb.style.setProperty("--thumb-scale", String(width / slideSize.width));
  }
}

/** Share of a cell's width a slide takes where lines stand beside it. */
const besideLines = 0.64;
/** Height of the number below a slide, in CSS pixels. */
const numberHeight = 16;

/** All cells of a job are alike: slides as large as a cell allows, and the rest of it for lines. */
function fitCells(root: HTMLElement, slideSize: PrintDocument["slideSize"]): void {
  const cell = root.querySelector<HTMLElement>(".cell");
  if (!cell) return;
  const beside = getComputedStyle(cell).flexDirection === "row";
  const width = cell.clientWidth * (beside ? besideLines : 1);
  const scale = Math.min(width / slideSize.width, (cell.clientHeight - numberHeight) / slideSize.height);
  root.style.setProperty("--cell-width", `${Math.floor(slideSize.width * scale)}px`);
}

/** 7.5 mm: wide enough for a hand that writes fast. */
const linePitch = 28;
const fewestLines = 2;

/** Rules the space that is left, from one measurement, since cells are alike. */
export function ruleLines(root: Element): void {
  const [first, ...others] = root.querySelectorAll<HTMLElement>(".lines");
  if (!first) return;
  const count = Math.floor(first.clientHeight / linePitch);
  const lines = Array.from({ length: count < fewestLines ? 0 : count }, () => document.createElement("i"));
  first.append(...lines);
  for (const it of others) it.append(...lines.map((line) => line.cloneNode(true)));
}

/** Numbers (from 1) of the slides whose content is larger than they are. */
export function overflowing(root: Element): readonly number[] {
  const slides = [...root.querySelectorAll(".slide")];
  return slides.flatMap((it, index) => (it.scrollHeight > it.clientHeight + 1 ? [index + 1] : []));
}
