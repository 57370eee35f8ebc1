/** One drawn slide → placed shapes: the title, what stands below it in the room that is left, its sources at the foot. */

import type { Layout } from "../deck/attributes.ts";
import { fillBox } from "./block.ts";
import { composeGroup } from "./compose-group.ts";
import { composePicture } from "./compose-picture.ts";
import type { Composer } from "./composer.ts";
import { type HtmlNode, hasClass, isElement } from "./html-tree.ts";
import type { Box, Shape } from "./pptx-document.ts";
import { bodyBlock } from "./slide-body.ts";
import { frameOf, type SlideSize } from "./slide-frame.ts";
import { titleAt } from "./slide-title.ts";
import type { SlideWorld } from "./slide-world.ts";
import { sourceLine } from "./source-line.ts";

/** `nodes` is the inside of its section. Everything stays on the slide, whatever its size. */
export function composeSlide(
  nodes: readonly HtmlNode[],
  world: SlideWorld,
  size: SlideSize,
): readonly Shape[] {
  const heading = nodes.filter(isElement).find((it) => /^h[1-3]$/.test(it.name));
  const sources = nodes.filter(isElement).find((it) => hasClass(it, "sources"));
  const rest = nodes.filter((it) => it !== heading && it !== sources);
  const { content } = frameOf(world.layout, size);
  const foot = sources ? sourceLine(sources, world, content) : null;
  const room = foot ? { ...content, height: foot.top - 14 - content.y } : content;
  const shapes = [...composerOf(world.layout)(heading, rest, world, room, size), ...(foot?.shapes ?? [])];
  return shapes.map((it) => ({ ...it, box: within(it.box, size) }));
}

/** Whatever the text, nothing lies beyond the slide. */
function within(box: Box, size: SlideSize): Box {
  const x = Math.min(Math.max(0, box.x), size.width - 1);
  const y = Math.min(Math.max(0, box.y), size.height - 1);
  return { x, y, width: Math.min(box.width, size.width - x), height: Math.min(box.height, size.height - y) };
}

function composerOf(layout: Layout): Composer {
  if (layout === "title" || layout === "section" || layout === "quote") return composeGroup;
  return layout === "image-full" ? composePicture : composeBelow;
}

/** The title keeps its place at the top. */
const composeBelow: Composer = (heading, rest, world, room, size) => {
  const title = heading ? titleAt(heading, world, room, size) : [];
  const below = title[0]
    ? title[0].box.y + title[0].box.height + (world.layout === "quiz" ? 10 : 18)
    : room.y;
  const box = { ...room, y: below, height: room.y + room.height - below };
  return [...title, ...fillBox(bodyBlock(rest, world), box)];
};
