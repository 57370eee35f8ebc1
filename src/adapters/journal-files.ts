/** The journals of every deck: `FOLDER/KEY/TIME-PROCESS-ID.journal`, one for each time a deck is worked on. */

import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import type { JournalFile, JournalFiles, OldJournal } from "#host/journal-ports.ts";
import type { DeckLocation } from "#host/ports.ts";
import { writeAll, writeAtomically } from "./atomic-write.ts";
import type { Disk } from "./disk.ts";
import { isThere } from "./disk-fault.ts";
import { encodeText } from "./read-text.ts";

/** An edit waits no longer than this for the disk's own memory. */
const syncMs = 700;
const keptMs = 7 * 24 * 3600_000;
/** A program that is alive has saved its edits by then, or waits for its user. */
const inUseMs = 10 * 60_000;

const open = ".journal";
/** Nothing in it needs recovery any more. */
const retired = ".done";

/** `folder` need not exist. A deck is known by its real path, so a link to it and its name in other case find the same journals. */
export function createJournalFiles(disk: Disk, folder: string): JournalFiles {
  const openHere = new Set<string>();

  async function folderOf(at: DeckLocation): Promise<{ place: string; path: string }> {
    const path = await disk.realpath(at).catch(() => at as string);
    return { place: join(folder, createHash("sha256").update(path).digest("hex").slice(0, 32)), path };
  }

  /** By the path beside them journals of a deck that has moved are told from those of one that is only shut. */
  async function prepare(place: string, path: string): Promise<void> {
    await disk.mkdir(place);
    if ((await readText(join(place, "path"))) === path) return;
    // Without it journals are written all the same, and only not found again after a move.
    await writeAtomically(disk, join(place, "path"), encodeText(path), 0o600).catch(() => {});
  }

  const readText = (path: string) =>
    disk.readFile(path).then(
      (it) => new TextDecoder().decode(it),
      () => null,
    );

  /** Journals that name a version this deck has, of a deck that is no longer where it was, are this deck's now. */
  async function adoptMoved(place: string, path: string, hashes: ReadonlySet<string>): Promise<void> {
    for (const { name: key } of await disk.readdir(folder).catch(() => [])) {
      const old = join(folder, key);
      const oldPath = old === place ? null : await readText(join(old, "path"));
      if (oldPath === null || (await isThere(disk, oldPath))) continue;
      const journals = (await disk.readdir(old)).map((it) => it.name).filter((it) => it.endsWith(open));
      const texts = await Promise.all(journals.map((it) => readText(join(old, it))));
      if (!texts.some((text) => text !== null && [...hashes].some((it) => text.includes(it)))) continue;
      await prepare(place, path);
      for (const it of journals) await disk.rename(join(old, it), join(place, it));
    }
  }

  return {
    async begin(at) {
      const { place, path } = await folderOf(at);
      await prepare(place, path);
      const id = `${String(Date.now()).padStart(15, "0")}-${process.pid}-${randomBytes(6).toString("hex")}`;
      const file = await openJournal(disk, join(place, id + open), id, () => openHere.delete(id));
      openHere.add(id);
      await disk.syncFolder(place).catch(() => {});
      return file;
    },

    async list(at, hashes) {
      const { place, path } = await folderOf(at);
      await adoptMoved(place, path, hashes).catch(() => {});
      const names = (await disk.readdir(place).catch(() => [])).map((it) => it.name).sort();
      await sweep(disk, place, names);
      return Promise.all(
        names
          .filter((it) => it.endsWith(open))
          .map(async (name): Promise<OldJournal> => {
            const path = join(place, name);
            const id = name.slice(0, -open.length);
            return {
              id,
              isInUse: openHere.has(id)
                ? "here"
                : (await isHeldElsewhere(disk, path, id))
                  ? "elsewhere"
                  : "no",
              read: async () => new TextDecoder().decode(await disk.readFile(path)),
              retire: () => disk.rename(path, join(place, id + retired)),
            };
          }),
      );
    },
  };
}

async function openJournal(disk: Disk, path: string, id: string, onClose: () => void): Promise<JournalFile> {
  const file = await disk.create(path, 0o600);
  let timer: NodeJS.Timeout | undefined;
  let failure: unknown = null;
  const sync = async () => {
    timer = undefined;
    await file.sync().catch((error) => {
      // What a disk did not keep once it may have dropped: only a new file is trusted again.
      failure = error;
    });
  };
  return {
    id,
    async append(lines) {
      if (failure !== null) throw failure;
      try {
        await writeAll(file, encodeText(lines));
      } catch (error) {
        failure = error;
        throw error;
      }
      timer ??= setTimeout(() => void sync(), syncMs);
    },
    async close() {
      onClose();
      clearTimeout(timer);
      await file.sync().catch(() => {});
      await file.close().catch(() => {});
    },
  };
}

async function sweep(disk: Disk, place: string, names: readonly string[]): Promise<void> {
  for (const name of names.filter((it) => it.endsWith(retired))) {
    const { modifiedMs } = await disk.stat(join(place, name)).catch(() => ({ modifiedMs: Date.now() }));
    if (Date.now() - modifiedMs > keptMs) await disk.unlink(join(place, name)).catch(() => {});
  }
}

/** True while another living program has written to it lately. */
async function isHeldElsewhere(disk: Disk, path: string, id: string): Promise<boolean> {
  const pid = Number(id.split("-")[1]);
  if (pid === process.pid || !isAlive(pid)) return false;
  const { modifiedMs } = await disk.stat(path).catch(() => ({ modifiedMs: 0 }));
  return Date.now() - modifiedMs < inUseMs;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A program of somebody else is alive too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
