/** Joins a chart block with its table: the values that are drawn, and what of the data cannot be. */

import type { ProblemCode } from "../problem.ts";
import { type Chart, type ChartPoint, maxRows, maxSeries } from "./chart.ts";
import { printBare, printNumber } from "./number-format.ts";
import { type ChartBlock, type ColumnUse, columnUses } from "./read-block.ts";
import { type Cell, readNumber } from "./read-number.ts";
import type { Table } from "./read-table.ts";

/** What is wrong with the data: of a key of the block, or of a cell of the file. */
export interface DataProblem {
  readonly code: ProblemCode & `chart.${string}`;
  readonly at:
    | { readonly key: string }
    | { readonly row: number; readonly column: number }
    | { readonly offset: number };
  readonly detail: Readonly<Record<string, string | number>>;
}

export interface ChartMade {
  /** Null when a column is missing or there is no row. */
  readonly chart: Chart | null;
  readonly problems: readonly DataProblem[];
}

/** Only so many cells of one file are complained about; the rest are of the same kind. */
const maxComplaints = 20;

export function makeChart(block: ChartBlock, table: Table): ChartMade {
  const problems: DataProblem[] = [];
  const places = findColumns(block, table, problems);
  if (table.openQuote !== null)
    problems.push({ code: "chart.open-quote", at: { offset: table.openQuote }, detail: {} });
  if (places === null) return { chart: null, problems };
  if (table.rows.length === 0) {
    problems.push({ code: "chart.empty", at: { key: "data" }, detail: { address: block.data } });
    return { chart: null, problems };
  }
  if (table.isCut)
    problems.push({ code: "chart.too-many-rows", at: { key: "data" }, detail: { most: maxRows } });
  const series = seriesNames(table, places.series);
  if (series.length > maxSeries)
    problems.push({ code: "chart.too-many-series", at: { key: "series" }, detail: { most: maxSeries } });
  const shown = series.slice(0, maxSeries);
  const complaints: DataProblem[] = [];
  const rows = table.rows.flatMap((_, row): ChartPoint[] => {
    const point = readPoint({ block, table, places, series: shown, complaints }, row);
    return point ? [point] : [];
  });
  const isNumeric = block.type === "line" && rows.every((it) => it.position !== null);
  if (block.type === "line" && !isNumeric && rows.some((it) => it.position !== null))
    problems.push({ code: "chart.mixed-labels", at: { key: "label" }, detail: {} });
  const points = sorted(isNumeric ? rows : rows.map((it) => ({ ...it, position: null })), block);
  const { type, direction, scale, axis, labelAxis, reference, min, max } = block;
  return {
    chart: { type, direction, scale, axis, labelAxis, reference, min, max, isNumeric, series: shown, points },
    problems: [...problems, ...complaints.slice(0, maxComplaints)],
  };
}

type Places = Readonly<Partial<Record<ColumnUse, number>>> & {
  readonly label: number;
  readonly value: number;
};

function findColumns({ columns }: ChartBlock, table: Table, problems: DataProblem[]): Places | null {
  const found: Partial<Record<ColumnUse, number>> = {};
  for (const use of columnUses) {
    const name = columns[use];
    if (name === undefined) continue;
    const at = table.columns.indexOf(name);
    if (at >= 0) found[use] = at;
    else {
      const known = table.columns.slice(0, 12).join(", ").slice(0, 200);
      problems.push({
        code: "chart.column-missing",
        at: { key: use },
        detail: { column: name.slice(0, 80), columns: known },
      });
    }
  }
  const { label, value } = found;
  return label === undefined || value === undefined ? null : { ...found, label, value };
}

function seriesNames(table: Table, column: number | undefined): string[] {
  return column === undefined ? [] : [...new Set(table.rows.map((cells) => cells[column] ?? ""))];
}

interface Reading {
  readonly block: ChartBlock;
  readonly table: Table;
  readonly places: Places;
  readonly series: readonly string[];
  readonly complaints: DataProblem[];
}

function readPoint(reading: Reading, row: number): ChartPoint | null {
  const { block, table, places, series } = reading;
  const cells = table.rows[row] ?? [];
  const at = places.series === undefined ? 0 : series.indexOf(cells[places.series] ?? "");
  if (at < 0) return null;
  const label = cells[places.label] ?? "";
  const position = readNumber(label);
  const value = readCell(reading, row, "value");
  const interval = readInterval(reading, row, value);
  return {
    label,
    position: position.kind === "number" && position.bound === null ? position.value : null,
    series: at,
    value: value.kind === "number" ? value.value : null,
    bound: value.kind === "number" ? value.bound : null,
    low: interval?.low.value ?? null,
    high: interval?.high.value ?? null,
    text: textOf(value, interval, cells[places.value] ?? "", block),
  };
}

type NumberCell = Extract<Cell, { kind: "number" }>;
type Interval = { readonly low: NumberCell; readonly high: NumberCell };

/** A cell as a number this chart can draw; anything else is missing or listed. */
function readCell(
  { block, table, places, complaints }: Reading,
  row: number,
  use: "value" | "low" | "high",
): Cell {
  const column = places[use];
  const words = column === undefined ? "" : (table.rows[row]?.[column] ?? "");
  const cell = readNumber(words);
  if (column === undefined || cell.kind === "missing") return cell;
  const complain = (code: DataProblem["code"]) =>
    complaints.push({ code, at: { row, column }, detail: { value: words.slice(0, 80) } });
  if (cell.kind === "unreadable") complain("chart.not-a-number");
  else if (block.scale === "log" && cell.value <= 0) {
    complain("chart.log-not-positive");
    return { kind: "unreadable" };
  }
  return cell;
}

/** Both ends, around the value; half an interval is none. */
function readInterval(reading: Reading, row: number, value: Cell): Interval | null {
  const [low, high] = [readCell(reading, row, "low"), readCell(reading, row, "high")];
  const column = reading.places.low ?? reading.places.high;
  const isHalf = (low.kind === "missing") !== (high.kind === "missing");
  const isInterval = low.kind === "number" && high.kind === "number";
  const contains =
    isInterval &&
    low.value <= high.value &&
    (value.kind !== "number" || (low.value <= value.value && value.value <= high.value));
  if (column !== undefined && (isHalf || (isInterval && !contains)))
    reading.complaints.push({ code: "chart.interval", at: { row, column }, detail: {} });
  return contains ? { low, high } : null;
}

function textOf(value: Cell, interval: Interval | null, written: string, { format }: ChartBlock): string {
  if (value.kind === "missing") return "not reported";
  if (value.kind === "unreadable") return written.slice(0, 24);
  const sign = value.bound === null ? "" : value.bound === "above" ? "> " : "< ";
  const number = `${sign}${printNumber(value.value, value.words, format)}`;
  if (!interval) return number;
  const end = (it: NumberCell) => printBare(it.value, it.words, format);
  return `${number} (${end(interval.low)} to ${end(interval.high)})`;
}

/** By value, what has none last. A series keeps together: its label stands where its first row does. */
function sorted(points: readonly ChartPoint[], { sort, type }: ChartBlock): readonly ChartPoint[] {
  if (type === "line" && points.every((it) => it.position !== null))
    return points.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
  if (sort === "file" || type === "line") return points;
  const sign = sort === "ascending" ? 1 : -1;
  return points.toSorted((a, b) =>
    a.value === null || b.value === null
      ? Number(a.value === null) - Number(b.value === null)
      : sign * (a.value - b.value),
  );
}
