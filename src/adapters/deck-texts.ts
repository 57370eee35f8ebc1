/** Where the texts of a deck are on disk: found under every spelling of their names, written over or written anew. */

import { basename, dirname, join, sep } from "node:path";
import { fileKey, findFile } from "#core/deck/file-spelling.ts";
import { type FaultCode, FaultError } from "#core/fault.ts";
import { writeAtomically } from "./atomic-write.ts";
import type { Disk } from "./disk.ts";
import { errorCode, saveFault } from "./disk-fault.ts";
import { encodeText, hashOf } from "./read-text.ts";

/** The name as the disk spells it: one that differs in case or in composed letters only is the same file, not a new one. */
export async function spelledOnDisk(disk: Disk, folder: string, name: string): Promise<string> {
  const there = await disk.lstat(join(folder, name)).catch(() => null);
  if (there) return name;
  const [parent, last] = [dirname(name), basename(name)];
  const names = (await disk.readdir(join(folder, parent)).catch(() => [])).map((it) => it.name);
  const found = findFile(names, last);
  if (found === null) return name;
  return parent === "." ? found : `${parent}/${found}`;
}

/**
 * Writes a text whose file is gone; gives its hash. Never over a file, and never beside one that some systems take for
 * the same. Faults as a save, save.file-exists, asset.refused for a name that is none of a text of the deck.
 */
export async function writeAnew(disk: Disk, folder: string, name: string, text: string): Promise<string> {
  if (!isTextName(name)) throw new FaultError("asset.refused", { address: name.slice(0, 200) });
  const root = await disk.realpath(folder);
  const place = dirname(join(root, name));
  await disk.mkdir(place);
  const real = await disk.realpath(place);
  if (real !== root && !real.startsWith(root + (root.endsWith(sep) ? "" : sep)))
    throw new FaultError("asset.refused", { address: name.slice(0, 200) });
  const target = join(real, basename(name));
  const bytes = encodeText(text);
  const isFree = async () => {
    const found = (await disk.readdir(real)).find((it) => fileKey(it.name) === fileKey(basename(name)));
    if (found) throw new FaultError("save.file-exists", { name, found: found.name });
  };
  await isFree();
  await writeAtomically(disk, target, bytes, 0o644, isFree);
  const hash = hashOf(await disk.readFile(target));
  if (hash !== hashOf(bytes)) throw new FaultError("save.changed-outside", { name });
  return hash;
}

/** Of a text Lectern reads, inside the deck, in no hidden folder. */
const isTextName = (name: string): boolean =>
  /\.(md|markdown|ya?ml|bib|csv|vtt)$/i.test(name) &&
  name.split("/").every((part) => part !== "" && !part.startsWith(".") && !/[\\:\0]/.test(part));

/**
 * Why a save did not work. That the folder is gone comes before that the file is: an unmounted drive leaves an empty folder
 * behind, and its files were not removed.
 */
export async function whyNotSaved(disk: Disk, at: string, error: unknown, name: string): Promise<FaultError> {
  const fault = toSaveFault(error, name);
  if (fault.fault.code !== "save.file-gone") return fault;
  const folder = basename(at) === basename(name) ? dirname(at) : at;
  const isThere = await disk.readdir(folder).then(
    (found) => found.some((it) => !it.name.startsWith(".")),
    () => false,
  );
  return isThere ? fault : new FaultError("save.deck-gone", { name: basename(folder) }, { cause: error });
}

function toSaveFault(error: unknown, name: string): FaultError {
  const code: FaultCode | null = error instanceof FaultError ? error.fault.code : null;
  if (code === null) return saveFault(error, name);
  if (code.startsWith("save.")) return saveFault(error, name);
  // Looked for as any file of the deck: what matters is what the disk said.
  const cause = error instanceof FaultError ? error.cause : null;
  return errorCode(cause) === ""
    ? new FaultError("save.not-a-text", { name }, { cause: error })
    : saveFault(cause, name);
}
