/** Chance that can be repeated: the same numbers for the same seed. */

export interface Chance {
  /** A whole number from 0, below `count`. */
  below(count: number): number;
  pick<T>(all: readonly T[]): T;
}

/** mulberry32: small, and even enough for tests. */
export function chance(seed: number): Chance {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    pick(all) {
      const found = all[below(all.length)];
      if (found === undefined) throw new RangeError("nothing to choose from");
      return found;
    },
  };
}
