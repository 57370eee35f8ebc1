import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemWords } from "#contract/problem-words.ts";
import { chartTypes } from "#core/chart/chart.ts";
import { makeChart } from "#core/chart/make-chart.ts";
import { readChartBlock } from "#core/chart/read-block.ts";
import { cellPlace, tableOf } from "#core/chart/read-table.ts";
import { check } from "#core/check/check.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { slideJob } from "#core/render/make-job.ts";
import { renderSlide } from "#core/render/slide.ts";
import { cpuMs } from "../../support/cpu-time.ts";

const files = (block: string, data: string) => ({
  name: "x",
  settings: null,
  sources: [{ name: "a.md", text: `# A\n\n\`\`\`chart\n${block}\`\`\`\n` }],
  data: [{ name: "data/d.csv", text: data }],
  assets: [],
});

describe("any data", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.double().map(String),
    fc.constantFrom(
      "",
      "NA",
      ">10",
      "<0",
      "1e308",
      "NaN",
      "Infinity",
      "-0",
      "a,b",
      '"',
      '""',
      "=1+1",
      "<b>",
      "\n",
    ),
  );
  const table = fc
    .array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 })
    .map((rows) => rows.map((it) => it.join(",")).join("\n"));
  it("never throws, gives only finite numbers, and has words and a place for every problem", () => {
    fc.assert(
      fc.property(
        fc.oneof(table, fc.string({ unit: "binary" })),
        fc.constantFrom(...chartTypes),
        fc.constantFrom("linear", "log"),
        (rows, type, scale) => {
          const data = `a,b,c\n${rows}`;
          const block = `type: ${type}\nscale: ${scale}\ndata: data/d.csv\nlabel: a\nvalue: b\nlow: b\nhigh: c\nseries: c\naxis: x\nalt: x\n`;
          const deck = parseDeck(files(block, data));
          for (const problem of check(deck, { todayIso: "2026-11-24" })) {
            expect(problemWords(problem)).not.toMatch(/undefined|null/);
            expect(problem.range.from).toBeLessThanOrEqual(problem.range.to);
            expect(problem.range.to).toBeLessThanOrEqual(
              problem.source === "data/d.csv" ? data.length : (deck.sources[0]?.text.length ?? 0),
            );
          }
          renderSlide(slideJob(deck, "s1"), "screen");
          const read = readChartBlock(block).block;
          const chart = read && makeChart(read, tableOf({ name: "d.csv", text: data })).chart;
          for (const { value, low, high, series } of chart?.points ?? []) {
            for (const it of [value, low, high])
              if (it !== null) expect(Number.isFinite(it) && (scale === "linear" || it > 0)).toBe(true);
            expect(series).toBeLessThan(6);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
  it("finds every cell again where it stands", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.stringMatching(/^[a-z"]{1,5}$/)), { minLength: 1 }),
        (rows) => {
          const quoted = rows.map(([number, words]) => `${number},"${words.replaceAll('"', '""')}"`);
          const text = `n,w\n${quoted.join("\n")}\n`;
          const read = tableOf({ name: "d.csv", text });
          rows.slice(0, 500).forEach(([number, words], row) => {
            const at = (column: number) => {
              const { from, to } = cellPlace(text, read, row, column);
              return text.slice(from, to);
            };
            expect(at(0)).toBe(String(number));
            expect(at(1)).toBe(words.replaceAll('"', '""'));
          });
        },
      ),
      { numRuns: 100 },
    );
  });
  it("of ten thousand rows is read as far as a chart goes, fast", () => {
    const text = `a,b\n${"x,1\n".repeat(10_000)}`;
    const startedMs = cpuMs();
    expect(tableOf({ name: "d.csv", text })).toMatchObject({ isCut: true, rows: { length: 500 } });
    expect(cpuMs() - startedMs).toBeLessThan(500);
  });
});
