/** How the console's own stage leads a show while no audience window does: it holds one slide and moves through the deck itself. */

import type { Direction } from "#core/show/show.ts";

/** A step no slide has: a stage stops at the last it finds. */
export const lastStep = 10_000;

/** Where the stage stands: which shown slide, the steps made on it, and how many it has. */
export interface LeadPlace {
  readonly index: number;
  readonly step: number;
  readonly steps: number;
}

/** Where a move leads among `count` shown slides; the same index and step when there is nowhere to go. */
export function leadMove(
  at: LeadPlace,
  direction: Direction,
  count: number,
): { readonly index: number; readonly step: number } {
  const { index, step, steps } = at;
  const here = { index, step };
  const hasNext = index + 1 < count;
  switch (direction) {
    case "next":
      if (step < steps) return { index, step: step + 1 };
      return hasNext ? { index: index + 1, step: 0 } : here;
    case "back":
      if (step > 0) return { index, step: step - 1 };
      return index > 0 ? { index: index - 1, step: lastStep } : here;
    case "skip-next":
      return hasNext ? { index: index + 1, step: 0 } : here;
    case "skip-back":
      return index > 0 ? { index: index - 1, step: 0 } : here;
    case "first":
      return { index: 0, step: 0 };
    case "last":
      return { index: Math.max(0, count - 1), step: 0 };
  }
}
