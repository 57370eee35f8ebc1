/** A picture of the deck as pixels, and a part of it as a file of its own. */

import { FaultError } from "#core/fault.ts";
import type { CropBox } from "#core/picture/crop-box.ts";
import { endingOf, type PictureKind, readPicture } from "#core/picture/picture-kind.ts";
import { isTooLarge } from "#core/picture/picture-limits.ts";
import type { PictureUse } from "#core/write/picture-use.ts";
import type { Connection } from "#ui/connect.ts";

export interface Cropping {
  readonly use: PictureUse;
  readonly kind: PictureKind;
  /** As it is shown: turned the way its camera was held. */
  readonly image: ImageBitmap;
}

/** Why a picture cannot be cropped although it is one. */
export type NoCrop = "drawing" | "moving";

/** Faults: asset.*, image.not-a-picture, image.too-large. */
export async function loadPicture(connection: Connection, use: PictureUse): Promise<Cropping | NoCrop> {
  const { name } = use;
  const { base64 } = await connection.call("deck.readAsset", { name });
  const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
  const picture = readPicture(bytes);
  if (!picture) throw new FaultError("image.not-a-picture", { name });
  if (picture.kind === "svg") return "drawing";
  if (picture.isMoving) return "moving";
  if (isTooLarge(bytes, picture)) throw new FaultError("image.too-large", { name });
  const image = await createImageBitmap(new Blob([bytes])).catch(() => null);
  if (!image) throw new FaultError("image.not-a-picture", { name });
  return { use, kind: picture.kind, image };
}

/** The part as a new file: drawn again, so that nothing of the rest and nothing a camera wrote is in it. */
export async function cutOut({ image, kind, use }: Cropping, box: CropBox): Promise<File> {
  const sketch = new OffscreenCanvas(box.width, box.height);
  const pen = sketch.getContext("2d");
  if (!pen) throw new FaultError("image.failed");
  pen.drawImage(image, box.left, box.top, box.width, box.height, 0, 0, box.width, box.height);
  // A browser writes no AVIF.
  const format = kind === "png" || kind === "jpeg" ? kind : "webp";
  const blob = await sketch.convertToBlob({ type: `image/${format}`, quality: 0.92 });
  return new File([blob], `${croppedName(use.name)}.${endingOf(format)}`);
}

/** `images/lungs.png` and `images/lungs-cropped-2.png` → `lungs-cropped`. */
function croppedName(name: string): string {
  const words = name.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  return `${words.replace(/-cropped(?:-\d+)?$/, "")}-cropped`;
}
