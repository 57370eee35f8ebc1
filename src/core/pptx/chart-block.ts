/** A chart that stays one in PowerPoint, and which charts can. */

import type { Chart } from "../chart/chart.ts";
import type { Block } from "./block.ts";

/** Lower than this a chart cannot be read. */
const least = 220;

export function chartBlock(chart: Chart, alt: string): Block {
  return {
    grows: true,
    height: (_, scale) => least * scale,
    place: (box) => [{ kind: "chart", box, chart, alt }],
  };
}

/**
 * Bars and lines of plain numbers are the same in PowerPoint. A dot with its interval, a line of reference, a value known only
 * as a bound and a log scale are not: they become a picture, so that nothing of what they say is lost.
 */
export function staysChart(chart: Chart): boolean {
  return (
    chart.type !== "dot" &&
    chart.scale === "linear" &&
    chart.reference === null &&
    chart.points.every((it) => it.bound === null && it.low === null && it.high === null) &&
    chart.points.some((it) => it.value !== null) &&
    (chart.isNumeric || chart.points.length <= 40)
  );
}
