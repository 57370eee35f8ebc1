/** Charts that are drawn as pictures are drawn at the size they will have on their slide, so that their words are as large as there. */

import type { Deck } from "../deck/deck.ts";
import type { PptxRequest } from "../export/export-request.ts";
import { anySize } from "./picture-block.ts";
import { type PictureSizes, pptxDocument } from "./pptx-slides.ts";
import type { Drawing, PptxSources } from "./source-slides.ts";

/** `sizes` are those of the files. The other drawings stay as they are: they have a shape of their own. */
export function sizedDrawings(
  deck: Deck,
  request: PptxRequest,
  sources: PptxSources,
  sizes: PictureSizes,
): readonly Drawing[] {
  if (!sources.drawings.some((it) => it.what === "chart")) return sources.drawings;
  const guessed = sources.drawings.map(
    (it) => [it.key, it.what === "chart" ? anySize : { width: 640, height: 400 }] as const,
  );
  const { slides } = pptxDocument(deck, request, sources, new Map([...sizes, ...guessed]));
  const boxes = new Map(
    slides.flatMap((it) => it.shapes).flatMap((it) => (it.kind === "picture" ? [[it.picture, it.box]] : [])),
  );
  return sources.drawings.map((it) => {
    const box = it.what === "chart" ? boxes.get(it.key) : undefined;
    if (!box) return it;
    const style = `display:flex;flex-direction:column;width:${Math.round(box.width)}px;height:${Math.round(box.height)}px`;
    return { ...it, html: `<div style="${style}">${it.html}</div>` };
  });
}
