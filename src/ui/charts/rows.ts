/** Charts whose categories stand below one another: bars, and dots with their intervals (forest plots). */

import type { Markish } from "@observablehq/plot";
import type { Chart, ChartPoint } from "#core/chart/chart.ts";
import { createFills, soft } from "./look.ts";
import { lineStep } from "./measure.ts";
import {
  arrows,
  bars,
  baseLine,
  dots,
  gridLines,
  halo,
  intervals,
  paint,
  type Stretch,
  type Words,
  words,
} from "./paint.ts";
import { type Laying, layLegend } from "./space.ts";
import { tickWords, type ValueScale, valueScale } from "./value-scale.ts";

interface Row {
  readonly lines: readonly string[];
  readonly points: readonly ChartPoint[];
}

/** Where a point stands. */
interface Placed {
  readonly point: ChartPoint;
  readonly y: number;
}

const columnGap = 28;
/** Few rows may be as high as this. */
const roomyRow = 150;
const arrowLength = 46;

export function drawRows(laying: Laying): SVGSVGElement {
  const { chart, space, ruler } = laying;
  const { width } = space;
  const labels = [...new Set(chart.points.map((it) => it.label))];
  const labelWidth = Math.min(
    width * 0.38,
    Math.max(ruler.width(chart.labelAxis), ...labels.map((it) => ruler.width(it, 600))),
  );
  const rows = rowsOf(chart, (label) => ruler.wrap(label, labelWidth, 3, 600));
  const textWidth = Math.max(...chart.points.map((it) => ruler.width(it.text)));
  // Intervals are read against their numbers, so these stand in a column; a bar carries its own at its end.
  const hasColumn = chart.type === "dot" || chart.points.some((it) => it.low !== null);
  const hasNegative = !hasColumn && chart.points.some((it) => (it.value ?? 0) < 0);
  const fills = createFills(chart.series.length);
  const legend = layLegend(laying, fills);
  const left = labelWidth + columnGap + (hasNegative ? textWidth + 12 : 0);
  const right = width - textWidth - (hasColumn ? columnGap : 18);
  const scale = valueScale(chart, [left, right], (ticks, apart) =>
    ticks.every((it) => ruler.width(tickWords(it)) + 26 <= apart),
  );

  const header = chart.labelAxis !== "" || (chart.reference?.label ?? "") !== "" ? lineStep + 12 : 0;
  const top = legend.height + header;
  const axis = ruler.wrap(chart.axis, width - left, 2);
  const below = 12 + lineStep + (chart.axis === "" ? 0 : 8 + axis.length * lineStep);
  const rowHeight = heightOfRow(laying, rows, top + below);
  const bottom = top + rows.length * rowHeight;

  const placed = rows.flatMap(({ points }, at) => {
    const step = Math.min(44, (rowHeight - 10) / points.length);
    const centre = top + (at + 0.5) * rowHeight;
    return points.map((point, of): Placed => ({ point, y: centre + (of - (points.length - 1) / 2) * step }));
  });
  const thickness = Math.min(46, (rowHeight - 10) / Math.max(...rows.map((it) => it.points.length)) - 6);
  const drawing = paint(width, bottom + below, [
    ...legend.marks,
    gridLines(scale.ticks.map((it) => upright(scale.at(it), top, bottom))),
    ...headWords(laying, scale, top),
    words(
      rows.map(({ lines }, at) => ({ x: 0, y: top + (at + 0.5) * rowHeight, lines })),
      { weight: 600 },
    ),
    ...(chart.type === "bar" ? barMarks(chart, placed, scale, thickness, fills.of) : []),
    ...referenceMarks(chart, scale, top, bottom),
    ...(chart.type === "dot" ? dotMarks(chart, placed, scale) : errorMarks(placed, scale)),
    words(hasColumn ? inColumn(placed, width - textWidth) : besideBars(placed, scale), {
      fill: "var(--chart-ink)",
    }),
    ...(hasNegative ? [words(leftOfBars(placed, scale), { anchor: "end" })] : []),
    words(
      scale.ticks.map((it) => ({ x: scale.at(it), y: bottom + 12, lines: [tickWords(it)] })),
      { anchor: "middle", line: "top", fill: soft },
    ),
    words([{ x: left, y: bottom + 12 + lineStep + 8, lines: axis }], { line: "top" }),
  ]);
  drawing.prepend(fills.defs);
  return drawing;
}

/** With series, rows of one label are drawn as one; without, every row of the file is a row. */
function rowsOf({ points, series }: Chart, wrap: (label: string) => readonly string[]): Row[] {
  if (series.length === 0) return points.map((it) => ({ lines: wrap(it.label), points: [it] }));
  const byLabel = Map.groupBy(points, (it) => it.label);
  return [...byLabel].map(([label, them]) => ({
    lines: wrap(label),
    points: them.toSorted((a, b) => a.series - b.series),
  }));
}

/** Fills the space, within reason: rows far apart are no longer read together, and words need their height. */
function heightOfRow({ space, chart }: Laying, rows: readonly Row[], around: number): number {
  const needed = Math.max(
    ...rows.map((it) => Math.max(it.lines.length * lineStep, it.points.length * (lineStep + 4))),
  );
  const natural = needed + (chart.series.length > 0 ? 26 : 34);
  if (space.height === null) return natural;
  return Math.max(
    needed + 8,
    Math.min(Math.max(natural * 1.5, roomyRow), (space.height - around) / rows.length),
  );
}

const upright = (x: number, y1: number, y2: number): Stretch => ({ x1: x, x2: x, y1, y2 });
const level = (x1: number, x2: number, y: number): Stretch => ({ x1, x2, y1: y, y2: y });

function headWords({ chart, ruler, space }: Laying, scale: ValueScale, top: number): Markish[] {
  const label = chart.reference?.label ?? "";
  const at = chart.reference ? scale.at(chart.reference.value) : 0;
  const half = ruler.width(label) / 2;
  const from = chart.labelAxis === "" ? 0 : ruler.width(chart.labelAxis) + 24;
  const x = Math.min(Math.max(at, from + half), space.width - half);
  return [
    words([{ x: 0, y: top - 12, lines: [chart.labelAxis] }], { line: "bottom", fill: soft }),
    words([{ x, y: top - 12, lines: [label] }], { anchor: "middle", line: "bottom", fill: soft }),
  ];
}

function referenceMarks(
  { type, scale: kind, reference }: Chart,
  scale: ValueScale,
  top: number,
  bottom: number,
): Markish[] {
  const zero = type === "bar" && kind === "linear" ? [upright(scale.at(0), top, bottom)] : [];
  const line = reference ? [upright(scale.at(reference.value), top - 6, bottom)] : [];
  return [baseLine(zero), baseLine(line, "9 7")];
}

function barMarks(
  { series, scale: kind }: Chart,
  placed: readonly Placed[],
  scale: ValueScale,
  thickness: number,
  fillOf: (series: number) => string,
): Markish[] {
  const zero = scale.at(kind === "log" ? scale.domain[0] : 0);
  return eachSeries(series, placed).map(([at, them]) =>
    bars(
      them.flatMap(({ point: { value }, y }) => {
        if (value === null) return [];
        const end = scale.at(value);
        return [
          { x1: Math.min(zero, end), x2: Math.max(zero, end), y1: y - thickness / 2, y2: y + thickness / 2 },
        ];
      }),
      at,
      fillOf(at),
    ),
  );
}

function eachSeries(series: readonly string[], placed: readonly Placed[]): [number, Placed[]][] {
  const count = Math.max(1, series.length);
  return Array.from({ length: count }, (_, at) => [at, placed.filter((it) => it.point.series === at)]);
}

function errorMarks(placed: readonly Placed[], scale: ValueScale): Markish[] {
  const lines = placed.flatMap((it) => interval(it, scale));
  return [
    halo(lines),
    intervals(lines, null),
    arrows(
      placed.flatMap((it) => beyond(it, scale)),
      null,
    ),
  ];
}

function dotMarks({ series }: Chart, placed: readonly Placed[], scale: ValueScale): Markish[] {
  const [from, to] = scale.domain;
  return eachSeries(series, placed).flatMap(([at, them]) => {
    const seen = them.filter(({ point: { value } }) => value !== null && value >= from && value <= to);
    const spots = (isOpen: boolean) =>
      seen
        .filter(({ point }) => (point.bound !== null) === isOpen)
        .map(({ point, y }) => ({ x: scale.at(point.value ?? 0), y }));
    return [
      intervals(
        them.flatMap((it) => interval(it, scale)),
        at,
      ),
      arrows(
        them.flatMap((it) => [...beyond(it, scale), ...bound(it, scale)]),
        at,
      ),
      dots(spots(false), at, false),
      dots(spots(true), at, true),
    ];
  });
}

function interval({ point: { low, high }, y }: Placed, scale: ValueScale): Stretch[] {
  return low === null || high === null ? [] : [level(scale.at(low), scale.at(high), y)];
}

/** Heads at the ends of an interval, or a value, that leave the axis. */
function beyond({ point: { low, high, value }, y }: Placed, scale: ValueScale): Stretch[] {
  const [from, to] = scale.domain;
  const [start, end] = [scale.at(from), scale.at(to)];
  const isLeft = Math.min(low ?? from, value ?? from) < from;
  const isRight = Math.max(high ?? to, value ?? to) > to;
  return [
    ...(isLeft ? [level(start + arrowLength, start, y)] : []),
    ...(isRight ? [level(end - arrowLength, end, y)] : []),
  ];
}

function bound({ point: { bound: side, value }, y }: Placed, scale: ValueScale): Stretch[] {
  if (side === null || value === null) return [];
  const x = scale.at(value);
  return [level(x, side === "above" ? x + arrowLength : x - arrowLength, y)];
}

const inColumn = (placed: readonly Placed[], x: number): Words[] =>
  placed.map(({ point, y }) => ({ x, y, lines: [point.text] }));

function besideBars(placed: readonly Placed[], scale: ValueScale): Words[] {
  return placed.flatMap(({ point: { value, text }, y }) =>
    (value ?? 0) < 0 ? [] : [{ x: scale.at(value ?? Math.max(0, scale.domain[0])) + 12, y, lines: [text] }],
  );
}

function leftOfBars(placed: readonly Placed[], scale: ValueScale): Words[] {
  return placed.flatMap(({ point: { value, text }, y }) =>
    value !== null && value < 0 ? [{ x: scale.at(value) - 12, y, lines: [text] }] : [],
  );
}
