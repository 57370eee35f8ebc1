/** Where the keys lead on a grid of cells. */

/** The index the key leads to from `at` among `count` cells in rows of `columns`, or null when the key moves nothing. */
export function sheetMove(key: string, at: number, count: number, columns: number): number | null {
  switch (key) {
    case "ArrowRight":
      return Math.min(at + 1, count - 1);
    case "ArrowLeft":
      return Math.max(at - 1, 0);
    case "ArrowDown":
      return at + columns < count ? at + columns : at;
    case "ArrowUp":
      return at - columns >= 0 ? at - columns : at;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
