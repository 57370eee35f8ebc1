/** What of the slides a PowerPoint file holds worse, or not at all: nobody should find out in front of an audience. */

import { type HtmlNode, isElement } from "./html-tree.ts";
import type { PptxDocument, Shape } from "./pptx-document.ts";
import { leastSize } from "./slide-body.ts";
import type { PptxSources } from "./source-slides.ts";

/** Half a pixel is nobody's loss. */
const rounding = 0.5;

/** On which slide, by its number; `small` comes with the height of its smallest running words, in whole pixels. */
export type Loss =
  | { readonly slide: number; readonly what: "film" | "sound" }
  | { readonly slide: number; readonly what: "small"; readonly pixels: number };

/** `document` was made of these sources: it has their slides in their order. */
export function lossesOf({ slides }: PptxSources, document: PptxDocument): readonly Loss[] {
  return slides.flatMap(({ number: slide, nodes, placed }, at): readonly Loss[] => {
    const media = mediaIn(nodes).map((what): Loss => ({ slide, what }));
    // A list of references is to be looked up in, not to be read from the back row.
    if (placed.slide.attributes.layout === "references") return media;
    const pixels = Math.floor(Math.min(...(document.slides[at]?.shapes ?? []).flatMap(sizesOf)));
    return pixels < leastSize - rounding ? [...media, { slide, what: "small", pixels }] : media;
  });
}

function mediaIn(nodes: readonly HtmlNode[]): readonly ("film" | "sound")[] {
  return nodes.filter(isElement).flatMap((it) => {
    if (it.name === "video") return ["film"] as const;
    return it.name === "audio" ? (["sound"] as const) : mediaIn(it.children);
  });
}

const sizesOf = (shape: Shape): readonly number[] =>
  shape.kind === "text" && shape.isBody ? shape.paragraphs.map((it) => it.size) : [];
