/** Leaves the chunks out of a PNG that say who, when, where and with what. */

import { joinBytes } from "./join-bytes.ts";

const dropped = new Set(["eXIf", "tEXt", "zTXt", "iTXt", "tIME"]);

/** Null when the bytes are not chunks to the end. What stands behind the end of the picture goes too. */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(name)) return null;
    if (!dropped.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return joinBytes(kept);
    at = end;
  }
  return null;
}
