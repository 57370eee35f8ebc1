/** The list of sources, in two columns where there are more than a few. */

import type { Block } from "./block.ts";
import { type HtmlElement, isElement } from "./html-tree.ts";
import type { Paragraph } from "./pptx-document.ts";
import { rowBlock } from "./row-block.ts";
import { paragraphOf, type SlideWorld } from "./slide-world.ts";
import { textBlock } from "./text-block.ts";
import { textRuns } from "./text-runs.ts";
import { textHeight } from "./text-size.ts";

export function referenceBlock(list: HtmlElement, world: SlideWorld): Block {
  const items = list.children.filter(isElement);
  const size = items.length > 4 ? 20 : 24;
  const paragraphs = items.map((it, at) =>
    paragraphOf(
      textRuns(it.children, world),
      { ...world, size },
      {
        leading: 1.28,
        before: 9,
        bullet: { kind: "number", from: Number(it.attributes.value ?? at + 1) || at + 1 },
      },
    ),
  );
  if (items.length <= 4) return textBlock(paragraphs, { isBody: true });
  const half = middleOf(paragraphs);
  return rowBlock(
    [paragraphs.slice(0, half), paragraphs.slice(half)].map((it) => ({
      share: 1,
      block: textBlock(it, { isBody: true }),
    })),
    48,
    "top",
  );
}

/** Where the list is cut so that both halves are about as high. */
function middleOf(paragraphs: readonly Paragraph[]): number {
  const width = 500;
  const whole = textHeight(paragraphs, width);
  const at = paragraphs.findIndex(
    (_, index) => textHeight(paragraphs.slice(0, index + 1), width) >= whole / 2,
  );
  return Math.min(paragraphs.length - 1, at + 1);
}
