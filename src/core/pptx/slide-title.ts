/** The title of a slide: at the top of its layout, or one of the blocks of a group. */

import type { Block } from "./block.ts";
import type { HtmlElement } from "./html-tree.ts";
import type { Box, Paragraph, TextShape } from "./pptx-document.ts";
import { frameOf, type SlideSize } from "./slide-frame.ts";
import { boldRuns, paragraphOf, type SlideWorld } from "./slide-world.ts";
import { textRuns } from "./text-runs.ts";
import { measureParagraph, scaled, textHeight } from "./text-size.ts";

const titleParagraph = (heading: HtmlElement, world: SlideWorld, size: number): Paragraph => {
  const small = world.layout === "quiz" || world.layout === "quote";
  return paragraphOf(
    boldRuns(textRuns(heading.children, world)),
    { ...world, size },
    {
      leading: 1.14,
      before: 0,
      colour: small ? world.palette.accentInk : world.palette.title,
    },
  );
};

/** As large as the layout has it where that takes two lines, smaller where it would take more. */
export function titleAt(
  heading: HtmlElement,
  world: SlideWorld,
  room: Box,
  size: SlideSize,
): readonly TextShape[] {
  const { titleSize, leastTitle } = frameOf(world.layout, size);
  const sizes = [1, 0.92, 0.84, 0.76, 0.68].map((it) => Math.max(leastTitle, titleSize * it));
  const fitting = sizes.find(
    (it) => measureParagraph(titleParagraph(heading, world, it), room.width).lines <= 2,
  );
  const paragraph = titleParagraph(heading, world, fitting ?? leastTitle);
  if (paragraph.runs.length === 0) return [];
  const height = Math.min(room.height / 2, measureParagraph(paragraph, room.width).height + 8);
  return [
    {
      ...{ kind: "text", anchor: "top", isBody: false, placeholder: "Title" },
      box: { ...room, height },
      paragraphs: [paragraph],
    },
  ];
}

export function titleBlock(heading: HtmlElement, world: SlideWorld, size: number): Block {
  const paragraph = titleParagraph(heading, world, size);
  return {
    grows: false,
    height: (width, scale) => textHeight(scaled([paragraph], scale), width),
    place: (box, scale) => [
      {
        ...{ kind: "text", box, anchor: "bottom", isBody: false },
        ...{ paragraphs: scaled([paragraph], scale), placeholder: "Title" },
      },
    ],
  };
}
