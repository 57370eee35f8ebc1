/** Decks as files on this machine: the Storage port over one disk. */

import { basename, dirname, join, resolve, sep } from "node:path";
import type { OpenDeck, OpenText } from "#contract/decks.ts";
import type { ByteRange } from "#core/byte-range.ts";
import { FaultError } from "#core/fault.ts";
import type { Asset, DeckLocation, Storage } from "#host/ports.ts";
import { addPicture } from "./add-picture.ts";
import { isLeftover, writeAtomically } from "./atomic-write.ts";
import { assetType, parseDeckAddress } from "./deck-address.ts";
import { spelledOnDisk, whyNotSaved, writeAnew } from "./deck-texts.ts";
import { type Disk, nodeDisk } from "./disk.ts";
import { errorCode, exportFault, pictureFault, readFault, saveFault } from "./disk-fault.ts";
import { listDeck } from "./list-deck.ts";
import { encodeText, hashOf, readText } from "./read-text.ts";
import { watchDeck } from "./watch-deck.ts";

const maxTextBytes = 20_000_000;
const maxAssetBytes = 64_000_000;
/** So much of a film is handed out at a time, and so large may one be. */
const partBytes = 4_000_000;
const maxMediaBytes = 4_000_000_000;

/** Where a deck is: its folder, and the one file when the deck is a single file. */
interface Place {
  readonly folder: string;
  readonly file: string | null;
}

export function createNodeStorage(disk: Disk = nodeDisk): Storage {
  /** Written, and then could not be read back: found at the next save, it is our own text and nobody else's. */
  const unconfirmed = new Map<string, { readonly base: string; readonly hash: string }>();

  async function placeOf(at: DeckLocation): Promise<Place> {
    try {
      const { kind } = await disk.stat(at);
      return kind === "folder" ? { folder: at, file: null } : { folder: dirname(at), file: basename(at) };
    } catch (error) {
      throw readFault(error, basename(at));
    }
  }

  /** The real path of a file of the deck; refuses what leads outside, devices and pipes. */
  async function resolveInside(
    folder: string,
    parts: readonly string[],
  ): Promise<{ path: string; size: number; mode: number }> {
    const address = parts.join("/");
    const root = await disk.realpath(folder);
    let path: string;
    try {
      path = await disk.realpath(join(root, ...parts));
    } catch (error) {
      throw new FaultError(
        errorCode(error) === "ENOENT" ? "asset.not-found" : "asset.refused",
        { address },
        { cause: error },
      );
    }
    if (!path.startsWith(root + (root.endsWith(sep) ? "" : sep)))
      throw new FaultError("asset.refused", { address });
    const { kind, size, mode } = await disk.stat(path);
    if (kind !== "file")
      throw new FaultError(kind === "folder" ? "asset.not-found" : "asset.refused", { address });
    return { path, size, mode };
  }

  async function readOne(folder: string, name: string): Promise<OpenText> {
    try {
      const { path, size, mode } = await resolveInside(folder, name.split("/"));
      if (size > maxTextBytes) throw new FaultError("source.too-large", { name });
      return readText(name, await disk.readFile(path), (mode & 0o222) !== 0);
    } catch (error) {
      throw error instanceof FaultError && !error.fault.code.startsWith("asset.")
        ? error
        : readFault(error, name);
    }
  }

  async function readDeck(at: DeckLocation): Promise<OpenDeck> {
    const place = await placeOf(at);
    const listing = await listDeck(disk, place.folder).catch((error) => {
      throw readFault(error, basename(place.folder));
    });
    const sources = place.file === null ? listing.sources : [place.file];
    if (sources.length === 0 && listing.settings === null)
      throw new FaultError("deck.empty", { name: basename(at) });
    const read = (names: readonly string[]) => Promise.all(names.map((name) => readOne(place.folder, name)));
    const settings =
      place.file === null && listing.settings !== null ? await readOne(place.folder, listing.settings) : null;
    const texts = await read(sources);
    // One binary file among others is a problem of the deck; alone it is none.
    if (place.file !== null && texts[0]?.flaw === "binary")
      throw new FaultError("source.binary", { name: basename(at) });
    return {
      name: basename(at),
      settings,
      sources: texts,
      data: await read(listing.data),
      assets: [...listing.assets],
    };
  }

  async function save(at: DeckLocation, name: string, text: string, base: string): Promise<string> {
    const bytes = encodeText(text);
    try {
      const { folder } = await placeOf(at);
      const { path, mode, size } = await resolveInside(
        folder,
        (await spelledOnDisk(disk, folder, name)).split("/"),
      );
      if (size > maxTextBytes) throw new FaultError("save.not-a-text", { name });
      const isBase = async () => {
        const now = hashOf(await disk.readFile(path));
        const own = unconfirmed.get(path);
        if (now !== base && !(own?.base === base && own.hash === now))
          throw new FaultError("save.changed-outside", { name });
      };
      await isBase();
      // Rename would replace a file nobody may write: the folder's rights decide there, not the file's.
      if ((mode & 0o222) === 0) throw new FaultError("save.read-only", { name });
      // Over the real path: a link in the deck stays a link.
      await writeAtomically(disk, path, bytes, mode, isBase);
      unconfirmed.set(path, { base, hash: hashOf(bytes) });
      const hash = hashOf(await disk.readFile(path));
      unconfirmed.delete(path);
      if (hash !== hashOf(bytes)) throw new FaultError("save.changed-outside", { name });
      return hash;
    } catch (error) {
      throw await whyNotSaved(disk, at, error, name);
    }
  }

  async function readAsset(at: DeckLocation, address: string, part?: ByteRange | null): Promise<Asset> {
    const parts = parseDeckAddress(address);
    const type = parts && assetType(parts.at(-1) ?? "");
    if (!parts || !type) throw new FaultError("asset.refused", { address: address.slice(0, 200) });
    const { folder } = await placeOf(at);
    const { path, size } = await resolveInside(folder, parts);
    const isPart = part != null && /^(?:audio|video)\//.test(type);
    // The link may have had a harmless name and its target none.
    if (assetType(path) === null || size > (isPart ? maxMediaBytes : maxAssetBytes))
      throw new FaultError("asset.refused", { address });
    if (isPart) {
      const length = Math.min(partBytes, (part.to ?? size - 1) - part.from + 1, size - part.from);
      const bytes = length > 0 ? await disk.readPart(path, part.from, length) : new Uint8Array();
      return { bytes, type, part: { from: part.from, size } };
    }
    return { bytes: await disk.readFile(path), type };
  }

  return {
    async locate(path) {
      const full = resolve(path) as DeckLocation;
      const { file, folder } = await placeOf(full);
      if (file !== null && !/\.(md|markdown)$/i.test(file))
        throw new FaultError("deck.not-a-deck", { name: file });
      await sweep(disk, folder);
      return full;
    },
    readDeck,
    save,
    async writeAgain(at, name, text) {
      const isFolder = basename(at) !== name;
      try {
        return await writeAnew(disk, isFolder ? at : dirname(at), name, text);
      } catch (error) {
        throw await whyNotSaved(disk, at, error, name);
      }
    },
    readAsset,
    hashOf: (text) => hashOf(encodeText(text)),
    watch: (at, onChange, signal) => watchDeck(disk, at, () => readDeck(at), onChange, signal),
    async writeDrawings(at, name, text) {
      const { folder } = await placeOf(at);
      const address = `drawings/${name}`;
      try {
        const place = join(await disk.realpath(folder), "drawings");
        await disk.mkdir(place);
        if ((await disk.realpath(place)) !== place) throw new FaultError("asset.refused", { address });
        await writeAtomically(disk, join(place, basename(name)), encodeText(text));
      } catch (error) {
        throw saveFault(error, address);
      }
    },
    async addPicture(at, name, bytes) {
      const { folder } = await placeOf(at);
      try {
        return await addPicture(disk, folder, name, bytes);
      } catch (error) {
        throw pictureFault(error, name);
      }
    },
    async readDrawings(at, name) {
      const { folder } = await placeOf(at);
      const address = `drawings/${basename(name)}`;
      const { path, size } = await resolveInside(folder, address.split("/"));
      if (!path.endsWith(".json") || size > maxTextBytes) throw new FaultError("asset.refused", { address });
      return new TextDecoder().decode(await disk.readFile(path));
    },
    async writeExport(target, bytes) {
      const full = resolve(target);
      try {
        await writeAtomically(disk, full, bytes);
      } catch (error) {
        throw exportFault(error, basename(full));
      }
    },
  };
}

/** Removes what a killed save left beside a source or a picture. It was never the only copy of anything. */
async function sweep(disk: Disk, folder: string, isTop = true): Promise<void> {
  try {
    for (const { name, kind } of await disk.readdir(folder)) {
      if (isLeftover(name)) await disk.unlink(join(folder, name)).catch(() => {});
      else if (isTop && kind === "folder" && name.toLowerCase() === "images")
        await sweep(disk, join(folder, name), false);
    }
  } catch {
    // A folder that cannot be listed says so when the deck is read.
  }
}
