/** What an export of pictures is asked to make: a folder with a picture for each slide. */

import type { Theme } from "../deck/settings.ts";

export const pictureFormats = ["png", "jpeg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Bounds of a picture's width in pixels: an icon, and twice the widest screen there is. */
export const pictureWidths = { least: 64, greatest: 7680 } as const;

export interface PicturesRequest {
  readonly format: PictureFormat;
  readonly range: string;
  readonly hidden: boolean;
  /** Null is the deck's own. */
  readonly theme: Theme | null;
  /** In pixels; the height follows from the slide. Null is the slide's own, as if for a screen of its size. */
  readonly width: number | null;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Whole pixels, never more than the slide fills. */
export function pictureSize(slide: PictureSize, width: number | null): PictureSize {
  const wide = width ?? Math.round(slide.width);
  return { width: wide, height: Math.max(1, Math.floor((wide * slide.height) / slide.width)) };
}
