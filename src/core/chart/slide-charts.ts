/** The charts of a slide and the files their data is in, read once for each slide. */

import { resolveAsset } from "../deck/asset-address.ts";
import { scanBlocks, type Verbatim } from "../deck/blocks.ts";
import type { DeckFiles, Range, Slide, SourceText } from "../deck/deck.ts";
import { type BlockRead, readChartBlock } from "./read-block.ts";

export interface SlideChart extends BlockRead {
  /** The body of its fence, relative to the slide. */
  readonly body: Range;
}

const known = new WeakMap<Slide, readonly SlideChart[]>();
const none: readonly SlideChart[] = [];

/** In reading order, those that cannot be read among them. */
export function slideCharts(slide: Slide): readonly SlideChart[] {
  if (!/chart/i.test(slide.text)) return none;
  const found = known.get(slide);
  if (found) return found;
  const charts = scanBlocks(slide.text)
    .verbatim.filter(isChart)
    .map(({ body }) => ({ body, ...readChartBlock(slide.text.slice(body.from, body.to)) }));
  known.set(slide, charts);
  return charts;
}

/** True for a fence whose first word is `chart`. */
export function isChart({ kind, info }: Pick<Verbatim, "kind" | "info">): boolean {
  return kind === "fence" && /^chart(?=[\s{]|$)/i.test(info);
}

/** The data file an address in a chart names, or null. */
export function dataFile(files: DeckFiles, address: string): SourceText | null {
  const name = resolveAsset(address);
  return files.data.find((it) => it.name === name && /\.csv$/i.test(it.name)) ?? null;
}

/** Names of the data files the charts of a slide are drawn from. */
export function dataOfSlide(slide: Slide): readonly string[] {
  return [...new Set(slideCharts(slide).flatMap(({ block }) => (block && resolveAsset(block.data)) ?? []))];
}
