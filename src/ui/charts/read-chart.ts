/** Checks the chart a slide carries: a deck's own HTML may say anything in its place. */

import { type Chart, type ChartPoint, chartTypes, maxRows, maxSeries } from "#core/chart/chart.ts";

type Bag = Readonly<Record<string, unknown>>;

const longest = 400;

const isBag = (value: unknown): value is Bag => typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string" && value.length <= longest;
/** As far as a chart can count: core reads no other numbers (chart/read-number.ts). */
const isSize = (value: unknown): value is number =>
  value === 0 || (typeof value === "number" && Math.abs(value) <= 1e15 && Math.abs(value) >= 1e-15);
const isSizeOrNull = (value: unknown): value is number | null => value === null || isSize(value);
const isFlag = (value: unknown): value is boolean => typeof value === "boolean";
const isOneOf = (values: readonly unknown[], value: unknown): boolean => values.includes(value);

/** The chart in `json`, or null when it is none this program wrote. */
export function readChart(json: string): Chart | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  return isChart(value) ? value : null;
}

function isChart(value: unknown): value is Chart {
  return (
    isBag(value) &&
    isOneOf(chartTypes, value.type) &&
    isOneOf(["horizontal", "vertical"], value.direction) &&
    isOneOf(["linear", "log"], value.scale) &&
    [value.axis, value.labelAxis].every(isText) &&
    isReference(value.reference) &&
    [value.min, value.max].every(isSizeOrNull) &&
    isFlag(value.isNumeric) &&
    isList(value.series, isText, maxSeries) &&
    isList(value.points, isPoint, maxRows) &&
    (value.scale === "linear" || isAboveZero(value as unknown as Chart))
  );
}

function isList<T>(value: unknown, isItem: (item: unknown) => item is T, most: number): value is T[] {
  return Array.isArray(value) && value.length <= most && value.every(isItem);
}

const isReference = (value: unknown): boolean =>
  value === null || (isBag(value) && isSize(value.value) && isText(value.label));

const isPoint = (value: unknown): value is ChartPoint =>
  isBag(value) &&
  [value.label, value.text].every(isText) &&
  [value.position, value.value, value.low, value.high].every(isSizeOrNull) &&
  isOneOf([0, 1, 2, 3, 4, 5], value.series) &&
  isOneOf([null, "above", "below"], value.bound);

const isAboveZero = ({ points, reference, min, max }: Chart): boolean =>
  [...points.flatMap((it) => [it.value, it.low, it.high]), reference?.value, min, max].every(
    (it) => (it ?? 1) > 0,
  );
