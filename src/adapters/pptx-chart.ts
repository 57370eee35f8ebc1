/** A chart of a deck as a chart PowerPoint can edit, with its data. */

import type PptxGenJS from "pptxgenjs";
import type { Chart } from "#core/chart/chart.ts";
import type { ChartShape, PptxDocument } from "#core/pptx/pptx-document.ts";
import { chartColours } from "#core/pptx/theme-colours.ts";
import { hexColour, inches } from "./pptx-text.ts";

const labelSize = 16;

export function addChart(
  slide: PptxGenJS.Slide,
  { box, chart, alt }: ChartShape,
  name: string,
  document: PptxDocument,
): void {
  const isLine = chart.type === "line";
  const isMeasured = isLine && chart.isNumeric;
  const many = chart.series.length > 1;
  const isHorizontal = !isLine && chart.direction === "horizontal";
  const colour = hexColour("ink", document);
  const soft = hexColour("ink-soft", document);
  const [valueTitle, labelTitle] = [chart.axis, chart.labelAxis];
  const grid = { color: hexColour("rule", document), size: 0.75 };
  const options: PptxGenJS.IChartOpts = {
    ...place(box),
    objectName: name,
    altText: alt,
    // As many as there are series: with more, the library colours each bar by itself.
    chartColors: chartColours(document.colours)
      .slice(0, Math.max(1, chart.series.length))
      .map((it) => it.slice(1).toUpperCase()),
    chartArea: { roundedCorners: false },
    barDir: isHorizontal ? "bar" : "col",
    barGapWidthPct: many ? 60 : 70,
    showLegend: many,
    ...{ legendPos: "b", legendFontSize: labelSize, legendColor: colour },
    ...{
      showValue: true,
      dataLabelFontSize: labelSize,
      dataLabelColor: colour,
      dataLabelFormatCode: formatOf(chart),
    },
    ...{ catAxisLabelFontSize: labelSize, catAxisLabelColor: colour, catAxisLineColor: soft },
    ...{
      valAxisLabelFontSize: labelSize,
      valAxisLabelColor: soft,
      valGridLine: grid,
      valAxisLineShow: false,
    },
    catGridLine: { style: "none" },
    valAxisLabelFormatCode: "General",
    ...(chart.min === null ? {} : { valAxisMinVal: chart.min }),
    ...(chart.max === null ? {} : { valAxisMaxVal: chart.max }),
    ...(valueTitle === ""
      ? {}
      : {
          showValAxisTitle: true,
          valAxisTitle: valueTitle,
          valAxisTitleFontSize: labelSize,
          valAxisTitleColor: soft,
        }),
    ...(labelTitle === ""
      ? {}
      : {
          showCatAxisTitle: true,
          catAxisTitle: labelTitle,
          catAxisTitleFontSize: labelSize,
          catAxisTitleColor: soft,
        }),
    ...(isLine ? { lineSize: 2.5, lineDataSymbolSize: 9, dataLabelPosition: "t" as const } : {}),
    ...(isMeasured ? measuredAxis(chart) : {}),
  };
  if (isMeasured) slide.addChart("scatter" as PptxGenJS.CHART_NAME, measured(chart), options);
  else slide.addChart((isLine ? "line" : "bar") as PptxGenJS.CHART_NAME, named(chart, isHorizontal), options);
}

const place = ({ x, y, width, height }: ChartShape["box"]) => ({
  ...{ x: inches(x), y: inches(y), w: inches(width), h: inches(height) },
});

const seriesNames = ({ series, axis }: Chart): readonly string[] =>
  series.length > 0 ? series : [axis || "Value"];

/** A row for each label, a column for each series. Bars that lie are counted from below, so their rows are turned round. */
function named(chart: Chart, isTurned: boolean): PptxGenJS.OptsChartData[] {
  const labels = [...new Set(chart.points.map((it) => it.label))];
  if (isTurned) labels.reverse();
  const names = seriesNames(chart);
  return names.map((name, series) => ({
    name,
    labels: [...labels],
    values: labels.map((label) => valueAt(chart, (it) => it.label === label && it.series === series)),
  }));
}

/** Lines over a measured axis keep its distances. */
function measured(chart: Chart): PptxGenJS.OptsChartData[] {
  const positions = [...new Set(chart.points.flatMap((it) => it.position ?? []))].sort((a, b) => a - b);
  const names = seriesNames(chart);
  return [
    { name: chart.labelAxis || "Position", values: positions },
    ...names.map((name, series) => ({
      name,
      values: positions.map((at) => valueAt(chart, (it) => it.position === at && it.series === series)),
    })),
  ];
}

/** The library writes an empty cell for what is null, though its types know numbers only. */
const valueAt = (chart: Chart, is: (point: Chart["points"][number]) => boolean): number =>
  (chart.points.find(is)?.value ?? null) as number;

/** From a little before the first to a little after the last, so that no mark stands on the frame. */
function measuredAxis(chart: Chart): PptxGenJS.IChartOpts {
  const positions = chart.points.flatMap((it) => it.position ?? []);
  const [low, high] = [Math.min(...positions), Math.max(...positions)];
  return {
    catAxisMinVal: low > 0 && low <= (high - low) / 2 ? 0 : low,
    catAxisMaxVal: high + Math.max(1, Math.ceil((high - low) * 0.1)),
  };
}

/** As the chart prints its values: so many decimals, a percent sign where it has one. */
function formatOf({ points }: Chart): string {
  const texts = points.filter((it) => it.value !== null).map((it) => it.text);
  const decimals = Math.min(4, Math.max(0, ...texts.map((it) => /\.(\d+)/.exec(it)?.[1]?.length ?? 0)));
  const number = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  return texts.length > 0 && texts.every((it) => it.includes("%")) ? `${number}"%"` : number;
}
