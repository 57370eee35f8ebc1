/** The room a chart is given, and what every kind of chart knows while it is laid out. */

import type { Markish } from "@observablehq/plot";
import type { Chart, ChartPoint } from "#core/chart/chart.ts";
import { ink } from "./look.ts";
import { lineStep, type Ruler } from "./measure.ts";
import { bars, dots, words } from "./paint.ts";

export interface Space {
  readonly width: number;
  /** Null when nothing limits it: the chart then is as high as its rows want. */
  readonly height: number | null;
}

export interface Laying {
  readonly chart: Chart;
  readonly space: Space;
  readonly ruler: Ruler;
}

/** What names the series above a chart: each by its mark and its name, in as many lines as they need. */
export interface Legend {
  readonly height: number;
  readonly marks: readonly Markish[];
}

const rowHeight = 36;
const gap = 40;
const nameAt = 26;

export function layLegend({ chart: { series, type }, space, ruler }: Laying): Legend {
  if (series.length < 2) return { height: 0, marks: [] };
  let x = 14;
  let row = 0;
  const places = series.map((name, at) => {
    const [shown = ""] = ruler.wrap(name, space.width - nameAt - 12, 1);
    const width = nameAt + ruler.width(shown);
    if (x > 14 && x + width > space.width) {
      x = 14;
      row += 1;
    }
    const spot = { at, x, y: row * rowHeight + lineStep / 2, shown };
    x += width + gap;
    return spot;
  });
  return {
    height: (row + 1) * rowHeight + 10,
    marks: [
      ...places.flatMap((it) => (type === "bar" ? swatch(it) : [dots([it], it.at, false)])),
      words(
        places.map(({ x, y, shown }) => ({ x: x + nameAt, y, lines: [shown] })),
        { fill: ink },
      ),
    ],
  };
}

const swatch = ({ x, y, at }: { x: number; y: number; at: number }): Markish[] =>
  bars([{ x1: x - 12, x2: x + 12, y1: y - 12, y2: y + 12 }], at);

/** Index of each series with what belongs to it; a chart without series has one. */
export function eachSeries<T extends { readonly point: ChartPoint }>(
  { series }: Chart,
  placed: readonly T[],
): [number, T[]][] {
  const count = Math.max(1, series.length);
  return Array.from({ length: count }, (_, at) => [at, placed.filter((it) => it.point.series === at)]);
}
