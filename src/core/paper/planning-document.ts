/** The planning table on paper, sideways: five columns need the width. */

import type { Deck } from "../deck/deck.ts";
import type { PlanningRequest } from "../export/export-request.ts";
import { planningColumns, planningTable } from "../export/planning-table.ts";
import { escapeHtml } from "../render/escape.ts";
import type { PrintDocument } from "./print-document.ts";
import { createSheets, flow, paperDocument } from "./sheet.ts";

export function planningDocument(deck: Deck, request: PlanningRequest): PrintDocument {
  const sideways = { ...request, orientation: "landscape" } as const;
  const { rows, minutes } = planningTable(deck);
  if (rows.length === 0) return paperDocument(deck, sideways, []);
  const { title, slot, organization } = deck.settings;
  const lines = (cell: string) =>
    cell
      .split("\n")
      .map((it) => `<span class="line-of-cell">${escapeHtml(it)}</span>`)
      .join("");
  const cells = (row: readonly string[]) =>
    row.map((it, at) => `<td${at === 2 ? ' class="number"' : ""}>${lines(it)}</td>`).join("");
  const total = ["", "Total", `${minutes}`, "", slot === null ? "" : `Slot: ${slot} minutes`];
  const text = `<h1 aria-level="1">${escapeHtml(title)}</h1>
<p>Educational planning table${organization === "" ? "" : ` · ${escapeHtml(organization)}`}</p>
<table class="planning"><thead><tr>${planningColumns
    .map((it, at) => `<th scope="col"${at === 2 ? ' class="number"' : ""}>${it}</th>`)
    .join("")}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cells(row)}</tr>`)
    .join("\n")}<tr class="total">${cells(total)}</tr></tbody></table>`;
  return paperDocument(deck, sideways, [
    createSheets(deck, sideways)("text-page planning-page", "Planning table", flow(text)),
  ]);
}
