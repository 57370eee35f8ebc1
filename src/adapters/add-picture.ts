/** Writes a picture into the folder `images` of a deck: whole or not at all, over nothing, and only once. */

import { join } from "node:path";
import type { AddedAsset } from "#contract/pictures.ts";
import { FaultError } from "#core/fault.ts";
import { freeName } from "#core/picture/picture-name.ts";
import { writeAtomically } from "./atomic-write.ts";
import type { Disk } from "./disk.ts";
import { listDeck } from "./list-deck.ts";

/** `name` has no folder. Throws what the disk throws, and asset.refused when `images` leads elsewhere. */
export async function addPicture(
  disk: Disk,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<AddedAsset> {
  const root = await disk.realpath(folder);
  const known = await sameBytes(disk, root, name, bytes);
  if (known !== null) return { name: known, isNew: false };
  // On many machines `Images` and `images` are one folder.
  const entries = await disk.readdir(root);
  const isImages = (it: { name: string }) => it.name.toLowerCase() === "images";
  const there = entries.find((it) => it.name === "images") ?? entries.find(isImages);
  const place = join(root, there?.name ?? "images");
  await disk.mkdir(place);
  try {
    if ((await disk.realpath(place)) !== place) throw new FaultError("asset.refused", { address: "images" });
    return { name: `${there?.name ?? "images"}/${await write(disk, place, name, bytes)}`, isNew: true };
  } catch (error) {
    if (!there) await disk.rmdir(place).catch(() => {});
    throw error;
  }
}

/** A picture of the deck that is the same already; a link and a file that cannot be read are passed over. */
async function sameBytes(disk: Disk, root: string, name: string, bytes: Uint8Array): Promise<string | null> {
  const ending = name.slice(name.lastIndexOf(".")).replace(".jpg", ".jpeg");
  const { assets } = await listDeck(disk, root);
  for (const it of assets) {
    if (
      !it
        .toLowerCase()
        .replace(/\.jpg$/, ".jpeg")
        .endsWith(ending)
    )
      continue;
    const path = join(root, it);
    const { kind, size } = await disk.lstat(path);
    if (kind !== "file" || size !== bytes.length) continue;
    const found = await disk.readFile(path).catch(() => null);
    if (found && isEqual(found, bytes)) return it;
  }
  return null;
}

async function write(disk: Disk, place: string, name: string, bytes: Uint8Array): Promise<string> {
  for (;;) {
    const free = freeName(
      name,
      (await disk.readdir(place)).map((it) => it.name),
    );
    const target = join(place, free);
    let isTaken = false;
    try {
      await writeAtomically(disk, target, bytes, 0o644, async () => {
        isTaken = await disk.lstat(target).then(
          () => true,
          () => false,
        );
        if (isTaken) throw new Error("something else made a file of this name meanwhile");
      });
    } catch (error) {
      if (isTaken) continue;
      throw error;
    }
    if (isEqual(await disk.readFile(target), bytes)) return free;
    throw new Error("the file read back is not the one that was written");
  }
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((it, at) => it === b[at]);
