import { expect, it } from "vitest";
import { lineTable, placeAt } from "#core/deck/place.ts";
import { cpuMs } from "../../support/cpu-time.ts";

it("counts lines and columns from 1, in LF and CRLF, up to the end of a text without a final line end", () => {
  const table = lineTable("ab\r\n\ncd");
  expect([0, 1, 4, 5, 6, 7].map((it) => placeAt(table, it))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 3, column: 2 },
    { line: 3, column: 3 },
  ]);
  expect(placeAt(lineTable(""), 0)).toEqual({ line: 1, column: 1 });
  expect(placeAt(table, -1)).toEqual({ line: 1, column: 1 });
});

it("answers a hundred thousand look-ups in a large text at once", () => {
  const text = "line\n".repeat(100_000);
  const start = cpuMs();
  const table = lineTable(text);
  for (let at = 0; at < 100_000; at++) placeAt(table, at * 5);
  expect(cpuMs() - start).toBeLessThan(500);
  expect(placeAt(table, 500)).toEqual({ line: 101, column: 1 });
});
