/** The value axis of a chart: where it begins and ends, where its ticks stand, what is written at them. */

import { scale } from "@observablehq/plot";
import type { Chart } from "#core/chart/chart.ts";

export interface ValueScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Place on the page in pixels; what lies outside stands at the end. */
  at(value: number): number;
  /** False for what lies outside: nothing is drawn of it but an arrow towards it. */
  has(value: number | null): value is number;
}

/** `range` in pixels. As many ticks, up to seven, as `hasRoom` allows at this distance in pixels. */
export function valueScale(
  chart: Chart,
  range: readonly [number, number],
  hasRoom: (ticks: readonly number[], apart: number) => boolean,
): ValueScale {
  for (let count = 7; ; count -= 1) {
    const domain = chart.scale === "log" ? logDomain(chart) : linearDomain(chart, count);
    const ticks = chart.scale === "log" ? logTicks(domain, count) : linearTicks(domain, count);
    const plot = scale({ x: { type: chart.scale, domain: [...domain], range: [...range], clamp: true } });
    if (!plot) throw new TypeError("the charting library gave no scale");
    const at = (value: number): number => plot.apply(value) as number;
    const [first = 0, second = 0] = ticks.map(at).sort((a, b) => a - b);
    if (count <= 2 || ticks.length < 2 || hasRoom(ticks, second - first)) {
      const [low, high] = domain;
      const rounding = (high - low) * 1e-9;
      const has = (value: number | null): value is number =>
        value !== null && value >= low - rounding && value <= high + rounding;
      return { domain, ticks, at, has };
    }
  }
}

function extent(chart: Chart): [number, number] {
  const values = chart.points.flatMap((it) => [it.value, it.low, it.high]);
  const all = [...values, chart.reference?.value, chart.min, chart.max].filter(
    (it) => typeof it === "number",
  );
  return all.length === 0 ? [1, 1] : [Math.min(...all), Math.max(...all)];
}

/** A bar starts at zero; other charts show it when it is near enough. */
function linearDomain(chart: Chart, count: number): [number, number] {
  let [low, high] = extent(chart);
  if (chart.type === "bar" || (low > 0 && low < high * 0.6)) low = Math.min(low, 0);
  if (chart.type === "bar") high = Math.max(high, 0);
  const size = Math.max(Math.abs(low), Math.abs(high));
  // Closer than that, and no step between them can be counted.
  if (high - low <= size * 1e-9) {
    const around = size / 2 || 1;
    [low, high] = [low - around, high + around];
  }
  const step = niceStep(high - low, count);
  const from = chart.min ?? Math.floor(low / step + 1e-9) * step;
  const to = chart.max ?? Math.ceil(high / step - 1e-9) * step;
  return from < to ? [from, to] : [from, from + step];
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(span: number, count: number): number {
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((it) => it * power >= rough * 0.999) ?? 10;
  return factor * power;
}

function linearTicks([from, to]: readonly [number, number], count: number): number[] {
  const step = niceStep(to - from, count);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** Over several powers of ten the axis begins and ends at one, so that nothing stands outside its ticks. */
function logDomain(chart: Chart): [number, number] {
  const [low, high] = extent(chart);
  const isWide = high / low > 30;
  const down = chart.min ?? (isWide ? 10 ** Math.floor(Math.log10(low / 1.1)) : niceBelow(low / 1.2));
  const up = chart.max ?? (isWide ? 10 ** Math.ceil(Math.log10(high * 1.1)) : niceAbove(high * 1.2));
  return down < up ? [down, up] : [down, down * 10];
}

const niceBelow = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((it) => it * power <= value * 1.001) ?? 1) * power;
};

const niceAbove = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((it) => it * power >= value * 0.999) ?? 10) * power;
};

/** Powers of ten; where there are fewer than three, what lies between them too. */
function logTicks([from, to]: readonly [number, number], count: number): number[] {
  const first = Math.floor(Math.log10(from));
  const powers = Array.from({ length: Math.ceil(Math.log10(to)) - first + 1 }, (_, at) => first + at);
  const inside = (factors: readonly number[]) =>
    powers
      .flatMap((power) => factors.map((it) => Number((it * 10 ** power).toPrecision(12))))
      .filter((it) => it >= from * 0.999 && it <= to * 1.001);
  const tens = inside([1]);
  if (tens.length < 3) return inside([1, 2, 5]);
  const every = Math.ceil(tens.length / count);
  return tens.filter((_, at) => at % every === 0);
}

const plain = new Intl.NumberFormat("en", { maximumSignificantDigits: 12 });
const powers = new Intl.NumberFormat("en", { notation: "scientific", maximumSignificantDigits: 4 });

export function tickWords(value: number): string {
  const size = Math.abs(value);
  const format = size !== 0 && (size >= 1e7 || size < 1e-4) ? powers : plain;
  return format.format(value).replaceAll("-", "−");
}
