/** Finds by how much the content of a slide leaves the room it has. */

import type { SlideRoom } from "#contract/stage.ts";
import { zoomOf } from "./fit.ts";
import { linesOf, visibleTexts } from "./visible-text.ts";

type Excess = Pick<SlideRoom, "excess" | "side">;

interface Room {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Share of the slide's height below which a picture shows nothing. */
const leastPicture = 0.14;

/** The largest of all, in pixels of the slide however large it is shown; 0 when everything fits. */
export function excessOf(slide: HTMLElement): Excess {
  let worst: Excess = { excess: 0, side: "bottom" };
  const shown = slide.getBoundingClientRect().width / slide.offsetWidth;
  const scale = shown > 0 ? shown : 1;
  const note = (onScreen: number, side: Excess["side"]): void => {
    const excess = onScreen / scale;
    if (excess > worst.excess) worst = { excess, side };
  };
  const rooms = roomsOf(slide, scale);
  const look = (element: Element, box: DOMRect): void => {
    if (box.width === 0 && box.height === 0) return;
    const room = rooms.of(element);
    note(box.bottom - room.bottom, "bottom");
    note(box.right - room.right, "right");
    note(room.top - box.top, "top");
    note(room.left - box.left, "left");
  };
  for (const text of visibleTexts(slide)) {
    // Words of a drawing are inside it, or it is too large itself.
    if (text.element.closest("svg")) continue;
    for (const box of linesOf(text)) look(text.element, box);
  }
  for (const it of slide.querySelectorAll("img, svg, video, hr, table")) {
    if (it.closest(".katex, .chart-table") || it.parentElement?.closest("svg")) continue;
    if (it.checkVisibility()) look(it, it.getBoundingClientRect());
  }
  for (const it of slide.querySelectorAll("pre, .columns, .column, .side, .figure, .callout, .quiz"))
    if (/hidden|clip|auto|scroll/.test(getComputedStyle(it).overflowY))
      note((it.scrollHeight - it.clientHeight) * zoomOf(it) * scale, "inside");
  for (const it of slide.querySelectorAll<HTMLImageElement>("p > img:only-child"))
    note(missingHeight(it, slide.clientHeight, scale) * scale, "picture");
  return worst;
}

/** A picture takes the room that is left: what it lacks to be seen at all. One made small on purpose, or in itself, lacks nothing. */
function missingHeight(image: HTMLImageElement, slideHeight: number, scale: number): number {
  if (image.style.width !== "" || image.style.height !== "" || image.naturalWidth === 0) return 0;
  const least = slideHeight * leastPicture;
  return Math.min(least, image.naturalHeight) - image.getBoundingClientRect().height / scale;
}

/**
 * What flows has the slide without its padding, and above the sources at its foot; what was put to a place of its own has
 * the whole slide.
 */
function roomsOf(slide: HTMLElement, scale: number): { of(element: Element): Room } {
  const { top, right, bottom, left } = slide.getBoundingClientRect();
  const style = getComputedStyle(slide);
  const inner = {
    // Headings may stand a little into the upper padding; above the slide nothing may.
    top,
    right: right - Number.parseFloat(style.paddingRight) * scale,
    bottom: bottom - Number.parseFloat(style.paddingBottom) * scale,
    left,
  };
  const foot = slide.querySelector(":scope > footer.sources");
  const content = foot
    ? { ...inner, bottom: Math.min(inner.bottom, foot.getBoundingClientRect().top) }
    : inner;
  const whole = { top, right, bottom, left };
  const placed = new Map<Element, boolean>();
  const isPlaced = (element: Element): boolean => {
    if (element === slide) return false;
    const known = placed.get(element);
    if (known !== undefined) return known;
    const own = /absolute|fixed/.test(getComputedStyle(element).position);
    const is = own || (element.parentElement !== null && isPlaced(element.parentElement));
    placed.set(element, is);
    return is;
  };
  return {
    of: (element) => (isPlaced(element) ? whole : foot?.contains(element) ? inner : content),
  };
}
