import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Chart, ChartPoint } from "#core/chart/chart.ts";
import { readChart } from "#ui/charts/read-chart.ts";
import { stripesOf } from "#ui/charts/stripes.ts";
import { tickWords, valueScale } from "#ui/charts/value-scale.ts";

const point = (value: number | null): ChartPoint => ({
  label: "x",
  position: null,
  series: 0,
  value,
  bound: null,
  low: null,
  high: null,
  text: "",
});

const chart = (values: readonly (number | null)[], change: Partial<Chart> = {}): Chart => ({
  type: "dot",
  direction: "horizontal",
  scale: "linear",
  axis: "",
  labelAxis: "",
  reference: null,
  min: null,
  max: null,
  isNumeric: false,
  series: [],
  points: values.map(point),
  ...change,
});

const always = () => true;
const ticksOf = (it: Chart) => valueScale(it, [0, 900], always).ticks;

describe("the value axis", () => {
  it("begins and ends at round numbers, and at zero where a length is read", () => {
    expect(ticksOf(chart([0.7, 1.8]))).toEqual([0, 0.5, 1, 1.5, 2]);
    expect(ticksOf(chart([98, 102]))).toEqual([98, 99, 100, 101, 102]);
    expect(ticksOf(chart([98, 102], { type: "bar" }))[0]).toBe(0);
    expect(ticksOf(chart([-7.7, 2.5], { type: "bar" }))).toContain(0);
  });
  it("keeps to the limits it is given", () => {
    expect(valueScale(chart([3, 48], { min: 0, max: 30 }), [0, 900], always).domain).toEqual([0, 30]);
  });
  it("counts powers of ten on a wide log axis, and what lies between on a narrow one", () => {
    expect(ticksOf(chart([0.5, 269], { scale: "log" }))).toEqual([0.1, 1, 10, 100, 1000]);
    expect(ticksOf(chart([1.07, 10.1], { scale: "log" }))).toEqual([0.5, 1, 2, 5, 10, 20]);
  });
  it("has fewer ticks where their words have no room", () => {
    const few = valueScale(chart([0, 1000]), [0, 200], (_, apart) => apart > 90);
    expect(few.ticks.length).toBeLessThanOrEqual(3);
  });
  it("holds every value, in order, with finite ticks inside, whatever the values", () => {
    const size = fc
      .double({ min: -1e15, max: 1e15, noNaN: true })
      .map((it) => (Math.abs(it) < 1e-15 ? 0 : it));
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("linear", "log"),
        fc.constantFrom("bar", "dot", "line"),
        (values, scale, type) => {
          const drawn = values.map((it) => (scale === "log" ? Math.max(Math.abs(it), 1e-15) : it));
          const axis = valueScale(chart(drawn, { scale, type }), [0, 900], always);
          const [low, high] = axis.domain;
          expect(low).toBeLessThan(high);
          expect(axis.ticks.length).toBeLessThan(40);
          for (const tick of axis.ticks) {
            expect(axis.at(tick)).toBeGreaterThanOrEqual(0);
            expect(axis.at(tick)).toBeLessThanOrEqual(900);
            expect(tickWords(tick)).toMatch(/^−?[\d,.]+(?:E−?\d+)?$/);
          }
          const places = drawn.toSorted((a, b) => a - b).map((it) => axis.at(it));
          expect(places.every((it) => Number.isFinite(it))).toBe(true);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          for (const it of drawn) expect(axis.has(it)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("the stripes of a bar", () => {
  it("stay on their bar, and differ by series", () => {
    const side = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(side, side, side, side, fc.integer({ min: 0, max: 5 }), (x, y, width, height, series) => {
        const bar = { x1: x, x2: x + width, y1: y, y2: y + height };
        for (const { x1, x2, y1, y2 } of stripesOf(bar, series)) {
          for (const it of [x1, x2]) expect(it >= bar.x1 - 1e-6 && it <= bar.x2 + 1e-6).toBe(true);
          for (const it of [y1, y2]) expect(it >= bar.y1 - 1e-6 && it <= bar.y2 + 1e-6).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    const bar = { x1: 0, x2: 60, y1: 0, y2: 60 };
    const drawn = [2, 3, 4, 5].map((series) => JSON.stringify(stripesOf(bar, series)));
    expect(new Set(drawn).size).toBe(4);
    expect(stripesOf(bar, 0)).toEqual([]);
  });
});

describe("a chart from a slide", () => {
  const good = chart([1, null], { series: ["a"] });
  it("is read when this program wrote it", () => {
    expect(readChart(JSON.stringify(good))).toEqual(good);
  });
  it("is refused when it is anything else", () => {
    const wrong: unknown[] = [
      null,
      [],
      { ...good, type: "pie" },
      { ...good, scale: "log", points: [point(0)] },
      { ...good, points: [{ ...point(1), series: 6 }] },
      { ...good, points: [{ ...point(1), label: "x".repeat(500) }] },
      { ...good, points: Array.from({ length: 501 }, () => point(1)) },
      { ...good, points: [{ ...point(1), value: 1e300 }] },
      { ...good, points: [{ ...point(1), value: 5e-324 }] },
      { ...good, points: [{ ...point(1), low: "1" }] },
      { ...good, reference: { value: "0", label: "" } },
      { ...good, series: [1] },
      { ...good, min: true },
    ];
    for (const it of wrong) expect(readChart(JSON.stringify(it))).toBeNull();
    expect(readChart("{")).toBeNull();
  });
});
