/** How big the notes are: a ladder of sizes that is legible from an arm's length, remembered on this machine. */

/** In CSS pixels; nothing under 20 can be read at one metre (console-and-paper.md A4). */
export const notesSizes = [20, 22, 24, 28, 32, 36, 42, 48, 56, 64] as const;
const usualPx = 24;
const key = "lectern.notes-size";

/** The next size up or down; the ends of the ladder stay. */
export function changeNotesSize(px: number, direction: 1 | -1): number {
  const bigger = notesSizes.find((it) => it > px) ?? px;
  const smaller = notesSizes.findLast((it) => it < px) ?? px;
  return direction === 1 ? bigger : smaller;
}

/** The size used last; what was stored by anything else is not trusted. */
export function recallNotesSize(memory: Pick<Storage, "getItem">): number {
  const stored = Number(memory.getItem(key));
  return notesSizes.find((it) => it === stored) ?? usualPx;
}

export function rememberNotesSize(memory: Pick<Storage, "setItem">, px: number): void {
  memory.setItem(key, String(px));
}
