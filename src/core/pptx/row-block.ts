/** Blocks side by side, in columns of given shares of the width. */

import type { Block } from "./block.ts";
import type { Shape } from "./pptx-document.ts";

/** `level` says where a lower column stands beside a higher one. */
export function rowBlock(
  columns: readonly { readonly block: Block; readonly share: number }[],
  gap: number,
  level: "top" | "middle",
): Block {
  const total = columns.reduce((sum, it) => sum + it.share, 0);
  const widthOf = (share: number, width: number) =>
    ((width - gap * Math.max(0, columns.length - 1)) * share) / Math.max(total, 1e-6);
  return {
    grows: columns.some((it) => it.block.grows),
    height: (width, scale) =>
      Math.max(0, ...columns.map((it) => it.block.height(widthOf(it.share, width), scale))),
    place(box, scale) {
      let x = box.x;
      return columns.flatMap(({ block, share }): readonly Shape[] => {
        const width = widthOf(share, box.width);
        const own = block.height(width, scale);
        const height = block.grows || level !== "middle" ? box.height : Math.min(own, box.height);
        const y = box.y + (level === "middle" ? (box.height - height) / 2 : 0);
        const shapes = block.place({ x, y, width, height }, scale);
        x += width + gap;
        return shapes;
      });
    },
  };
}
