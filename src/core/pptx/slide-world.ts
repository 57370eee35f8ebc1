/** What every reader of a drawn slide knows while it makes blocks of it. */

import type { Layout } from "../deck/attributes.ts";
import type { Block } from "./block.ts";
import type { HtmlElement, HtmlNode } from "./html-tree.ts";
import type { Palette } from "./palette.ts";
import type { PictureSource } from "./picture-block.ts";
import type { Paragraph, TextRun } from "./pptx-document.ts";
import type { RunWorld } from "./text-runs.ts";

export interface SlideWorld extends RunWorld {
  readonly layout: Layout;
  readonly palette: Palette;
  /** Of the text that is read, in pixels. */
  readonly size: number;
  /** How much smaller than usual the slide asks its text to be. */
  readonly fit: number;
  /** Whether what is read is the slide's running text, which a placeholder may take. */
  readonly isBody: boolean;
  /** The picture an element shows or was drawn as; null when there is none. */
  pictureOf(element: HtmlElement): PictureSource | null;
  blocks(nodes: readonly HtmlNode[], world: SlideWorld): readonly Block[];
}

export function paragraphOf(
  runs: readonly TextRun[],
  world: SlideWorld,
  more: Partial<Paragraph> = {},
): Paragraph {
  const { size, palette } = world;
  return {
    runs,
    size,
    colour: palette.ink,
    leading: 1.34,
    bullet: null,
    level: 0,
    before: size * 0.6,
    ...more,
  };
}

export const boldRuns = (runs: readonly TextRun[]): readonly TextRun[] =>
  runs.map((it) => ({ ...it, bold: true }));
