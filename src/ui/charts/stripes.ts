/** Stripes on bars, so that the third series and those after it differ without colour: lines cut to the bar they stand on. */

import type { Stretch } from "./paint.ts";

type Turn = "up" | "down" | "level";

const apart = 15;
/** By series; the first two are told by full and pale. */
const turns: readonly (readonly Turn[])[] = [[], [], ["up"], ["down"], ["level"], ["up", "down"]];

/** Bars have their smaller ends first. */
export const stripesOf = (bar: Stretch, series: number): Stretch[] =>
  (turns[series] ?? []).flatMap((turn) => linesOf(bar, turn));

function linesOf({ x1, x2, y1, y2 }: Stretch, turn: Turn): Stretch[] {
  const lines: Stretch[] = [];
  if (turn === "level") {
    for (let y = y1 + apart / 2; y < y2; y += apart * 0.7) lines.push({ x1, x2, y1: y, y2: y });
    return lines;
  }
  // Lines on which x + y, or x - y, is the same; all bars share them, so that stripes meet across a gap.
  const [from, to] = turn === "up" ? [x1 + y1, x2 + y2] : [x1 - y2, x2 - y1];
  for (let sum = Math.ceil(from / apart) * apart; sum < to; sum += apart) {
    const [left, right] =
      turn === "up"
        ? [Math.max(x1, sum - y2), Math.min(x2, sum - y1)]
        : [Math.max(x1, sum + y1), Math.min(x2, sum + y2)];
    const y = (x: number): number => (turn === "up" ? sum - x : x - sum);
    lines.push({ x1: left, x2: right, y1: y(left), y2: y(right) });
  }
  return lines;
}
