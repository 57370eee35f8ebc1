/** Reads the names for certificates from a CSV: a column called name, first and last name, or simply the first column. */

import { readCsv } from "./planning-table.ts";

/** In the order of the file, spaces tidied, empty lines left out; at most `most`. */
export function readNames(text: string, most = 2000): readonly string[] {
  const rows = readCsv(text);
  const head = (rows[0] ?? []).map((it) => it.trim().toLowerCase());
  const first = head.findIndex((it) => /^(?:first|given)(?:[ _-]?name)?$/.test(it));
  const last = head.findIndex((it) => /^(?:last|family|sur)[ _-]?name$|^(?:last|family)$/.test(it));
  const whole = head.findIndex((it) => /^(?:full[ _-]?)?name$|^participant$/.test(it));
  const columns = whole >= 0 ? [whole] : first >= 0 && last >= 0 ? [first, last] : [0];
  const hasHead = whole >= 0 || (first >= 0 && last >= 0);
  return rows
    .slice(hasHead ? 1 : 0)
    .map((row) =>
      columns
        .map((at) => row[at] ?? "")
        .join(" ")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 200),
    )
    .filter((it) => it !== "")
    .slice(0, most);
}
