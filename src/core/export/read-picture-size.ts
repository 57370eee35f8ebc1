/** Reads from the head of a PNG or JPEG how large its picture is. */

import type { PictureFormat, PictureSize } from "./pictures-request.ts";

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Null when the bytes are no picture of this format, or end before they say. */
export function readPictureSize(bytes: Uint8Array, format: PictureFormat): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return format === "png" ? pngSize(view) : jpegSize(view);
}

/** PNG specification 5.2 and 11.2.1: the IHDR chunk is the first. */
function pngSize(view: DataView): PictureSize | null {
  if (view.byteLength < 24 || pngHead.some((it, at) => view.getUint8(at) !== it)) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** ITU T.81 B.1.1 and B.2.2: segments with their length, until a frame header. */
function jpegSize(view: DataView): PictureSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff || marker < 0xc0) return null;
    const isFrame = marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
}
