/** Sections with the time that was planned for each and the time it took. */

import "./agenda-table.css";
import type { ReactElement } from "react";

export interface AgendaRow {
  /** Number of its first slide. */
  readonly id: number;
  readonly title: string;
  readonly planned: string;
  readonly spent: string;
  /** Where a running show stands in it. */
  readonly state?: "done" | "now" | "later";
  readonly isOver?: boolean;
}

export interface AgendaTableProps {
  readonly rows: readonly AgendaRow[];
  /** What the last column is called. */
  readonly spent: string;
}

export function AgendaTable({ rows, spent }: AgendaTableProps): ReactElement {
  return (
    <table className="agenda">
      <thead>
        <tr>
          <th scope="col">Section</th>
          <th scope="col">Planned</th>
          <th scope="col">{spent}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((it) => (
          <tr key={it.id} className={it.state} aria-current={it.state === "now" || undefined}>
            <th scope="row">{it.title}</th>
            <td>{it.planned}</td>
            <td data-over={it.isOver || undefined}>{it.spent}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
