/** Finds words on a slide that are smaller than may be. */

import type { SlideRoom } from "#contract/stage.ts";
import { zoomOf } from "./fit.ts";
import { visibleTexts } from "./visible-text.ts";

/** Of a slide 1280 px wide (product.md section 7): a projector throws slides of every shape equally wide. */
const slideWidth = 1280;
const floor = 24;
/** Lists of sources are for looking up on paper, not for the room: they may be smaller, and still be read there. */
const sourcesFloor = 16;
export const sources = "footer.sources, ol.references, .chart > figcaption";
/** Raised and lowered marks belong to the words they stand at; a formula is as large as it begins. */
export const marks = "sup, sub";

/** Half a pixel is rounding. */
const rounding = 0.5;

type SizedText = SlideRoom["smallTexts"][number];

export function smallTexts(slide: HTMLElement): SizedText[] {
  return [...sizedTexts(slide)].filter((it) => it.size < it.floor - rounding).slice(0, 200);
}

/** All words that can be seen, with the size they have and the one they need. */
export function* sizedTexts(slide: HTMLElement): Generator<SizedText> {
  const scale = slide.clientWidth / slideWidth;
  for (const { element, words } of visibleTexts(slide)) {
    if (element.closest(marks)) continue;
    const least = scale * (element.closest(sources) ? sourcesFloor : floor);
    yield { text: words, size: sizeOf(element), floor: least };
  }
}

/** In pixels of the slide: words in a drawing are as large as the drawing is scaled. */
export function sizeOf(element: Element): number {
  const size = Number.parseFloat(getComputedStyle(element.closest(".katex") ?? element).fontSize);
  const matrix = element instanceof SVGGraphicsElement ? element.getCTM() : null;
  return (matrix ? size * Math.hypot(matrix.a, matrix.b) : size) * zoomOf(element);
}
