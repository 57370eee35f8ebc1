/** How large a picture may be that comes into a deck, and when it is made smaller. */

import type { Picture } from "./picture-kind.ts";

/** Decided before anything is decoded (promises.md S7.4). */
export const pictureLimits = { bytes: 30_000_000, side: 16_000, pixels: 50_000_000 } as const;

/** The longest side that is kept: twice a slide of 1920, for displays with small pixels. */
export const longestSide = 3840;

export function isTooLarge({ length }: { readonly length: number }, { size }: Picture): boolean {
  if (length > pictureLimits.bytes) return true;
  if (!size) return false;
  const { width, height } = size;
  return Math.max(width, height) > pictureLimits.side || width * height > pictureLimits.pixels;
}
