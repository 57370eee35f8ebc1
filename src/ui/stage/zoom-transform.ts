/** Where an enlarged slide stands: its wanted part in the middle, its edges never inside the picture. */

import type { StageZoom } from "#contract/stage.ts";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The CSS transform, with its origin at the top left of the room; `slide` is where the slide stands without it. */
export function zoomTransform(
  { x, y, scale }: StageZoom,
  slide: Box,
  room: { readonly width: number; readonly height: number },
): string {
  const left = along(x, slide.left, slide.width, room.width, scale);
  const top = along(y, slide.top, slide.height, room.height, scale);
  return `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px) scale(${scale})`;
}

function along(at: number, start: number, length: number, room: number, scale: number): number {
  const wanted = room / 2 - (start + (at / 10_000) * length) * scale;
  const most = -start * scale;
  const least = room - (start + length) * scale;
  // A slide still smaller than the room on this side stays in its middle.
  return least > most ? (least + most) / 2 : Math.min(most, Math.max(least, wanted));
}
