/** Everything that stands below the title of a slide, as one block, and how large its words are. */

import type { Block } from "./block.ts";
import { type HtmlElement, type HtmlNode, hasClass, isElement } from "./html-tree.ts";
import { readPicture } from "./read-figures.ts";
import { referenceBlock } from "./reference-block.ts";
import { rowBlock } from "./row-block.ts";
import type { SlideWorld } from "./slide-world.ts";
import { stackBlock } from "./stack-block.ts";

/** Words that can be read from the back row, in pixels. */
export const leastSize = 24;

export function bodyBlock(nodes: readonly HtmlNode[], world: SlideWorld): Block {
  const references = nodes.filter(isElement).find((it) => hasClass(it, "references"));
  const others = nodes.filter((it) => it !== references);
  const beside = pictureBeside(others);
  const kept = beside ? others.filter((it) => it !== beside.paragraph) : others;
  const blocks = world.blocks(kept, {
    ...world,
    size: Math.max(leastSize, bodySize(kept, world) * world.fit),
  });
  const all = references ? [...blocks, referenceBlock(references, world)] : blocks;
  const stack = stackBlock(all, references ? "top" : "middle");
  if (!beside) return stack;
  const picture = readPicture(beside.image, world);
  const columns = [
    { block: stack, share: 62 },
    { block: stackBlock([picture], "middle"), share: 38 },
  ];
  return rowBlock(beside.isLeft ? columns.toReversed() : columns, 40, "top");
}

/** A picture put to one side, `{.right}`. */
function pictureBeside(nodes: readonly HtmlNode[]) {
  for (const paragraph of nodes.filter(isElement)) {
    const image = paragraph.children
      .filter(isElement)
      .find((it) => it.name === "img" && (hasClass(it, "right") || hasClass(it, "left")));
    if (image) return { paragraph, image, isLeft: hasClass(image, "left") };
  }
  return null;
}

/** Few words are written larger than many (assets/themes/rhythm.css). */
function bodySize(nodes: readonly HtmlNode[], { layout }: SlideWorld): number {
  const parts = nodes.filter(isElement);
  const isList = (it: HtmlElement) => it.name === "ul" || it.name === "ol";
  const count = Math.max(0, ...parts.filter(isList).map((it) => it.children.filter(isElement).length));
  const only = (is: (it: HtmlElement) => boolean) => parts.length > 0 && parts.every(is);
  if (parts.some((it) => hasClass(it, "checklist"))) return 32;
  if (layout !== "content") return 28;
  if (only(isList)) return count <= 4 ? 35 : count <= 5 ? 32 : 30;
  if (only((it) => isList(it) || hasClass(it, "callout")) && count <= 4) return 32;
  return only((it) => it.name === "p") ? 34 : 28;
}
