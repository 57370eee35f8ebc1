/** Sums of cropping: how large a picture is shown, and what a drag and a key do to the part that is kept. */

import type { KeyboardEvent } from "react";
import type { PictureSize } from "#core/export/pictures-request.ts";
import { type CropBox, type CropEdge, edgePlace, moveBox, moveEdge } from "#core/picture/crop-box.ts";

/** A size in whole pixels, made smaller until no side is longer than `longest`. */
export function shrunk({ width, height }: PictureSize, longest: number): PictureSize {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Where a drag began. */
export interface Grip {
  /** Moved together; none moves the whole box. */
  readonly edges: readonly CropEdge[];
  readonly box: CropBox;
  readonly x: number;
  readonly y: number;
}

/** `byX` and `byY` in pixels of the picture since it began. */
export function dragged({ edges, box }: Grip, byX: number, byY: number, image: PictureSize): CropBox {
  if (edges.length === 0) return moveBox(box, box.left + byX, box.top + byY, image);
  return edges.reduce((moved, edge) => {
    const by = edge === "left" || edge === "right" ? byX : byY;
    return moveEdge(moved, edge, edgePlace(box, edge, image).at + by, image);
  }, box);
}

/** Arrows move by a hundredth of the picture, with Shift by a pixel; Home and End to where the edge can go. */
export function placeAfterKey(
  { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">,
  edge: CropEdge,
  { at, least, most }: ReturnType<typeof edgePlace>,
): number | null {
  const step = shiftKey ? 1 : Math.max(1, Math.round((most - least) / 100));
  const isAcross = edge === "left" || edge === "right";
  switch (key) {
    case isAcross ? "ArrowLeft" : "ArrowUp":
      return at - step;
    case isAcross ? "ArrowRight" : "ArrowDown":
      return at + step;
    case "PageUp":
      return at - 10 * step;
    case "PageDown":
      return at + 10 * step;
    case "Home":
      return least;
    case "End":
      return most;
    default:
      return null;
  }
}
