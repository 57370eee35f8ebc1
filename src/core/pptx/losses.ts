/** What of the slides a PowerPoint file holds worse, or not at all: nobody should find out in front of an audience. */

import { type HtmlNode, isElement } from "./html-tree.ts";
import type { PptxDocument, Shape } from "./pptx-document.ts";
import type { PptxSources } from "./source-slides.ts";

/** Words that can be read from the back row, in pixels; half a pixel is nobody's loss. */
const readable = 24 - 0.5;

/** On which slide, by its number; `small` comes with the height of its smallest running words, in whole pixels. */
export type Loss =
  | { readonly slide: number; readonly what: "film" | "sound" }
  | { readonly slide: number; readonly what: "small"; readonly pixels: number };

export function lossesOf(sources: PptxSources, document: PptxDocument): readonly Loss[] {
  const media = sources.slides.flatMap(({ number: slide, nodes }) =>
    mediaIn(nodes).map((what): Loss => ({ slide, what })),
  );
  // A list of references is to be looked up in, not to be read from the back row.
  const lists = sources.slides.filter((it) => it.placed.slide.attributes.layout === "references");
  const small = document.slides.flatMap(({ number: slide, shapes }): readonly Loss[] => {
    if (lists.some((it) => it.number === slide)) return [];
    const pixels = Math.floor(Math.min(...shapes.flatMap(sizesOf)));
    return pixels < readable ? [{ slide, what: "small", pixels }] : [];
  });
  return [...media, ...small].sort((a, b) => a.slide - b.slide);
}

function mediaIn(nodes: readonly HtmlNode[]): readonly ("film" | "sound")[] {
  return nodes.filter(isElement).flatMap((it) => {
    if (it.name === "video") return ["film"] as const;
    return it.name === "audio" ? (["sound"] as const) : mediaIn(it.children);
  });
}

const sizesOf = (shape: Shape): readonly number[] =>
  shape.kind === "text" && shape.isBody ? shape.paragraphs.map((it) => it.size) : [];
