/** Writes a PDF with its objects packed: hundreds together in one stream, and a table that is one too (ISO 32000-2, 7.5.7 and 7.5.8). */

import type { PdfCodec, PdfFile, PdfObject } from "./pdf-file.ts";

/** More would pack better; a viewer unpacks a whole stream to read one object. */
const objectsPerStream = 200;

/** Where an object is: at an offset of the file, or as number so many of a stream of objects. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

export function writePdf(file: PdfFile, objects: Iterable<PdfObject>, codec: PdfCodec): string {
  const places = new Map<number, Place>();
  const pieces: string[] = [];
  let length = 0;
  const put = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  const putStream = (number: number, entries: string, data: string): void => {
    places.set(number, { offset: length });
    put(`${number} 0 obj\n${entries} stream\n${data}\nendstream\nendobj\n`);
  };

  // The second line tells programs that carry files about that this is no text.
  put("%PDF-1.7\n%\xd3\xeb\xe9\xe1\n");
  const loose: PdfObject[] = [];
  for (const object of objects) {
    if (object.data === null) loose.push(object);
    else putStream(object.number, object.text, object.data);
  }
  let next = file.size;
  for (let at = 0; at < loose.length; at += objectsPerStream) {
    const group = loose.slice(at, at + objectsPerStream);
    const stream = next++;
    group.forEach(({ number }, index) => {
      places.set(number, { stream, index });
    });
    putStream(stream, ...packObjects(group, codec));
  }
  const table = length;
  places.set(next, { offset: table });
  const rows = codec.deflate(codec.toText(tableRows(places, next + 1)));
  put(
    `${next} 0 obj\n<</Type /XRef/Size ${next + 1}/Root ${file.root} 0 R/Info ${file.info} 0 R/W [1 4 2]/Filter /FlateDecode/DecodeParms <</Predictor 12/Columns ${rowBytes}>>/Length ${rows.length}>> stream\n${rows}\nendstream\nendobj\nstartxref\n${table}\n%%EOF\n`,
  );
  return pieces.join("");
}

function packObjects(group: readonly PdfObject[], codec: PdfCodec): [entries: string, data: string] {
  let offset = 0;
  const heads: string[] = [];
  for (const { number, text } of group) {
    heads.push(`${number} ${offset}`);
    offset += text.length + 1;
  }
  const head = `${heads.join(" ")}\n`;
  const data = codec.deflate(head + group.map((it) => it.text).join("\n"));
  const entries = `<</Type /ObjStm/N ${group.length}/First ${head.length}/Filter /FlateDecode/Length ${data.length}>>`;
  return [entries, data];
}

const rowBytes = 7;

/** A row for each number, written as its difference from the row above after a 2 that says so: it packs to next to nothing. */
function tableRows(places: ReadonlyMap<number, Place>, size: number): Uint8Array {
  const rows = new Uint8Array(size * (rowBytes + 1));
  let above: readonly number[] = [];
  for (let number = 0; number < size; number++) {
    const row = rowOf(places.get(number));
    const at = number * (rowBytes + 1);
    rows[at] = 2;
    for (let byte = 0; byte < rowBytes; byte++) rows[at + 1 + byte] = (row[byte] ?? 0) - (above[byte] ?? 0);
    above = row;
  }
  return rows;
}

function rowOf(place: Place | undefined): readonly number[] {
  if (!place) return [0, 0, 0, 0, 0, 255, 255];
  const [kind, wide, narrow] = "offset" in place ? [1, place.offset, 0] : [2, place.stream, place.index];
  return [kind, wide >>> 24, wide >>> 16, wide >>> 8, wide, narrow >> 8, narrow].map((it) => it & 255);
}
