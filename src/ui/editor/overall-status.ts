/** How all texts of the deck together stand: the worst of them speaks. */

import { type SaveState, type SaveStatus, statusOf } from "./save-state.ts";

const worstFirst: readonly SaveStatus[] = ["conflict", "recovered", "failed", "saving", "dirty"];

/** `read-only` only when nothing in the deck can be written. */
export function overallStatus(saves: Iterable<SaveState>): SaveStatus {
  const found = new Set([...saves].map(statusOf));
  const worst = worstFirst.find((it) => found.has(it));
  if (worst) return worst;
  return found.size === 1 && found.has("read-only") ? "read-only" : "saved";
}
