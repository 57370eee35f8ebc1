/** A block of a slide before it has a place: it says how high it will be, and gives its shapes once it has a box. */

import type { Box, Shape } from "./pptx-document.ts";

export interface Block {
  /** Takes the room that is left, as a picture does. */
  readonly grows: boolean;
  /** Stands at the foot of its stack when it is the last. */
  readonly sinks?: boolean;
  /** May be given more height than it asks for: text that begins at the top of its box. */
  readonly isLoose?: boolean;
  /** Its height in a column of this width, or the least one when it grows. `scale` is that of all type on the slide. */
  height(width: number, scale: number): number;
  place(box: Box, scale: number): readonly Shape[];
}

/** Room between two blocks of a stack, before scaling. */
export const blockGap = 24;

/** Below a third nobody can read it: then the slide holds far more than a slide can, as it does in the show. */
const steps = [
  ...[1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.56, 0.52, 0.48, 0.44, 0.4, 0.34, 0.28],
  ...[0.22, 0.17, 0.13, 0.1],
];

/** The largest scale of type at which the block is no higher than this; the smallest there is when none fits. */
function fittingScale(block: Block, width: number, height: number): number {
  return steps.find((it) => block.height(width, it) <= height) ?? 0.1;
}

/** The block in a box, its type as large as fits. */
export const fillBox = (block: Block, box: Box): readonly Shape[] =>
  block.place(box, fittingScale(block, box.width, box.height));
