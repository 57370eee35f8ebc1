/** How large slides are on a handout, and with it their words: computed from the paper, before anything is drawn. */

import type { Settings } from "../deck/settings.ts";
import { type HandoutRequest, perPage } from "../export/export-request.ts";

export type PaperLayout = Required<
  Pick<HandoutRequest, "for" | "orientation"> & {
    readonly perPage: (typeof perPage)[number];
    readonly paper: "letter" | "a4";
  }
>;

/** Points below which a reader at arm's length gives up (product.md section 6). */
export const leastPoints = 8;

/** Inches, as ui/print/sheet.css has them. Head and foot are a line each with its rule. */
const paperSizes = { letter: [8.5, 11], a4: [210 / 25.4, 297 / 25.4] } as const;
const margins = { sides: 1.2, ends: 0.92, head: 0.23, foot: 0.22, gaps: 0.4 };
const cellGaps = { across: 0.3, down: 0.2 };
const slideNumber = 16 / 96;
/** Share of a cell's width a slide takes where lines stand beside it, as in ui/print/lay-out.ts. */
const besideLines = 0.64;

/** Columns and rows of cells for learners. */
const grids = {
  portrait: { 1: [1, 1], 2: [1, 2], 3: [1, 3], 4: [2, 2], 6: [2, 3], 9: [3, 3] },
  landscape: { 1: [1, 1], 2: [2, 1], 3: [1, 3], 4: [2, 2], 6: [3, 2], 9: [3, 3] },
} as const;
/** Width of a slide with text beside it; one alone takes the whole width. */
const sides = { 1: Number.POSITIVE_INFINITY, 2: 4.2, 3: 3.4, 4: 2.8, 6: 2.3, 9: 1.9 } as const;

/** In inches. */
export function slideWidthOnPaper(
  { perPage: count, paper, orientation, for: reader }: PaperLayout,
  slide: Settings["size"],
): number {
  const [short, long] = paperSizes[paper];
  const [pageWidth, pageHeight] = orientation === "portrait" ? [short, long] : [long, short];
  const width = pageWidth - margins.sides;
  if (reader !== "learner") return Math.min(width, sides[count]);
  const height = pageHeight - margins.ends - margins.head - margins.foot - margins.gaps;
  const [columns, rows] = grids[orientation][count];
  const cellWidth = (width - cellGaps.across * (columns - 1)) / columns;
  const cellHeight = (height - cellGaps.down * (rows - 1)) / rows;
  const room = cellWidth * (count === 3 ? besideLines : 1);
  return Math.min(room, ((cellHeight - slideNumber) * slide.width) / slide.height);
}

/** Words of `size` pixels on the slide, in points on the paper. */
export const pointsOnPaper = (size: number, layout: PaperLayout, slide: Settings["size"]): number =>
  (size / slide.width) * slideWidthOnPaper(layout, slide) * 72;

/** The most slides on such a page whose words of `size` pixels can still be read; null when not even one's can. */
export function densestLegible(
  size: number,
  layout: PaperLayout,
  slide: Settings["size"],
): (typeof perPage)[number] | null {
  const fine = perPage.filter((it) => pointsOnPaper(size, { ...layout, perPage: it }, slide) >= leastPoints);
  return fine.at(-1) ?? null;
}
