/** Leaves camera data and XMP out of a WebP, and the flags that announce them. */

import { joinBytes } from "./join-bytes.ts";

const exifFlag = 0x08;
const xmpFlag = 0x04;

/** Null when the bytes are not chunks to the end. */
export function stripWebp(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const kept = [bytes.slice(0, 12)];
  let at = 12;
  while (at + 8 <= end) {
    const size = view.getUint32(at + 4, true);
    const next = at + 8 + size + (size % 2);
    if (at + 8 + size > end) return null;
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const chunk = bytes.slice(at, next);
    if (name === "VP8X") chunk[8] = (chunk[8] ?? 0) & ~(exifFlag | xmpFlag);
    if (name !== "EXIF" && name !== "XMP ") kept.push(chunk);
    at = next;
  }
  const whole = joinBytes(kept);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}
