/** Paragraphs and lists as one box of text. */

import type { Block } from "./block.ts";
import type { Anchor, Paragraph } from "./pptx-document.ts";
import { scaled, textHeight } from "./text-size.ts";

export interface TextBlockOptions {
  /** Whether a placeholder of the layout may take it. */
  readonly isBody?: boolean;
  readonly anchor?: Anchor;
}

export function textBlock(
  paragraphs: readonly Paragraph[],
  { isBody = false, anchor = "top" }: TextBlockOptions = {},
): Block {
  return {
    grows: false,
    isLoose: anchor === "top",
    // A little more than the words should take: another program's letters are never quite ours.
    height: (width, scale) => textHeight(scaled(paragraphs, scale), width) * 1.03 + 8 * scale,
    place: (box, scale) => [
      {
        kind: "text",
        box,
        paragraphs: scaled(paragraphs, scale),
        anchor,
        isBody,
        placeholder: null,
      },
    ],
  };
}
