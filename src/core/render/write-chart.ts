/** Writes a chart: its data for whoever draws it, and the same data as a table for whoever cannot see it. */

import type { Chart, ChartPoint } from "../chart/chart.ts";
import { makeChart } from "../chart/make-chart.ts";
import { type ChartBlock, readChartBlock } from "../chart/read-block.ts";
import { resolveAsset } from "../deck/asset-address.ts";
import type { ElementAttributes } from "../deck/directives.ts";
import { escapeHtml } from "./escape.ts";
import { openTag } from "./html-tag.ts";
import type { Writing } from "./writing.ts";

/** Null when the fence cannot be read as a chart, or its data is not there: then its source is shown. */
export function writeChart(
  source: string,
  writing: Writing,
  told: ElementAttributes | undefined,
): string | null {
  const { block } = readChartBlock(source);
  const name = (block && resolveAsset(block.data)) ?? "";
  const table = Object.hasOwn(writing.job.tables, name) ? writing.job.tables[name] : undefined;
  const chart = block && table ? makeChart(block, table).chart : null;
  if (!block || !chart) return null;
  const title = block.title === "" ? "" : `<p class="chart-title">${writing.line(block.title)}</p>\n`;
  const caption = block.source === "" ? "" : `<figcaption>${writing.line(block.source)}</figcaption>\n`;
  const drawing = openTag("div", {
    class: "chart-drawing",
    role: "img",
    "aria-label": block.alt || block.title || block.axis,
    "data-chart": asData(chart),
  });
  const tag = openTag("figure", { class: `chart chart-${chart.type} chart-${chart.direction}` }, told);
  return `${tag}\n${title}${drawing}</div>\n${writeTable(block, chart)}${caption}</figure>\n`;
}

function writeTable({ alt, title, columns, axis, labelAxis }: ChartBlock, { series, points }: Chart): string {
  const hasSeries = series.length > 0;
  const heads = [labelAxis || columns.label, ...(hasSeries ? [columns.series] : []), axis || columns.value];
  const head = heads.map((it) => `<th scope="col">${escapeHtml(it ?? "")}</th>`).join("");
  const row = (point: ChartPoint) => {
    const name = hasSeries ? `<td>${escapeHtml(series[point.series] ?? "")}</td>` : "";
    return `<tr><th scope="row">${escapeHtml(point.label)}</th>${name}<td>${escapeHtml(point.text)}</td></tr>\n`;
  };
  return (
    `<table class="chart-table">\n<caption>${escapeHtml(alt || title)}</caption>\n<thead>\n<tr>${head}</tr>\n</thead>\n` +
    `<tbody>\n${points.map(row).join("")}</tbody>\n</table>\n`
  );
}

/** JSON without what looks like the end of a script: who cleans the slide would take the whole attribute away. */
const asData = (chart: Chart): string =>
  JSON.stringify(chart).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e");
