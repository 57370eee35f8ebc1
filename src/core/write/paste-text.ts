/** Plain text of a clipboard as Markdown: an address over words becomes a link, cells of a spreadsheet a table. */

import Papa from "papaparse/papaparse.js";
import { webTarget } from "./link-target.ts";

/** More is no table for a slide, and would only be in the way. */
const most = { rows: 200, columns: 30, letters: 50_000 } as const;

/**
 * What to write instead of the text itself, or null when it should be pasted as it is. `selected` are the words it goes over,
 * `isOnOwnLine` says that nothing else stands on its line.
 */
export function pasteAsMarkdown(text: string, selected: string, isOnOwnLine: boolean): string | null {
  const address = text.trim();
  if (/^(?:https?:\/\/|mailto:)\S+$/i.test(address)) return linkOver(address, selected);
  return selected === "" && isOnOwnLine ? tableOfCells(text) : null;
}

/** Null over several lines, over another address, and over what holds a link already. */
function linkOver(address: string, selected: string): string | null {
  const words = selected.trim();
  if (words === "" || /[\n\r[\]]/.test(words) || /^https?:/i.test(words)) return null;
  const [before = "", after = ""] = selected.split(words);
  return `${before}[${words}](${webTarget(address)})${after}`;
}

/** Rows parted by line ends, cells by tabulators, as every spreadsheet gives them; at least two rows and two columns. */
function tableOfCells(text: string): string | null {
  if (!text.includes("\t") || text.length > most.letters) return null;
  const { data } = Papa.parse(text.replace(/\s+$/, ""), { delimiter: "\t" });
  const width = data[0]?.length ?? 0;
  const isTable = width >= 2 && width <= most.columns && data.length >= 2 && data.length <= most.rows;
  if (!isTable || data.some((it) => it.length !== width)) return null;
  const row = (cells: readonly string[]) => `| ${cells.map(cellOf).join(" | ")} |`;
  const [head = [], ...body] = data;
  const rule = head.map((_, at) => (body.every((it) => isNumber(it[at] ?? "")) ? "--:" : "---"));
  return [row(head), `| ${rule.join(" | ")} |`, ...body.map(row)].join("\n");
}

/** Columns of numbers stand to the right. An empty cell fits any column. */
const isNumber = (cell: string): boolean => /^\s*(?:[-+−]?\d[\d.,\s]*%?)?\s*$/.test(cell);

const cellOf = (cell: string): string =>
  cell
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\|<*_`[\]]/g, "\\$&");
