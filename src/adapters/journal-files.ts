/** The journals of every deck: `FOLDER/KEY/TIME-PROCESS-ID.journal`, one for each time a deck is worked on. */

import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import type { DeckLocation, JournalFile, JournalFiles, OldJournal } from "#host/ports.ts";
import { writeAll } from "./atomic-write.ts";
import type { Disk } from "./disk.ts";
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

  async function folderOf(at: DeckLocation): Promise<string> {
    const path = await disk.realpath(at).catch(() => at as string);
    return join(folder, createHash("sha256").update(path).digest("hex").slice(0, 32));
  }

  return {
    async begin(at) {
      const place = await folderOf(at);
      await disk.mkdir(place);
      const id = `${String(Date.now()).padStart(15, "0")}-${process.pid}-${randomBytes(6).toString("hex")}`;
      const file = await openJournal(disk, join(place, id + open), id, () => openHere.delete(id));
      openHere.add(id);
      await disk.syncFolder(place).catch(() => {});
      return file;
    },

    async list(at) {
      const place = await folderOf(at);
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
