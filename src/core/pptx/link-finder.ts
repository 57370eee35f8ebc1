/** Where a link of a drawn slide leads in the file: to the network, to a slide that is in it, or nowhere. */

import { prefixed } from "../render/html-tag.ts";
import { findElement } from "./html-tree.ts";
import type { LinkTarget } from "./pptx-document.ts";
import type { SourceSlide } from "./source-slides.ts";

export function linkFinder(slides: readonly SourceSlide[]): (href: string) => LinkTarget | null {
  const positions = new Map<string, number>();
  for (const [at, { placed, nodes }] of slides.entries()) {
    const { slide, h, v } = placed;
    positions.set(`#/${h}/${v}`, at + 1);
    if (v === 0) positions.set(`#/${h}`, at + 1);
    if (slide.attributes.id !== null) positions.set(`#${prefixed(slide.attributes.id)}`, at + 1);
    const list = findElement(nodes, (it) => it.classes.includes("references"));
    for (const item of list?.children ?? [])
      if (typeof item !== "string" && item.attributes.id) positions.set(`#${item.attributes.id}`, at + 1);
  }
  return (href) => {
    if (/^(?:https?|mailto):/i.test(href)) return { kind: "web", address: href };
    const position = positions.get(href);
    return position === undefined ? null : { kind: "slide", position };
  };
}
