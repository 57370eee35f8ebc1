import { expect, test } from "vitest";
import { sheetMove } from "#ui/stage/sheet-move.ts";

/** Ten cells in rows of four: 0–3, 4–7, 8–9. */
test.each([
  ["ArrowRight", 0, 1],
  ["ArrowRight", 9, 9],
  ["ArrowLeft", 0, 0],
  ["ArrowDown", 1, 5],
  ["ArrowDown", 6, 6],
  ["ArrowUp", 5, 1],
  ["ArrowUp", 2, 2],
  ["Home", 7, 0],
  ["End", 7, 9],
  ["a", 7, null],
])("%s leads from cell %d to %s", (key, at, to) => {
  expect(sheetMove(key, at, 10, 4)).toBe(to);
});
