/** The text of a file, with what must be known to write it back: hash of its bytes, and whether anything would be lost. */

import { createHash } from "node:crypto";
import type { OpenText } from "#contract/decks.ts";

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** UTF-8 as it will be written: a byte order mark stays part of the text. */
export const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Decodes strictly; what is not UTF-8 is shown as well as it can be and cannot be written. */
export function readText(name: string, bytes: Uint8Array, isWritable: boolean): OpenText {
  const hash = hashOf(bytes);
  // UTF-16 has NUL bytes too, but also a mark: that is text in the wrong encoding, not a picture.
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isUtf16 && bytes.subarray(0, 8192).includes(0))
    return { name, text: "", hash, writable: false, flaw: "binary" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { name, text, hash, writable: isWritable };
  } catch {
    const encoding = isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "windows-1252";
    return {
      name,
      text: new TextDecoder(encoding).decode(bytes),
      hash,
      writable: false,
      flaw: "undecodable",
    };
  }
}
