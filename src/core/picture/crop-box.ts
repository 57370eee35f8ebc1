/** The part of a picture that is kept when it is cropped: always inside it, never empty, in whole pixels. */

import type { PictureSize } from "../export/pictures-request.ts";

export interface CropBox extends PictureSize {
  readonly left: number;
  readonly top: number;
}

export const cropEdges = ["left", "top", "right", "bottom"] as const;
export type CropEdge = (typeof cropEdges)[number];

/** A side shorter than this shows nothing. */
const leastSide = 8;

export const wholeBox = ({ width, height }: PictureSize): CropBox => ({ left: 0, top: 0, width, height });

/** Where an edge stands, and how far it may go. */
export function edgePlace(
  { left, top, width, height }: CropBox,
  edge: CropEdge,
  size: PictureSize,
): { readonly at: number; readonly least: number; readonly most: number } {
  const isAcross = edge === "left" || edge === "right";
  const [start, length, all] = isAcross ? [left, width, size.width] : [top, height, size.height];
  const side = Math.min(leastSide, all);
  return edge === "left" || edge === "top"
    ? { at: start, least: 0, most: start + length - side }
    : { at: start + length, least: start + side, most: all };
}

/** Moves one edge; the one across from it stays. */
export function moveEdge(box: CropBox, edge: CropEdge, to: number, size: PictureSize): CropBox {
  const { at, least, most } = edgePlace(box, edge, size);
  const place = within(to, least, most);
  switch (edge) {
    case "left":
      return { ...box, left: place, width: box.width + at - place };
    case "right":
      return { ...box, width: place - box.left };
    case "top":
      return { ...box, top: place, height: box.height + at - place };
    case "bottom":
      return { ...box, height: place - box.top };
  }
}

/** Moves the whole box; at the edge of the picture it stops. */
export function moveBox(box: CropBox, left: number, top: number, size: PictureSize): CropBox {
  return {
    ...box,
    left: within(left, 0, size.width - box.width),
    top: within(top, 0, size.height - box.height),
  };
}

const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Number.isFinite(value) ? Math.round(value) : least));
