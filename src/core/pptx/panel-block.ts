/** A block on a ground of its own, with a bar on one side: a callout, a side of a comparison, an answer. */

import type { Block } from "./block.ts";
import type { Box, MarkShape } from "./pptx-document.ts";
import type { Colour } from "./theme-colours.ts";

export interface Panel {
  readonly fill: Colour | null;
  readonly bar: { readonly side: "left" | "top"; readonly colour: Colour; readonly width: number } | null;
  readonly padding: { readonly x: number; readonly y: number };
  /** A line around it, where a theme tells nothing by grounds alone. */
  readonly line?: Colour | null;
  readonly sinks?: boolean;
}

export function panelBlock(inner: Block, { fill, bar, padding, line, sinks }: Panel): Block {
  const left = padding.x + (bar?.side === "left" ? bar.width : 0);
  const top = padding.y + (bar?.side === "top" ? bar.width : 0);
  return {
    grows: inner.grows,
    ...(sinks ? { sinks } : {}),
    height: (width, scale) => inner.height(width - left - padding.x, scale) + (top + padding.y) * scale,
    place(box, scale) {
      const ground: MarkShape = {
        kind: "mark",
        form: "rectangle",
        box,
        fill,
        ...(line ? { line: { colour: line, width: 1.5 } } : {}),
      };
      const own: Box = {
        x: box.x + left,
        y: box.y + top * scale,
        width: box.width - left - padding.x,
        height: box.height - (top + padding.y) * scale,
      };
      const barBox = bar && {
        ...box,
        ...(bar.side === "left" ? { width: bar.width } : { height: Math.max(2, bar.width * scale) }),
      };
      return [
        ...(fill || line ? [ground] : []),
        ...(bar && barBox
          ? [{ kind: "mark", form: "rectangle", box: barBox, fill: bar.colour } satisfies MarkShape]
          : []),
        ...inner.place(own, scale),
      ];
    },
  };
}
