/** What the address of the console asks of its show: `#from=7&minutes=20&rehearse`. */

export interface ShowWish {
  /** The slide to begin at, counted from 1. */
  readonly from: number;
  /** The version for so many minutes, or null for the whole deck. */
  readonly minutes: number | null;
  /** Spoken to learn how long it takes. */
  readonly rehearsal: boolean;
}

/** Reads the part of an address after `#`. What is no whole number from 1 asks for nothing. */
export function readShowWish(hash: string): ShowWish {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  const number = (name: string) => {
    const value = asked.get(name) ?? "";
    return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : null;
  };
  return { from: number("from") ?? 1, minutes: number("minutes"), rehearsal: asked.has("rehearse") };
}
