/** Which slide comes next: in reading order, along and down alike. */

import type { Shell } from "./slides.ts";

/** The slide a move leads to, or undefined when there is none that way. */
export function neighbour(
  shells: readonly Shell[],
  from: Shell | undefined,
  direction: "next" | "back" | "skip-next" | "skip-back" | "first" | "last",
): Shell | undefined {
  const at = from ? shells.indexOf(from) : -1;
  switch (direction) {
    case "first":
      return shells[0];
    case "last":
      return shells.at(-1);
    case "next":
    case "skip-next":
      return shells[at + 1];
    case "back":
    case "skip-back":
      return at > 0 ? shells[at - 1] : undefined;
  }
}
