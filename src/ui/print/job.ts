/** The job a print document carries: data in a script element that nothing runs. */

import type { PrintDocument } from "#core/paper/print-document.ts";

/** Written by the host (`printPage`), so it is read as it is; a document without one is a programmer's mistake. */
export function readJob(): PrintDocument {
  const written = document.querySelector("#job")?.textContent;
  if (!written) throw new TypeError("this document carries no job");
  return JSON.parse(written) as PrintDocument;
}
