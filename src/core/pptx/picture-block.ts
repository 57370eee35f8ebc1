/** A picture that keeps its shape in the room it is given. */

import type { Block } from "./block.ts";
import type { Box, PictureShape } from "./pptx-document.ts";

export interface PictureSource {
  /** Key of its bytes. */
  readonly picture: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureBlockOptions {
  /** Share of the room's width it may fill at most, or its width in pixels. */
  readonly width?: { readonly share: number } | { readonly pixels: number };
  /** A formula is as large as its letters; a photograph takes what there is. */
  readonly keepsSize?: boolean;
  readonly align?: "left" | "center";
}

/** Of a picture that is not drawn yet, and will be drawn to fill the room it gets. */
export const anySize = { width: 0, height: 0 } as const;

/** Lower than this a picture shows nothing. */
const least = 150;

export function pictureBlock(
  source: PictureSource,
  alt: string,
  { width: wanted, keepsSize = false, align = "center" }: PictureBlockOptions = {},
): Block {
  const ratio = source.width / Math.max(1, source.height);
  const widest = (width: number) =>
    Math.min(width, !wanted ? width : "share" in wanted ? width * wanted.share : wanted.pixels);
  return {
    grows: !keepsSize,
    height: (width, scale) =>
      keepsSize
        ? (Math.min(width, source.width) / ratio) * scale
        : source.width === anySize.width
          ? least * scale
          : Math.min(least * scale, widest(width) / ratio),
    place(box, scale) {
      const shape = (own: Box): PictureShape => ({
        ...{ kind: "picture", box: own, picture: source.picture, alt, placeholder: null },
      });
      if (source.width === anySize.width) return [shape(box)];
      const most = keepsSize ? Math.min(widest(box.width), source.width * scale) : widest(box.width);
      const width = Math.min(most, box.height * ratio);
      const height = width / ratio;
      const x = box.x + (align === "center" ? (box.width - width) / 2 : 0);
      return [shape({ x, y: box.y + (box.height - height) / 2, width, height })];
    },
  };
}
