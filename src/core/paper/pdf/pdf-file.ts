/**
 * The objects of a PDF as Chromium writes it: one classic cross-reference table, no updates (ISO 32000-2, 7.5). Read as text
 * of one character a byte, so that what is not understood can be passed on as it is.
 */

/** How bytes become such text, and how it is packed. */
export interface PdfCodec {
  toText(bytes: Uint8Array): string;
  toBytes(text: string): Uint8Array;
  /** Throws when it is not packed. */
  inflate(packed: string): string;
  deflate(text: string): string;
}

export interface PdfObject {
  readonly number: number;
  /** What stands between `obj` and `endobj`; of a stream, its dictionary. */
  readonly text: string;
  /** Bytes of a stream as they are in the file; null for anything else. */
  readonly data: string | null;
}

export interface PdfFile {
  /** By number, in the order of the file. */
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly root: number;
  readonly info: number;
  /** One more than the largest number of an object. */
  readonly size: number;
}

/** Null when the file is not laid out like that. */
export function readPdfFile(file: string): PdfFile | null {
  const trailer = readTrailer(file.slice(-600));
  if (!trailer) return null;
  const { table, size } = trailer;
  const head = /^xref\s+0 (\d+)\s*?\r?\n/.exec(file.slice(table, table + 40));
  if (!head || Number(head[1]) !== size) return null;
  const places: { number: number; from: number }[] = [];
  for (let number = 0; number < size; number++) {
    const row = table + head[0].length + number * 20;
    if (file[row + 17] === "n") places.push({ number, from: Number(file.slice(row, row + 10)) });
  }
  places.sort((a, b) => a.from - b.from);
  const objects = new Map<number, PdfObject>();
  for (const [at, { number, from }] of places.entries()) {
    const object = readObject(file.slice(from, places[at + 1]?.from ?? table), number);
    if (!object) return null;
    objects.set(number, object);
  }
  return { objects, ...trailer };
}

interface Trailer {
  /** Offset of the cross-reference table. */
  readonly table: number;
  readonly size: number;
  readonly root: number;
  readonly info: number;
}

function readTrailer(end: string): Trailer | null {
  const [, table] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end) ?? [];
  const [, words = ""] = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(end) ?? [];
  const [, size] = /\/Size\s+(\d+)/.exec(words) ?? [];
  const [, root] = /\/Root\s+(\d+)\s+0\s+R/.exec(words) ?? [];
  const [, info] = /\/Info\s+(\d+)\s+0\s+R/.exec(words) ?? [];
  if (!table || !size || !root || !info || /\/(?:Prev|Encrypt)\b/.test(words)) return null;
  return { table: Number(table), size: Number(size), root: Number(root), info: Number(info) };
}

/** `written` is everything up to the next object. */
function readObject(written: string, number: number): PdfObject | null {
  const start = `${number} 0 obj`;
  const end = written.lastIndexOf("endobj");
  if (!written.startsWith(start) || end < 0) return null;
  const inner = written.slice(start.length, end).trim();
  if (!inner.endsWith("endstream")) return { number, text: inner, data: null };
  const [head = "", text = ""] = /^([\s\S]*?>>)\s*stream\r?\n/.exec(inner) ?? [];
  const [, length] = /\/Length (\d+)\b(?! \d+ R)/.exec(text) ?? [];
  if (length === undefined) return null;
  const data = inner.slice(head.length, head.length + Number(length));
  return /^\s*endstream$/.test(inner.slice(head.length + data.length)) ? { number, text, data } : null;
}
