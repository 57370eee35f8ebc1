/** Which stacks of a long deck stand in the document: at each step reveal.js touches every section there is. */

/** Places of stacks: from `from` up to, not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A deck of so many stacks stands there whole. */
const whole = 48;
/** Stacks on each side of the one shown. */
const reach = 16;
/** The stacks beside a target that must be there before a move, so that it looks like any other. */
const least = 4;
/** So near to an end the next moves are made room for, once nobody moves. */
const comfortable = 10;

/** The span to hold while stack `h` of `count` is shown: `now` itself when that serves. */
export function spanAround(h: number, count: number, now: Span | null, wish: "move" | "rest" = "move"): Span {
  if (count <= whole) return now?.from === 0 && now.to === count ? now : { from: 0, to: count };
  if (now && now.to <= count && serves(now, h, count, wish === "move" ? least : comfortable)) return now;
  const from = Math.min(Math.max(0, h - reach), count - 2 * reach - 1);
  return { from, to: from + 2 * reach + 1 };
}

function serves({ from, to }: Span, h: number, count: number, room: number): boolean {
  return (from === 0 || h - from >= room) && (to === count || to - 1 - h >= room) && h >= from && h < to;
}
