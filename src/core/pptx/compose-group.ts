/** Slides whose title and words are one group in the middle: title, section, quotation. */

import { type Block, fillBox } from "./block.ts";
import type { Composer } from "./composer.ts";
import { type HtmlNode, isElement } from "./html-tree.ts";
import { frameOf } from "./slide-frame.ts";
import { titleBlock } from "./slide-title.ts";
import { paragraphOf, type SlideWorld } from "./slide-world.ts";
import { stackBlock } from "./stack-block.ts";
import { textBlock } from "./text-block.ts";
import { textRuns } from "./text-runs.ts";

export const composeGroup: Composer = (heading, rest, world, room, size) => {
  const { titleSize } = frameOf(world.layout, size);
  const title = heading ? [titleBlock(heading, world, titleSize)] : [];
  const words = { ...world, size: world.layout === "section" ? 34 : 30 };
  if (world.layout === "quote") return fillBox(group([...title, ...quoteBlocks(rest, world)]), room);
  if (world.layout === "section")
    return fillBox(group([...title, barBlock(), ...world.blocks(rest, words)]), room);
  // Who and where stand at the foot, apart from what it is about.
  const parts = rest.filter(isElement);
  const last = parts.at(-1);
  const foot = parts.length > 1 && last?.name === "p" ? world.blocks([last], { ...words, size: 26 }) : [];
  const above = foot.length > 0 ? parts.slice(0, -1) : rest;
  return fillBox(
    group([...title, ...world.blocks(above, words), ...foot.map((it) => ({ ...it, sinks: true }))]),
    room,
  );
};

const group = (blocks: readonly Block[]): Block => stackBlock(blocks, "middle", 20);

const barBlock = (): Block => ({
  grows: false,
  height: () => 8,
  place: (box) => [
    { kind: "mark", form: "rectangle", box: { ...box, width: 96, height: 8 }, fill: "deep-accent" },
  ],
});

/** A quotation large, in its marks, and who said it below. */
function quoteBlocks(nodes: readonly HtmlNode[], world: SlideWorld): readonly Block[] {
  return nodes.filter(isElement).flatMap((it): readonly Block[] => {
    if (it.name !== "blockquote")
      return world.blocks([it], {
        ...world,
        isBody: false,
        palette: { ...world.palette, ink: world.palette.soft },
      });
    const lines = it.children
      .filter(isElement)
      .map((line) => textRuns(line.children, world))
      .filter((runs) => runs.length > 0);
    const paragraphs = lines.map((runs, at) => {
      const opened = at === 0 ? [{ text: "“" }, ...runs] : runs;
      return paragraphOf(
        at === lines.length - 1 ? [...opened, { text: "”" }] : opened,
        { ...world, size: 54 },
        {
          leading: 1.18,
          colour: world.palette.title,
        },
      );
    });
    return [textBlock(paragraphs, { isBody: true })];
  });
}
