/** Leaves the segments out of a JPEG that say who, when, where and with what; the thumbnail is in one of them. */

import { joinBytes } from "./join-bytes.ts";

/** APP1 to APP15 hold what programs and cameras add, FE a comment. Of these an ICC profile and Adobe's colour mark are needed to draw. */
const isMetadata = (marker: number, words: string) =>
  marker === 0xfe ||
  (marker >= 0xe1 &&
    marker <= 0xef &&
    !(marker === 0xe2 && words.startsWith("ICC_PROFILE\0")) &&
    !(marker === 0xee && words.startsWith("Adobe")));

/** Null when the bytes are not segments up to the pixels. What stands behind the end of the picture goes too. */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 2)];
  let orientation = 1;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return null;
    const words = String.fromCharCode(...bytes.subarray(at + 4, Math.min(end, at + 18)));
    if (marker === 0xe1 && words.startsWith("Exif\0\0"))
      orientation = readOrientation(bytes.subarray(at + 10, end)) ?? orientation;
    if (!isMetadata(marker, words)) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker === 0xda) {
      if (orientation !== 1) kept.splice(1, 0, orientationSegment(orientation));
      return joinBytes([...kept, bytes.subarray(at, endOfPicture(bytes, at))]);
    }
  }
  return null;
}

/** Behind the end mark. In the pixels no FF stands before a D9; cameras hide further pictures behind the mark. */
function endOfPicture(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  return bytes.length;
}

const orientationTag = 0x0112;

/** 1 to 8 from the first directory of TIFF data, or null. */
function readOrientation(tiff: Uint8Array): number | null {
  if (tiff.length < 14) return null;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const start = view.getUint32(4, little);
  if (start + 2 > tiff.length) return null;
  const count = view.getUint16(start, little);
  for (let at = start + 2; at + 12 <= tiff.length && at < start + 2 + count * 12; at += 12) {
    if (view.getUint16(at, little) !== orientationTag) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An Exif segment that says nothing but how the camera was held. */
function orientationSegment(orientation: number): Uint8Array {
  const exif = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  return new Uint8Array([...exif, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
}
