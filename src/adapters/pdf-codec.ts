/** Bytes of a PDF as text of one character a byte, packed and unpacked by zlib. */

import { deflateSync, inflateSync } from "node:zlib";
import type { PdfCodec } from "#core/paper/pdf/pdf-file.ts";

/** Most pages are short, and there are many: what zlib takes for each of them is taken from the time of the next. */
const small = { level: 7, windowBits: 13, memLevel: 6, chunkSize: 4096 };
const large = { level: 7 };
const smallBytes = 16_384;

export const pdfCodec: PdfCodec = {
  toText: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"),
  toBytes: (text) => Buffer.from(text, "latin1"),
  inflate: (packed) => inflateSync(Buffer.from(packed, "latin1")).toString("latin1"),
  deflate: (text) =>
    deflateSync(Buffer.from(text, "latin1"), text.length > smallBytes ? large : small).toString("latin1"),
};
