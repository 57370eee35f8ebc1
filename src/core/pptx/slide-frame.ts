/** Where things stand on a slide of each layout: the margins, heads and feet of assets/themes/layouts.css. */

import type { Layout } from "../deck/attributes.ts";
import type { Box } from "./pptx-document.ts";

export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

export interface Frame {
  /** Where the title begins; it is as high as its lines. */
  readonly title: Box;
  readonly titleSize: number;
  /** Titles are made smaller, but not below this. */
  readonly leastTitle: number;
  /** What the content may fill when the title takes no room. */
  readonly content: Box;
}

export function frameOf(layout: Layout, { width, height }: SlideSize): Frame {
  const edge = width / 16;
  const box = (top: number, right: number, bottom: number): Box => ({
    x: edge,
    y: top,
    width: Math.max(width / 4, width - edge - right),
    height: Math.max(height / 4, height - top - bottom),
  });
  const make = (content: Box, titleSize: number, titleHeight: number): Frame => ({
    title: { ...content, height: titleHeight },
    titleSize,
    leastTitle: Math.min(titleSize, 30),
    content,
  });
  switch (layout) {
    case "title":
      return make(box(height * 0.2, width * 0.34 + 48, 56), 60, height * 0.34);
    case "section":
      return make(box(80, edge * 2, 80), 72, height * 0.4);
    case "quote":
      return make(box(72, edge * 2.2, 72), 28, 40);
    case "references":
      return make(box(46, edge, 52), 36, 48);
    case "quiz":
      return make(box(48, edge, 56), 24, 34);
    case "image":
      return make(box(48, edge, 56), 44, 104);
    case "image-full":
      return make(box(height * 0.55, edge, 52), 52, 120);
    default:
      return make(box(56, edge, 58), 44, 104);
  }
}
