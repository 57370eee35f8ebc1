/** Takes out of a picture what was not drawn: camera data, places, thumbnails, comments. The pixels are not touched. */

import { stripJpeg } from "./strip-jpeg.ts";
import { stripPng } from "./strip-png.ts";
import { stripWebp } from "./strip-webp.ts";

/**
 * A JPEG, PNG or WebP without its metadata; colour profiles and the way a camera was held stay, for they change what is
 * seen. Any other bytes, and a file that is not built as its format says, come back as they are.
 */
export function stripPicture(bytes: Uint8Array): Uint8Array {
  const read = (at: number, count: number) => String.fromCharCode(...bytes.subarray(at, at + count));
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return stripJpeg(bytes) ?? bytes;
  if (read(0, 8) === "\x89PNG\r\n\x1a\n") return stripPng(bytes) ?? bytes;
  if (read(0, 4) === "RIFF" && read(8, 4) === "WEBP") return stripWebp(bytes) ?? bytes;
  return bytes;
}
