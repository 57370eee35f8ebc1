/** Reads a CSV file: its header row and its rows, and finds cells of it again in the text. */

import Papa from "papaparse/papaparse.js";
import type { Range, SourceText } from "../deck/deck.ts";
import { maxRows } from "./chart.ts";

/** A CSV file as plain data, so that it can go to a worker. */
export interface Table {
  readonly columns: readonly string[];
  /** At most `maxRows`. A row may have fewer or more cells than there are columns. */
  readonly rows: readonly (readonly string[])[];
  /** True when there are more rows than were read. */
  readonly isCut: boolean;
  /** Where a quote is opened and never closed, or null. */
  readonly openQuote: number | null;
}

/** Only so much of a cell is kept: what is longer is no label. */
const maxCell = 200;
const maxColumns = 100;
/** Of a larger file only the beginning is read. */
const maxLength = 4_000_000;

const known = new WeakMap<SourceText, Table>();

/** The table of a data file, read once for each text. Never throws. Empty lines are passed over. */
export function tableOf(file: SourceText): Table {
  const found = known.get(file);
  if (found) return found;
  const table = readTable(file.text);
  known.set(file, table);
  return table;
}

function readTable(text: string): Table {
  const { data, errors } = Papa.parse(text.slice(0, maxLength), {
    delimitersToGuess: [",", ";", "\t", "|"],
    // Twice as many, because empty lines count as rows; and one more to know that there are more.
    preview: 2 * maxRows + 2,
    skipEmptyLines: "greedy",
  });
  const [header = [], ...rows] = data.map((row) =>
    row.slice(0, maxColumns).map((cell) => cell.trim().slice(0, maxCell)),
  );
  const open = errors.find((it) => it.code === "MissingQuotes")?.index;
  return {
    columns: header,
    rows: rows.slice(0, maxRows),
    isCut: rows.length > maxRows,
    openQuote: open === undefined ? null : Math.max(0, open - 1),
  };
}

/** Where the words of a cell stand in the text of their file. `row` -1 is the header. */
export function cellPlace(text: string, { columns, rows }: Table, row: number, column: number): Range {
  let at = 0;
  // Cells come in the order of the text, and nothing stands between two of them but what separates them.
  for (const cell of [columns, ...rows.slice(0, row)].flat().concat(rows[row]?.slice(0, column) ?? []))
    at = endOf(text, cell, at);
  const to = endOf(text, (row < 0 ? columns : rows[row])?.[column] ?? "", at);
  const written = (row < 0 ? columns : rows[row])?.[column] ?? "";
  return { from: to - asWritten(written).length, to };
}

const asWritten = (cell: string): string => cell.replaceAll('"', '""');

function endOf(text: string, cell: string, at: number): number {
  const written = asWritten(cell);
  const found = text.indexOf(written, at);
  return found < 0 ? at : found + written.length;
}
