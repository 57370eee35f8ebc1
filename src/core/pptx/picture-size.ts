/** Which kind of picture a file holds and how large it is, by its bytes, for the kinds PowerPoint shows everywhere. */

import type { PictureSize } from "../export/pictures-request.ts";
import { readPictureSize } from "../export/read-picture-size.ts";

export interface KnownPicture extends PictureSize {
  readonly type: "image/png" | "image/jpeg" | "image/gif";
}

/** Null when the bytes are none of these, or tell no size. */
export function knownPicture(bytes: Uint8Array): KnownPicture | null {
  const found = sized(bytes);
  return found && found.width > 0 && found.height > 0 ? found : null;
}

function sized(bytes: Uint8Array): KnownPicture | null {
  const png = readPictureSize(bytes, "png");
  if (png) return { ...png, type: "image/png" };
  const jpeg = readPictureSize(bytes, "jpeg");
  if (jpeg) return { ...jpeg, type: "image/jpeg" };
  if (bytes.length < 10 || String.fromCharCode(...bytes.subarray(0, 4)) !== "GIF8") return null;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10);
  return { width: a + 256 * b, height: c + 256 * d, type: "image/gif" };
}
