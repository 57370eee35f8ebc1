/** Plans a chart of rows: where labels, marks and numbers stand, so that all have room at full size. */

import type { Chart, ChartPoint } from "#core/chart/chart.ts";
import { lineStep } from "./measure.ts";
import { type Laying, type Legend, layLegend } from "./space.ts";
import { tickWords, type ValueScale, valueScale } from "./value-scale.ts";

export interface PlannedRow {
  readonly lines: readonly string[];
  /** Middle of the label, or its top where it stands above its marks. */
  readonly labelY: number;
  readonly points: readonly PlannedPoint[];
}

export interface PlannedPoint {
  readonly point: ChartPoint;
  readonly y: number;
  readonly text: readonly string[];
}

export interface RowPlan {
  readonly legend: Legend;
  readonly scale: ValueScale;
  /** Labels stand above their rows, because beside them the axis would have no room. */
  readonly isStacked: boolean;
  /** Numbers stand in a column of their own from here; null when each stands at the end of its bar. */
  readonly columnX: number | null;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly axis: readonly string[];
  readonly axisX: number;
  readonly thickness: number;
  readonly rows: readonly PlannedRow[];
}

const columnGap = 28;
/** Length of the arrow of a bound, which begins at its mark. */
export const arrowLength = 46;
/** An axis shorter than this is not read; numbers break into two lines before it gets shorter than that. */
const leastAxis = 190;
const leastUnbroken = 190;
/** Few rows may be as high as this. */
const roomyRow = 150;
/** Between the words of two rows. */
const leastGap = 3;

export function planRows(laying: Laying): RowPlan {
  const { chart, space, ruler } = laying;
  const { width } = space;
  const widest = (words: readonly string[], weight?: number) =>
    Math.max(0, ...words.map((it) => ruler.width(it, weight)));
  const labels = chart.points.map((it) => it.label);
  const labelWidth = Math.min(width * 0.38, Math.max(ruler.width(chart.labelAxis), widest(labels, 600)));
  // Intervals are read against their numbers, so these stand in a column; a bar carries its own at its end.
  const hasColumn = chart.type === "dot" || chart.points.some((it) => it.low !== null);
  const hasNegative = !hasColumn && chart.points.some((it) => (it.value ?? 0) < 0);
  const arrow = chart.points.some((it) => it.bound === "above") ? arrowLength + 14 : columnGap;
  const gap = hasColumn || arrow > columnGap ? arrow : 18;
  const wholeText = widest(chart.points.map((it) => it.text));
  const isStacked = width - labelWidth - columnGap - wholeText - gap < leastAxis;
  const start = isStacked ? 16 : labelWidth + columnGap;
  const isBroken = width - start - wholeText - gap < leastUnbroken;
  const linesOf = ({ text }: ChartPoint) => (isBroken ? text.split(/ (?=\()/) : [text]);
  const textWidth = widest(chart.points.flatMap(linesOf));

  const left = start + (hasNegative ? textWidth + 12 : 0);
  const scale = valueScale(chart, [left, width - textWidth - gap], (ticks, apart) =>
    ticks.every((it) => ruler.width(tickWords(it)) + 26 <= apart),
  );
  const legend = layLegend(laying);
  const hasHeader = chart.labelAxis !== "" || (chart.reference?.label ?? "") !== "";
  const top = legend.height + (hasHeader ? lineStep + 12 : 0);
  // A title too long for its axis begins below the labels rather than break.
  const axisX = ruler.width(chart.axis) > width - left ? 0 : left;
  const axis = ruler.wrap(chart.axis, width - axisX, 2);
  const below = 12 + lineStep + (chart.axis === "" ? 0 : 8 + axis.length * lineStep);

  const groups = groupsOf(chart).map(({ label, points }) => ({
    lines: ruler.wrap(label, isStacked ? width : labelWidth, isStacked ? 2 : 3, 600),
    points,
  }));
  const pointHeight = Math.max(...chart.points.map((it) => linesOf(it).length)) * lineStep + 2;
  const needs = groups.map(({ lines, points }) => {
    const [label, marks] = [lines.length * lineStep, points.length * pointHeight];
    return isStacked ? label + marks : Math.max(label, marks);
  });
  const heights = heightsOfRows(laying, needs, top + below);
  const most = Math.max(...groups.map((it) => it.points.length));
  // As far apart in every row as the narrowest allows.
  const step = Math.min(
    Math.max(44, pointHeight),
    ...groups.map(({ lines, points }, at) => {
      const label = isStacked ? lines.length * lineStep : 0;
      return ((heights[at] ?? 0) - 3 - label) / points.length;
    }),
  );
  let rowTop = top;
  const rows = groups.map(({ lines, points }, at): PlannedRow => {
    const height = heights[at] ?? 0;
    const labelHeight = isStacked ? lines.length * lineStep : 0;
    const from = rowTop + (height - labelHeight - points.length * step) / 2;
    const labelY = isStacked ? from : rowTop + height / 2;
    rowTop += height;
    return {
      lines,
      labelY,
      points: points.map((point, of) => ({
        point,
        y: from + labelHeight + (of + 0.5) * step,
        text: linesOf(point),
      })),
    };
  });
  return {
    legend,
    scale,
    isStacked,
    columnX: hasColumn ? width - textWidth : null,
    top,
    bottom: rowTop,
    height: rowTop + below,
    axis,
    axisX,
    thickness: most > 1 || isStacked ? step - 6 : Math.min(46, Math.min(...heights) - 10),
    rows,
  };
}

/** With series, rows of one label are drawn as one; without, every row of the file is a row. */
function groupsOf({
  points,
  series,
}: Chart): { readonly label: string; readonly points: readonly ChartPoint[] }[] {
  if (series.length === 0) return points.map((it) => ({ label: it.label, points: [it] }));
  return [...Map.groupBy(points, (it) => it.label)].map(([label, them]) => ({
    label,
    points: them.toSorted((a, b) => a.series - b.series),
  }));
}

/**
 * Equal rows fill the space, within reason: rows far apart are no longer read together. Where equal rows would not fit, each
 * is as high as its own words need.
 */
function heightsOfRows({ space, chart }: Laying, needs: readonly number[], around: number): number[] {
  const most = Math.max(...needs);
  const natural = most + (chart.series.length > 0 ? 26 : 34);
  if (space.height === null) return needs.map(() => natural);
  const room = space.height - around;
  const equal = Math.min(Math.max(natural * 1.5, roomyRow), room / needs.length);
  if (equal >= most + leastGap) return needs.map(() => equal);
  const spare = (room - needs.reduce((sum, it) => sum + it, 0)) / needs.length;
  return needs.map((it) => it + Math.max(leastGap, spare));
}
