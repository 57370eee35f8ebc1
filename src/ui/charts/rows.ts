/** Charts whose categories stand below one another: bars, and dots with their intervals (forest plots). */

import type { Markish } from "@observablehq/plot";
import type { Chart } from "#core/chart/chart.ts";
import { soft } from "./look.ts";
import { lineStep } from "./measure.ts";
import {
  arrows,
  bars,
  baseLine,
  dots,
  gridLines,
  halo,
  intervals,
  level,
  openBars,
  paint,
  type Stretch,
  upright,
  type Words,
  words,
} from "./paint.ts";
import { arrowLength, type PlannedPoint, planRows, type RowPlan } from "./row-plan.ts";
import { eachSeries, type Laying } from "./space.ts";
import { tickWords, type ValueScale } from "./value-scale.ts";

export function drawRows(laying: Laying): SVGSVGElement {
  const { chart, space } = laying;
  const plan = planRows(laying);
  const { scale, top, bottom, columnX, isStacked } = plan;
  const placed = plan.rows.flatMap((it) => it.points);
  return paint(space.width, plan.height, [
    ...plan.legend.marks,
    gridLines(scale.ticks.map((it) => upright(scale.at(it), top, bottom))),
    ...headWords(laying, plan),
    ...(chart.type === "bar" ? barMarks(chart, placed, plan) : []),
    ...referenceMarks(chart, plan),
    words(
      plan.rows.map(({ lines, labelY }) => ({ x: 0, y: labelY, lines })),
      { weight: 600, line: isStacked ? "top" : "middle", isClear: isStacked },
    ),
    ...(chart.type === "dot" ? dotMarks(chart, placed, scale) : errorMarks(placed, scale)),
    words(
      columnX === null
        ? rightOfBars(placed, scale)
        : placed.map(({ y, text }) => ({ x: columnX, y, lines: text })),
    ),
    words(columnX === null ? leftOfBars(placed, scale) : [], { anchor: "end" }),
    words(
      scale.ticks.map((it) => ({ x: scale.at(it), y: bottom + 12, lines: [tickWords(it)] })),
      { anchor: "middle", line: "top", fill: soft },
    ),
    words([{ x: plan.axisX, y: bottom + 12 + lineStep + 8, lines: plan.axis }], { line: "top" }),
  ]);
}

function headWords({ chart, ruler, space }: Laying, { scale, top }: RowPlan): Markish[] {
  const label = scale.has(chart.reference?.value ?? null) ? (chart.reference?.label ?? "") : "";
  const at = chart.reference ? scale.at(chart.reference.value) : 0;
  const half = ruler.width(label) / 2;
  const from = chart.labelAxis === "" ? 0 : ruler.width(chart.labelAxis) + 24;
  const x = Math.min(Math.max(at, from + half), space.width - half);
  return [
    words([{ x: 0, y: top - 12, lines: [chart.labelAxis] }], { line: "bottom", fill: soft }),
    words([{ x, y: top - 12, lines: [label] }], { anchor: "middle", line: "bottom", fill: soft }),
  ];
}

function referenceMarks({ type, scale: kind, reference }: Chart, { scale, top, bottom }: RowPlan): Markish[] {
  const zero = type === "bar" && kind === "linear" ? [upright(scale.at(0), top, bottom)] : [];
  const line =
    reference && scale.has(reference.value) ? [upright(scale.at(reference.value), top - 6, bottom)] : [];
  return [baseLine(zero), baseLine(line, "9 7")];
}

function barMarks(chart: Chart, placed: readonly PlannedPoint[], { scale, thickness }: RowPlan): Markish[] {
  const zero = scale.at(chart.scale === "log" ? scale.domain[0] : 0);
  const boxes = (points: readonly PlannedPoint[]) =>
    points.flatMap(({ point: { value }, y }) => {
      if (value === null) return [];
      const end = scale.at(value);
      const half = thickness / 2;
      return [{ x1: Math.min(zero, end), x2: Math.max(zero, end), y1: y - half, y2: y + half }];
    });
  return eachSeries(chart, placed).flatMap(([at, them]) => [
    ...bars(boxes(them.filter((it) => it.point.bound === null)), at),
    openBars(boxes(them.filter((it) => it.point.bound !== null)), at),
  ]);
}

function errorMarks(placed: readonly PlannedPoint[], scale: ValueScale): Markish[] {
  const lines = placed.flatMap((it) => interval(it, scale));
  const heads = placed.flatMap((it) => [...beyond(it, scale), ...bound(it, scale)]);
  return [halo(lines), intervals(lines, null), arrows(heads, null)];
}

function dotMarks(chart: Chart, placed: readonly PlannedPoint[], scale: ValueScale): Markish[] {
  return eachSeries(chart, placed).flatMap(([at, them]) => {
    const spots = (isOpen: boolean) =>
      them.flatMap(({ point: { value, bound }, y }) =>
        scale.has(value) && (bound !== null) === isOpen ? [{ x: scale.at(value), y }] : [],
      );
    const lines = them.flatMap((it) => interval(it, scale));
    const heads = them.flatMap((it) => [...beyond(it, scale), ...bound(it, scale)]);
    return [
      intervals(lines, at),
      arrows(heads, at),
      dots(spots(false), at, false),
      dots(spots(true), at, true),
    ];
  });
}

function interval({ point: { low, high }, y }: PlannedPoint, scale: ValueScale): Stretch[] {
  return low === null || high === null ? [] : [level(scale.at(low), scale.at(high), y)];
}

/** Heads at the ends of an interval, or a value, that leave the axis. */
function beyond({ point: { low, high, value }, y }: PlannedPoint, scale: ValueScale): Stretch[] {
  const [from, to] = scale.domain;
  const [start, end] = [scale.at(from), scale.at(to)];
  const isLeft = Math.min(low ?? from, value ?? from) < from;
  const isRight = Math.max(high ?? to, value ?? to) > to;
  return [
    ...(isLeft ? [level(start + arrowLength, start, y)] : []),
    ...(isRight ? [level(end - arrowLength, end, y)] : []),
  ];
}

function bound({ point: { bound: side, value }, y }: PlannedPoint, scale: ValueScale): Stretch[] {
  if (side === null || !scale.has(value)) return [];
  const x = scale.at(value);
  return [level(x, side === "above" ? x + arrowLength : x - arrowLength, y)];
}

function rightOfBars(placed: readonly PlannedPoint[], scale: ValueScale): Words[] {
  return placed.flatMap(({ point: { value, bound: side }, y, text }) => {
    if (value !== null && value < 0) return [];
    const end = scale.at(value ?? Math.max(0, scale.domain[0]));
    return [{ x: end + 12 + (side === "above" ? arrowLength : 0), y, lines: text }];
  });
}

function leftOfBars(placed: readonly PlannedPoint[], scale: ValueScale): Words[] {
  return placed.flatMap(({ point: { value }, y, text }) =>
    value !== null && value < 0 ? [{ x: scale.at(value) - 12, y, lines: text }] : [],
  );
}
