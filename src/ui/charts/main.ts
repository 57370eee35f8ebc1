/** The chart engine: a script of its own, fetched by a stage or a print page when it meets its first chart. */

import { drawColumns } from "./columns.ts";
import { createRuler } from "./measure.ts";
import { readChart } from "./read-chart.ts";
import { drawRows } from "./rows.ts";
import type { Space } from "./space.ts";

export interface ChartEngine {
  /** The drawing of the chart in `json`, or null when it is none. `family` as CSS writes it. */
  draw(json: string, space: Space, family: string): SVGSVGElement | null;
}

const engine: ChartEngine = {
  draw(json, space, family) {
    const chart = readChart(json);
    if (!chart || chart.points.length === 0) return null;
    const laying = { chart, space, ruler: createRuler(family) };
    return chart.direction === "horizontal" ? drawRows(laying) : drawColumns(laying);
  },
};

Object.assign(globalThis, { lecternCharts: engine });
