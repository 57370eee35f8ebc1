/** Pictures that come into a deck: what is let in, and what is taken out of it first. */

import type { AddedAsset } from "#contract/pictures.ts";
import { FaultError } from "#core/fault.ts";
import { readPicture } from "#core/picture/picture-kind.ts";
import { isTooLarge } from "#core/picture/picture-limits.ts";
import { pictureName } from "#core/picture/picture-name.ts";
import { stripPicture } from "#core/share/strip-picture.ts";
import type { DeckLocation, Storage } from "./ports.ts";

export interface Pictures {
  /** The bytes decide what it is; `wish` gives its name. Faults: image.*, asset.refused */
  add(wish: string, base64: string): Promise<AddedAsset>;
  /** A picture of the deck as it is on disk. Faults: asset.* */
  read(name: string): Promise<{ base64: string; type: string }>;
}

export interface PicturesWorld {
  readonly storage: Pick<Storage, "addPicture" | "readAsset">;
  /** Does the work between two looks at the disk, and tells every window what came. */
  change<T>(work: () => Promise<T>): Promise<T>;
}

/** Formats whose hidden data is known how to be taken out; a file that cannot be read that far stays out. */
const stripped = new Set(["jpeg", "png", "webp"]);

export function createPictures(at: DeckLocation, { storage, change }: PicturesWorld): Pictures {
  return {
    async add(wish, base64) {
      const name = wish.slice(0, 100);
      const bytes = new Uint8Array(Buffer.from(base64, "base64"));
      const picture = readPicture(bytes);
      if (!picture) throw new FaultError("image.not-a-picture", { name });
      if (isTooLarge(bytes, picture)) throw new FaultError("image.too-large", { name });
      const clean = stripPicture(bytes);
      if (clean === bytes && stripped.has(picture.kind))
        throw new FaultError("image.not-a-picture", { name });
      return change(() => storage.addPicture(at, pictureName(wish, picture.kind), clean));
    },
    async read(name) {
      const { bytes, type } = await storage.readAsset(at, name.split("/").map(encodeURIComponent).join("/"));
      if (!type.startsWith("image/")) throw new FaultError("asset.refused", { address: name });
      return { base64: Buffer.from(bytes).toString("base64"), type };
    },
  };
}
