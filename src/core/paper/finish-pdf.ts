/**
 * Adds to a printed PDF what a browser cannot say: authors, subject, keywords, page labels. Appends an update (ISO 32000-2,
 * 7.5.6) instead of writing the file anew, so that tags, bookmarks and links stay byte for byte, and 500 slides cost nothing.
 */

export interface PdfWords {
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** A label for each page, or null for plain page numbers. */
  readonly labels: readonly string[] | null;
}

/** Gives null when the file is not laid out as Chromium writes it: one classic cross-reference table, no updates yet. */
export function finishPdf(bytes: Uint8Array, words: PdfWords): Uint8Array | null {
  const trailer = readTrailer(bytes);
  if (!trailer) return null;
  const catalog = readObject(bytes, trailer, trailer.root);
  const info = readObject(bytes, trailer, trailer.info);
  if (catalog === null || info === null) return null;
  const changes = [
    { number: trailer.root, text: withEntries(catalog, catalogEntries(words)) },
    { number: trailer.info, text: withEntries(info, infoEntries(words)) },
  ].sort((a, b) => a.number - b.number);

  let body = "\n";
  const places: string[] = [];
  for (const { number, text } of changes) {
    const offset = String(bytes.length + body.length).padStart(10, "0");
    places.push(`${number} 1\n${offset} 00000 n \n`);
    body += `${number} 0 obj\n${text}\nendobj\n`;
  }
  const table = bytes.length + body.length;
  body += `xref\n${places.join("")}trailer\n<</Size ${trailer.size}/Root ${trailer.root} 0 R/Info ${trailer.info} 0 R/Prev ${trailer.table}>>\nstartxref\n${table}\n%%EOF\n`;
  const result = new Uint8Array(bytes.length + body.length);
  result.set(bytes);
  result.set(latin1Bytes(body), bytes.length);
  return result;
}

interface Trailer {
  /** Offset of the cross-reference table. */
  readonly table: number;
  readonly size: number;
  readonly root: number;
  readonly info: number;
}

function readTrailer(bytes: Uint8Array): Trailer | null {
  const end = latin1(bytes.subarray(-600));
  const [, table] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end) ?? [];
  const [, words = ""] = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(end) ?? [];
  const [, size] = /\/Size\s+(\d+)/.exec(words) ?? [];
  const [, root] = /\/Root\s+(\d+)\s+0\s+R/.exec(words) ?? [];
  const [, info] = /\/Info\s+(\d+)\s+0\s+R/.exec(words) ?? [];
  if (!table || !size || !root || !info || /\/(?:Prev|Encrypt)\b/.test(words)) return null;
  return { table: Number(table), size: Number(size), root: Number(root), info: Number(info) };
}

/** An object's text without `obj` and `endobj`; null when it is not where the table says. */
function readObject(bytes: Uint8Array, { table, size }: Trailer, number: number): string | null {
  const head = /^xref\s+0 (\d+)\s*?\r?\n/.exec(latin1(bytes.subarray(table, table + 40)));
  if (!head || Number(head[1]) !== size) return null;
  const row = table + head[0].length + number * 20;
  const offset = Number(latin1(bytes.subarray(row, row + 10)));
  const text = latin1(bytes.subarray(offset, offset + 20_000));
  const start = `${number} 0 obj`;
  const end = text.indexOf("endobj");
  if (!text.startsWith(start) || end < 0) return null;
  const object = text.slice(start.length, end).trim();
  return object.startsWith("<<") && object.endsWith(">>") ? object : null;
}

const withEntries = (dictionary: string, entries: string): string =>
  `${dictionary.slice(0, -2)}\n${entries}>>`;

function infoEntries({ author, subject, keywords }: PdfWords): string {
  const entry = (name: string, value: string) => (value === "" ? "" : `/${name} ${textString(value)}\n`);
  return entry("Author", author) + entry("Subject", subject) + entry("Keywords", keywords);
}

/** A viewer shows the title instead of the file name, as readers of tagged files expect. */
function catalogEntries({ labels }: PdfWords): string {
  const shown = "/ViewerPreferences <</DisplayDocTitle true>>\n";
  return labels === null ? shown : `${shown}/PageLabels <</Nums [${labelRuns(labels).join(" ")}]>>\n`;
}

/** Numbers that follow one another are one run; any other label stands for itself. */
function labelRuns(labels: readonly string[]): readonly string[] {
  return labels.flatMap((label, at) => {
    const isNumber = /^[1-9]\d{0,8}$/.test(label);
    if (isNumber && labels[at - 1] === String(Number(label) - 1)) return [];
    return [isNumber ? `${at} <</S/D/St ${label}>>` : `${at} <</P ${textString(label)}>>`];
  });
}

/** UTF-16 with its mark, as hexadecimal: any name can be written so. */
function textString(text: string): string {
  let hex = "FEFF";
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, "0");
  return `<${hex}>`;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

const latin1Bytes = (text: string): Uint8Array => Uint8Array.from(text, (it) => it.charCodeAt(0));
