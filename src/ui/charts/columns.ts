/** Charts whose categories stand side by side: lines, and bars or dots drawn upright. */

import type { Markish } from "@observablehq/plot";
import type { Chart, ChartPoint } from "#core/chart/chart.ts";
import { type LabelScale, labelScale } from "./label-scale.ts";
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
  path,
  type Stretch,
  upright,
  type Words,
  words,
} from "./paint.ts";
import { eachSeries, type Laying, layLegend } from "./space.ts";
import { tickWords, type ValueScale, valueScale } from "./value-scale.ts";

interface Placed {
  readonly point: ChartPoint;
  readonly x: number;
  /** Null when there is nothing to draw. */
  readonly y: number | null;
}

const naturalHeight = 420;
const arrowLength = 40;
/** Between the mark of a name and the name. */
const nameGap = 26;

export function drawColumns(laying: Laying): SVGSVGElement {
  const { chart, space, ruler } = laying;
  const { width } = space;
  const isLine = chart.type === "line";
  // A line is named at its end; what has no end is named in a legend.
  const legend = isLine ? { height: 0, marks: [] } : layLegend(laying);
  const names =
    isLine && chart.series.length > 1 ? chart.series.map((it) => ruler.wrap(it, width * 0.2, 3, 600)) : [];
  const nameWidth = Math.max(0, ...names.flat().map((it) => ruler.width(it, 600)));
  const right = width - (nameWidth > 0 ? nameWidth + nameGap + 26 : 24);
  const axis = ruler.wrap(chart.axis, width, 2);
  const top = legend.height + (chart.axis === "" ? 0 : axis.length * lineStep + 10) + lineStep + 14;

  const tickWidth = Math.max(
    ...valueScale(chart, [600, 0], isApart).ticks.map((it) => ruler.width(tickWords(it))),
  );
  const left = tickWidth + 18;
  const labels = labelScale(laying, left, right);
  const below = 12 + labels.height + (chart.labelAxis === "" ? 0 : lineStep + 8);
  const height = Math.max(space.height ?? naturalHeight, top + below + 140);
  const bottom = height - below;
  const scale = valueScale(chart, [bottom, top], isApart);
  const placed = chart.points.map((point): Placed => {
    const y = point.value === null ? null : scale.at(point.value);
    return { point, x: labels.at(point), y };
  });
  return paint(width, height, [
    ...legend.marks,
    words([{ x: 0, y: legend.height, lines: axis }], { line: "top" }),
    gridLines(scale.ticks.map((it) => level(left, right, scale.at(it)))),
    words(
      scale.ticks.map((it) => ({ x: left - 14, y: scale.at(it), lines: [tickWords(it)] })),
      { anchor: "end", fill: soft },
    ),
    ...(chart.type === "bar" ? barMarks(chart, placed, scale, labels) : []),
    baseLine([level(left, right, chart.type === "bar" && chart.scale === "linear" ? scale.at(0) : bottom)]),
    ...referenceMarks(laying, scale, left, right),
    ...(chart.points.some((it) => it.low !== null) ? intervalMarks(chart, placed, scale) : []),
    ...(chart.type === "bar" ? [] : seriesMarks(chart, placed, scale)),
    ...numberMarks(laying, placed, scale),
    ...missingMarks(laying, placed, labels, bottom),
    words(labels.words(bottom + 12), { anchor: "middle", line: "top", fill: soft }),
    words([{ x: left, y: bottom + 12 + labels.height + 8, lines: [chart.labelAxis] }], { line: "top" }),
    ...endNames(placed, names, right + 18),
  ]);
}

const isApart = (_: readonly number[], apart: number): boolean => apart >= 2 * lineStep;

function barMarks(chart: Chart, placed: readonly Placed[], scale: ValueScale, labels: LabelScale): Markish[] {
  const zero = scale.at(chart.scale === "log" ? scale.domain[0] : 0);
  const half = labels.barWidth / 2;
  const boxes = (points: readonly Placed[]) =>
    points.flatMap(({ x, y }) =>
      y === null ? [] : [{ x1: x - half, x2: x + half, y1: Math.min(zero, y), y2: Math.max(zero, y) }],
    );
  return eachSeries(chart, placed).flatMap(([at, them]) => [
    ...bars(boxes(them.filter((it) => it.point.bound === null)), at),
    openBars(boxes(them.filter((it) => it.point.bound !== null)), at),
    arrows(
      them.flatMap((it) => arrowOf(it, scale)),
      null,
    ),
  ]);
}

/** From a bound on, or, for a value outside the axis, towards it. */
function arrowOf({ x, y, point: { bound, value } }: Placed, scale: ValueScale): Stretch[] {
  if (y === null) return [];
  if (!scale.has(value))
    return [upright(x, (value ?? 0) > scale.domain[1] ? y + arrowLength : y - arrowLength, y)];
  if (bound === null) return [];
  return [upright(x, y, bound === "above" ? y - arrowLength : y + arrowLength)];
}

function seriesMarks(chart: Chart, placed: readonly Placed[], scale: ValueScale): Markish[] {
  return eachSeries(chart, placed).flatMap(([at, them]) => {
    const spots = them.map(({ x, y, point: { value, bound } }) =>
      y === null || !scale.has(value) ? null : { x, y, isOpen: bound !== null },
    );
    const seen = (isOpen: boolean) => spots.filter((it) => it?.isOpen === isOpen).filter((it) => it !== null);
    const heads = them.flatMap((it) => arrowOf(it, scale));
    return [
      ...(chart.type === "line" ? [path(spots, at)] : []),
      arrows(heads, at),
      dots(seen(false), at, false),
      dots(seen(true), at, true),
    ];
  });
}

function intervalMarks(chart: Chart, placed: readonly Placed[], scale: ValueScale): Markish[] {
  return eachSeries(chart, placed).flatMap(([at, them]) => {
    const lines = them.flatMap(({ x, point: { low, high } }) =>
      low === null || high === null ? [] : [upright(x, scale.at(low), scale.at(high))],
    );
    return chart.type === "bar" ? [halo(lines), intervals(lines, null)] : [intervals(lines, at)];
  });
}

function referenceMarks(
  { chart: { reference } }: Laying,
  scale: ValueScale,
  left: number,
  right: number,
): Markish[] {
  if (!reference || !scale.has(reference.value)) return [];
  const y = scale.at(reference.value);
  return [
    baseLine([level(left, right, y)], "9 7"),
    words([{ x: right, y: y - 8, lines: [reference.label] }], { anchor: "end", line: "bottom", fill: soft }),
  ];
}

/** The number above its mark; below it where the mark of another series is close above. None when they would cover one another. */
function numberMarks({ chart, ruler }: Laying, placed: readonly Placed[], scale: ValueScale): Markish[] {
  const above: Words[] = [];
  const under: Words[] = [];
  for (const { point, x, y } of placed) {
    if (y === null) continue;
    const lines = [point.text.replace(/ \(.*$/, "")];
    const isUnder =
      chart.type === "bar"
        ? (point.value ?? 0) < 0
        : placed.some((it) => it.x === x && it.y !== null && it.y < y && y - it.y < 70);
    const reach = isUnder ? point.low : point.high;
    const edge = reach === null ? y : scale.at(reach);
    if (isUnder) under.push({ x, y: edge + 16, lines });
    else above.push({ x, y: edge - (point.bound === "above" ? arrowLength + 6 : 14), lines });
  }
  const boxes = [
    ...above.map((it) => ({ ...it, y: it.y - lineStep / 2 })),
    ...under.map((it) => ({ ...it, y: it.y + lineStep / 2 })),
  ].map(({ x, y, lines }) => ({ x, y, half: ruler.width(lines[0] ?? "", 600) / 2 }));
  const isCrowded = boxes.some((a, at) =>
    boxes
      .slice(at + 1)
      .some((b) => Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < lineStep * 0.8),
  );
  if (isCrowded) return [];
  return [
    words(above, { anchor: "middle", line: "bottom", weight: 600 }),
    words(under, { anchor: "middle", line: "top", weight: 600 }),
  ];
}

/** What was not reported says so where its mark would begin, turned where it has no room to lie. */
function missingMarks(
  { ruler }: Laying,
  placed: readonly Placed[],
  labels: LabelScale,
  bottom: number,
): Markish[] {
  const missing = placed.filter((it) => it.y === null);
  const isTurned = missing.some(({ point }) =>
    point.text.split(" ").some((it) => ruler.width(it) > labels.slot),
  );
  const look = {
    fill: soft,
    italic: true,
    anchor: isTurned ? "start" : "middle",
    line: isTurned ? "middle" : "bottom",
  } as const;
  return [
    words(
      missing.map(({ point, x }) => ({
        x,
        y: bottom - 10,
        lines: isTurned ? [point.text] : point.text.split(" "),
      })),
      isTurned ? { ...look, turn: -90 } : look,
    ),
  ];
}

/** Names with their marks at the ends of their lines, moved apart where two would touch. */
function endNames(placed: readonly Placed[], names: readonly (readonly string[])[], x: number): Markish[] {
  const ends = names.flatMap((lines, series) => {
    const last = placed.findLast((it) => it.point.series === series && it.y !== null);
    return last ? [{ lines, series, y: last.y ?? 0 }] : [];
  });
  let free = Number.NEGATIVE_INFINITY;
  const apart = ends
    .toSorted((a, b) => a.y - b.y)
    .map(({ lines, series, y }) => {
      const half = (lines.length * lineStep) / 2;
      const at = Math.max(y, free + half);
      free = at + half + 4;
      return { x: x + nameGap, y: at, lines, series };
    });
  return [
    ...apart.map(({ y, series }) => dots([{ x: x + 8, y }], series, false)),
    words(apart, { weight: 600 }),
  ];
}
