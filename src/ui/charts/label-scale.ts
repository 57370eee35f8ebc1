/** The label axis of an upright chart: words at equal distances, or numbers where they are. */

import { scale } from "@observablehq/plot";
import type { ChartPoint } from "#core/chart/chart.ts";
import { lineStep } from "./measure.ts";
import type { Words } from "./paint.ts";
import type { Laying } from "./space.ts";
import { tickWords } from "./value-scale.ts";

export interface LabelScale {
  /** Where a point stands, in pixels. */
  at(point: ChartPoint): number;
  readonly barWidth: number;
  /** Width a point has for itself, in pixels. */
  readonly slot: number;
  /** Of the labels below the axis, in pixels. */
  readonly height: number;
  words(y: number): readonly Words[];
}

export function labelScale(laying: Laying, left: number, right: number): LabelScale {
  return laying.chart.isNumeric ? measured(laying, left, right) : counted(laying, left, right);
}

/** Every label has a band; in it the series stand side by side, those of a line above one another. */
function counted({ chart, ruler }: Laying, left: number, right: number): LabelScale {
  const hasGroups = chart.series.length > 0 || chart.type === "line";
  const keyOf = (point: ChartPoint, at: number) => (hasGroups ? point.label : `${at}`);
  const keys = [...new Set(chart.points.map(keyOf))];
  const bands = new Map(keys.map((key, at) => [key, at]));
  const band = (right - left) / keys.length;
  const count = chart.type === "line" ? 1 : Math.max(1, chart.series.length);
  const step = Math.min(110, (band * 0.78) / count);
  const centres = new Map(
    chart.points.map((point, at) => {
      const centre = left + ((bands.get(keyOf(point, at)) ?? 0) + 0.5) * band;
      return [point, centre + (count === 1 ? 0 : (point.series - (count - 1) / 2) * step)];
    }),
  );
  const labels = keys.map((key, at) => {
    const label = hasGroups ? key : (chart.points[at]?.label ?? "");
    return { x: left + (at + 0.5) * band, lines: ruler.wrap(label, band - 14, 3) };
  });
  return {
    at: (point) => centres.get(point) ?? left,
    barWidth: step - 8,
    slot: count === 1 ? band : step,
    height: Math.max(...labels.map((it) => it.lines.length)) * lineStep,
    words: (y) => labels.map((it) => ({ ...it, y })),
  };
}

/** Labels stand at the values themselves, as far as they have room. */
function measured({ chart, ruler }: Laying, left: number, right: number): LabelScale {
  const values = [...new Set(chart.points.map((it) => it.position ?? 0))].sort((a, b) => a - b);
  const [first = 0, last = 1] = [values[0], values.at(-1)];
  const domain = first < last ? [first, last] : [first - 1, first + 1];
  const made = scale({ x: { type: "linear", domain, range: [left + 30, right - 30] } });
  const at = (value: number): number => (made?.apply(value) as number | undefined) ?? left;
  let free = Number.NEGATIVE_INFINITY;
  const labels = values.flatMap((value) => {
    const lines = [tickWords(value)];
    const half = ruler.width(lines[0] ?? "") / 2;
    if (at(value) - half < free) return [];
    free = at(value) + half + 16;
    return [{ x: at(value), lines }];
  });
  return {
    at: (point) => at(point.position ?? 0),
    barWidth: 0,
    slot: Math.min(
      ...values.slice(1).map((value, before) => at(value) - at(values[before] ?? 0)),
      right - left,
    ),
    height: lineStep,
    words: (y) => labels.map((it) => ({ ...it, y })),
  };
}
