/** Help with tables written in Markdown: from cell to cell, another row or column, and columns that stand in line. */

import type { TextEdit } from "../change.ts";
import type { Range } from "../deck/deck.ts";

export interface Table extends Range {
  /** Cells of each row as written, without the blanks around them; the row of dashes is not among them. */
  readonly rows: readonly (readonly string[])[];
  readonly aligns: readonly Align[];
  /** Where the cursor is: row 0 is the head. */
  readonly row: number;
  readonly column: number;
}

type Align = "" | "left" | "right" | "center";

export interface TableMove {
  readonly edits: readonly TextEdit[];
  /** The words of the cell that is reached, in offsets of the text after the edits. */
  readonly selection: Range;
}

const rule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** The table an offset stands in; null where there is none. A row of dashes must stand below its head. */
export function tableAt(text: string, offset: number): Table | null {
  const isRow = (line: string) => line.includes("|");
  let from = text.lastIndexOf("\n", offset - 1) + 1;
  if (!isRow(lineAt(text, from))) return null;
  while (from > 0) {
    const before = text.lastIndexOf("\n", from - 2) + 1;
    if (!isRow(text.slice(before, from - 1))) break;
    from = before;
  }
  const lines: string[] = [];
  let to = from;
  for (let at = from; at <= text.length && isRow(lineAt(text, at)); ) {
    lines.push(lineAt(text, at));
    to = at + lineAt(text, at).length;
    at = to + 1;
  }
  if (lines.length < 2 || !rule.test(lines[1] ?? "")) return null;
  const at = text.slice(from, offset).split("\n").length - 1;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const column = Math.max(0, cellsBefore(lineAt(text, start), offset - start));
  const body = lines.filter((_, line) => line !== 1);
  return {
    from,
    to,
    rows: body.map(cellsOf),
    aligns: cellsOf(lines[1] ?? "").map(alignOf),
    row: at <= 1 ? 0 : at - 1,
    column,
  };
}

/** To the next cell, or back; from the last one to a row that is begun for it. The table is tidied on the way. */
export function moveInTable(text: string, offset: number, by: 1 | -1): TableMove | null {
  const table = tableAt(text, offset);
  if (!table) return null;
  const width = widthOf(table);
  const cell = table.row * width + Math.min(table.column, width - 1) + by;
  if (cell < 0) return null;
  const [row, column] = [Math.floor(cell / width), cell % width];
  const rows = row < table.rows.length ? table.rows : [...table.rows, []];
  return written(table, { ...table, rows }, row, column);
}

/** Another column after the cursor's. */
export function addColumn(text: string, offset: number): TableMove | null {
  const table = tableAt(text, offset);
  if (!table) return null;
  const at = Math.min(table.column, widthOf(table) - 1) + 1;
  const rows = table.rows.map((row) => padded(row, widthOf(table)).toSpliced(at, 0, ""));
  const aligns = padded(table.aligns, widthOf(table)).toSpliced(at, 0, "") as Align[];
  return written(table, { ...table, rows, aligns }, table.row, at);
}

/** The same table with its columns in line. */
export function tidyTable(text: string, offset: number): TableMove | null {
  const table = tableAt(text, offset);
  return table && written(table, table, table.row, Math.min(table.column, widthOf(table) - 1));
}

function written(place: Range, table: Table, row: number, column: number): TableMove {
  const width = widthOf(table);
  const rows = table.rows.map((it) => padded(it, width));
  const widths = Array.from({ length: width }, (_, at) =>
    Math.max(3, ...rows.map((it) => lengthOf(it[at] ?? ""))),
  );
  const cell = (words: string, at: number) => {
    const room = (widths[at] ?? 3) - lengthOf(words);
    return table.aligns[at] === "right" ? " ".repeat(room) + words : words + " ".repeat(room);
  };
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const dashes = widths.map((it, at) => dashesOf(table.aligns[at] ?? "", it));
  const drawn = rows.map((it) => line(it.map(cell)));
  const lines = [drawn[0] ?? "", line(dashes), ...drawn.slice(1)];
  const before = lines.slice(0, row === 0 ? 0 : row + 1).join("\n").length + (row === 0 ? 0 : 1);
  const cells = rows[row] ?? [];
  const lead = cells.slice(0, column).map(cell).join(" | ").length + (column === 0 ? 2 : 5);
  const words = cells[column] ?? "";
  const indent = cell(words, column).indexOf(words);
  const from = place.from + before + lead + Math.max(0, indent);
  return {
    edits: [{ from: place.from, to: place.to, insert: lines.join("\n") }],
    selection: { from, to: from + words.length },
  };
}

const widthOf = ({ rows, aligns }: Table): number => Math.max(aligns.length, ...rows.map((it) => it.length));

const padded = (row: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, at) => row[at] ?? "");

/** Letters as they are counted by eye, not by the machine. */
const lengthOf = (words: string): number => [...words].length;

function dashesOf(align: Align, width: number): string {
  const left = align === "left" || align === "center" ? ":" : "-";
  const right = align === "right" || align === "center" ? ":" : "-";
  return left + "-".repeat(Math.max(1, width - 2)) + right;
}

function alignOf(dashes: string): Align {
  const [left, right] = [dashes.startsWith(":"), dashes.endsWith(":")];
  return left && right ? "center" : right ? "right" : left ? "left" : "";
}

/** `\|` is a bar in a cell and no border. */
const border = /(?<!\\)\|/;

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(border).map((it) => it.trim());
}

function cellsBefore(line: string, offset: number): number {
  const lead = /^\s*\|/.test(line) ? 1 : 0;
  return line.slice(0, offset).split(border).length - 1 - lead;
}

function lineAt(text: string, from: number): string {
  const newline = text.indexOf("\n", from);
  return text.slice(from, newline < 0 ? text.length : newline);
}
