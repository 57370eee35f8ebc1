/** The short sources that close a slide, under a thin line. */

import { type HtmlElement, isElement } from "./html-tree.ts";
import type { Box, Shape } from "./pptx-document.ts";
import { paragraphOf, type SlideWorld } from "./slide-world.ts";
import { textRuns } from "./text-runs.ts";
import { measureParagraph } from "./text-size.ts";

/** `top` is where it begins: what stands above ends there. */
export function sourceLine(
  element: HtmlElement,
  world: SlideWorld,
  content: Box,
): { top: number; shapes: readonly Shape[] } {
  const runs = element.children
    .filter(isElement)
    .flatMap((it, at) => [...(at > 0 ? [{ text: "   " }] : []), ...textRuns(it.children, world)]);
  const paragraph = (size: number) =>
    paragraphOf(runs, { ...world, size }, { leading: 1.3, colour: world.palette.soft, before: 0 });
  const size =
    [20, 18, 16, 15].find((it) => measureParagraph(paragraph(it), content.width * 0.95).lines <= 3) ?? 15;
  const height = measureParagraph(paragraph(size), content.width * 0.95).height + 6;
  const top = content.y + content.height - height - 9;
  return {
    top,
    shapes: [
      { kind: "mark", form: "rectangle", box: { ...content, y: top, height: 1 }, fill: world.palette.rule },
      {
        ...{ kind: "text", anchor: "bottom", isBody: false, placeholder: null },
        box: { ...content, y: top + 9, height },
        paragraphs: [paragraph(size)],
      },
    ],
  };
}
