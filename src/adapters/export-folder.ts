/** Exports that are a folder: written beside the target and put in its place when they are whole. */

import { randomBytes } from "node:crypto";
import { basename, dirname, join, resolve } from "node:path";
import { FaultError } from "#core/fault.ts";
import type { ExportFolders, NewFolder } from "#host/ports.ts";
import { writeAtomically } from "./atomic-write.ts";
import { type Disk, nodeDisk } from "./disk.ts";
import { errorCode, exportFault } from "./disk-fault.ts";
import { hashOf } from "./read-text.ts";

/** Lists what an export wrote, as `sha256sum` does: only what is still just that may be replaced. */
const listName = ".lectern-pictures";
/** What file managers leave in every folder they show. */
const litter: readonly string[] = [".DS_Store", "Thumbs.db", "desktop.ini"];

export function createExportFolders(disk: Disk = nodeDisk): ExportFolders {
  return {
    async begin(target) {
      const full = resolve(target);
      const name = basename(full);
      const told = async <T>(work: Promise<T>): Promise<T> => {
        try {
          return await work;
        } catch (error) {
          throw exportFault(error, name);
        }
      };
      await told(checkTarget(disk, full));
      const beside = besideOf(full);
      const lines: string[] = [];
      let isOver = false;
      let writing: Promise<unknown> = Promise.resolve();
      const folder: NewFolder = {
        async write(file, bytes) {
          if (isOver) throw new FaultError("export.cancelled");
          const written = told(writeAtomically(disk, join(beside, file), bytes));
          writing = written.catch(() => {});
          await written;
          lines.push(`${hashOf(bytes)}  ${file}\n`);
        },
        async finish() {
          await told(writeAtomically(disk, join(beside, listName), Buffer.from(lines.join(""))));
          // Looked at again: making the files took its time.
          await told(checkTarget(disk, full).then((isThere) => exchange(disk, beside, full, isThere)));
        },
        async discard() {
          isOver = true;
          await writing;
          await removeFolder(disk, beside);
        },
      };
      // `mkdir` would make the folders above too: a mistyped path is not a wish for a new one.
      await told(disk.readdir(dirname(full)).then(() => disk.mkdir(beside)));
      return folder;
    },
  };
}

const besideOf = (target: string): string =>
  join(dirname(target), `.${basename(target).slice(0, 100)}.${randomBytes(6).toString("hex")}.lectern-part`);

/** Whether there is a folder to replace. Faults export.folder-taken when something in it is not ours or was changed. */
async function checkTarget(disk: Disk, target: string): Promise<boolean> {
  let entries: Awaited<ReturnType<Disk["readdir"]>>;
  try {
    entries = await disk.readdir(target);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
  const kept = entries.filter((it) => !litter.includes(it.name));
  if (kept.length === 0) return true;
  const taken = new FaultError("export.folder-taken", { name: basename(target) });
  if (!kept.some((it) => it.name === listName && it.kind === "file")) throw taken;
  const list = Buffer.from(await disk.readFile(join(target, listName))).toString();
  const ours = new Map(
    list.split("\n").map((line) => {
      const [hash = "", name = ""] = line.split(/ {2}(.*)/);
      return [name, hash] as const;
    }),
  );
  for (const { name, kind } of kept) {
    if (name === listName) continue;
    if (kind !== "file" || ours.get(name) !== hashOf(await disk.readFile(join(target, name)))) throw taken;
  }
  return true;
}

/** A folder cannot be renamed over another, so the old one steps aside first, and back when the new one cannot come. */
async function exchange(disk: Disk, from: string, to: string, isThere: boolean): Promise<void> {
  const aside = besideOf(to);
  if (isThere) await disk.rename(to, aside);
  try {
    await disk.rename(from, to);
  } catch (error) {
    if (isThere) await disk.rename(aside, to);
    throw error;
  }
  await disk.syncFolder(dirname(to)).catch(() => {});
  if (isThere) await removeFolder(disk, aside);
}

/** What cannot be removed stays, under a hidden name. */
async function removeFolder(disk: Disk, folder: string): Promise<void> {
  try {
    for (const { name } of await disk.readdir(folder)) await disk.unlink(join(folder, name)).catch(() => {});
    await disk.rmdir(folder);
  } catch {
    // The export has its answer already.
  }
}
