/** How series differ: by colour, and always by shape, dash or pattern too, so that a grey copy tells them apart. */

/** Names of the charting library. */
const symbols = ["circle", "diamond", "square", "triangle", "star", "wye"] as const;
const dashes = ["none", "12 7", "3 6", "16 6 4 6", "7 4", "2 3"] as const;

export const colourOf = (series: number): string => `var(--chart-${series + 1})`;
export const symbolOf = (series: number) => symbols[series] ?? "circle";
export const dashOf = (series: number): string => dashes[series] ?? "none";

export const ink = "var(--chart-ink)";
export const soft = "var(--chart-soft)";
export const grid = "var(--chart-grid)";
export const paper = "var(--chart-paper)";

/** The ground of a bar: full, pale, then empty, for stripes to stand on. */
export function groundOf(series: number): string {
  if (series === 0) return colourOf(0);
  return series === 1 ? "var(--chart-2-pale)" : paper;
}
