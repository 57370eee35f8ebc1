/** Makes a picture ready to come into the deck: not larger than a slide can show, and without what its camera wrote. */

import { FaultError } from "#core/fault.ts";
import { type Picture, type PictureKind, readPicture } from "#core/picture/picture-kind.ts";
import { isTooLarge, longestSide, pictureLimits } from "#core/picture/picture-limits.ts";
import { stripPicture } from "#core/share/strip-picture.ts";

/** The bytes to send, as base64. Faults: image.not-a-picture, image.too-large. */
export async function preparePicture(file: File): Promise<string> {
  const name = file.name;
  // Before it is read: a film would fill the memory.
  if (file.size > pictureLimits.bytes) throw new FaultError("image.too-large", { name });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const picture = readPicture(bytes);
  if (!picture) throw new FaultError("image.not-a-picture", { name });
  if (isTooLarge(bytes, picture)) throw new FaultError("image.too-large", { name });
  const isHuge =
    !picture.isMoving && picture.size && Math.max(picture.size.width, picture.size.height) > longestSide;
  const cannotBeCleaned = hidesWords(bytes, picture.kind);
  if (!isHuge && !cannotBeCleaned) return base64Of(file);
  const drawn = await drawAgain(file, picture).catch(() => null);
  if (!drawn && cannotBeCleaned) throw new FaultError("image.not-a-picture", { name });
  return base64Of(drawn && (cannotBeCleaned || drawn.size < file.size) ? drawn : file);
}

/** What the stripper cannot read to its end, and AVIF, whose data it does not know. */
function hidesWords(bytes: Uint8Array, kind: PictureKind): boolean {
  if (kind === "avif") return /Exif|application\/rdf/.test(new TextDecoder("latin1").decode(bytes));
  return (kind === "png" || kind === "jpeg" || kind === "webp") && stripPicture(bytes) === bytes;
}

/** Decoded and written again, at most `longestSide` long; of the formats the smallest. */
async function drawAgain(file: Blob, { kind }: Picture): Promise<Blob | null> {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const sketch = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
  const pen = sketch.getContext("2d");
  if (!pen) return null;
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, 0, 0, sketch.width, sketch.height);
  image.close();
  const same = kind === "png" || kind === "jpeg" ? [`image/${kind}`] : [];
  const made = await Promise.all(
    [...same, "image/webp"].map((type) => sketch.convertToBlob({ type, quality: 0.9 })),
  );
  const [first, otherwise] = made;
  // The format it had, unless that would make it larger than it was.
  return first && (first.size < file.size || !otherwise) ? first : (otherwise ?? null);
}

/** By the browser, which is fast at it. */
function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new FaultError("image.failed"));
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.readAsDataURL(blob);
  });
}
