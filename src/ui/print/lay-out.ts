/** Gives every page box its size, and every handout cell the slide scaled to it. */

import type { PrintDocument } from "#core/paper/print-document.ts";

/** Share of a cell that the slide takes where lines stand beside it. */
const besideLines = 0.56;

/** Sets the sizes as custom properties before anything is drawn, so that layout happens once. */
export function sizePages({ pageSize, slideSize }: PrintDocument): void {
  const [width = "", height = ""] = pageSize.split(" ");
  const { style } = document.documentElement;
  style.setProperty("--page-width", width);
  style.setProperty("--page-height", height);
  style.setProperty("--slide-width", `${slideSize.width}px`);
  style.setProperty("--slide-height", `${slideSize.height}px`);
}

/** All cells of a job are alike, so the first one is measured for all. */
export function fitThumbs(root: Element, { slideSize }: PrintDocument): void {
  const cell = root.querySelector<HTMLElement>(".cell");
  if (!cell) return;
  const width = cell.clientWidth * (cell.querySelector(".lines") ? besideLines : 1);
  const scale = Math.min(width / slideSize.width, cell.clientHeight / slideSize.height);
  const { style } = document.documentElement;
  style.setProperty("--thumb-scale", String(scale));
  style.setProperty("--thumb-width", `${slideSize.width * scale}px`);
  style.setProperty("--thumb-height", `${slideSize.height * scale}px`);
}

/** Numbers (from 1) of the slides whose content is larger than they are. */
export function overflowing(root: Element): readonly number[] {
  const slides = [...root.querySelectorAll(".slide")];
  return slides.flatMap((it, index) => (it.scrollHeight > it.clientHeight + 1 ? [index + 1] : []));
}
