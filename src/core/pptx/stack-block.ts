/** Blocks below one another: what grows shares the room that is left; without any the stack stands in its middle or at its top. */

import { type Block, blockGap } from "./block.ts";
import type { Box, Shape } from "./pptx-document.ts";

export function stackBlock(
  blocks: readonly Block[],
  stands: "top" | "middle" | "bottom",
  gap = blockGap,
): Block {
  const gaps = (scale: number) => Math.max(0, blocks.length - 1) * gap * scale;
  const needed = (width: number, scale: number) =>
    blocks.reduce((sum, it) => sum + it.height(width, scale), gaps(scale));
  return {
    grows: blocks.some((it) => it.grows),
    height: needed,
    place(box, scale) {
      const heights = blocks.map((it) => it.height(box.width, scale));
      const free = Math.max(0, box.height - heights.reduce((sum, it) => sum + it, gaps(scale)));
      const growing = blocks.filter((it) => it.grows).length;
      const last = blocks.at(-1);
      const foot = growing === 0 && stands === "middle" && blocks.length > 1 && last?.sinks === true;
      const above = foot ? free * 0.4 : free / 2;
      let y = box.y + (growing > 0 || stands === "top" ? 0 : stands === "middle" ? above : free);
      return blocks.flatMap((block, at): readonly Shape[] => {
        if (foot && block === last) y = box.y + box.height - (heights[at] ?? 0);
        const height = (heights[at] ?? 0) + (block.grows ? free / growing : 0);
        // Room that would stay empty is kept for letters wider than ours.
        const spare = !block.isLoose ? 0 : block !== last ? gap * scale * 0.7 : stands === "top" ? free : 0;
        const own: Box = { x: box.x, y, width: box.width, height: height + spare };
        y += height + gap * scale;
        return block.place(own, scale);
      });
    },
  };
}
