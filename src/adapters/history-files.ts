/**
 * Earlier versions of texts: `FOLDER/DECK/SOURCE/TIME.REASON.ADDED.REMOVED.HASH.gz`. What a list shows stands in the names, so
 * that there is no index to damage.
 */

import { createHash } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { VersionReason } from "#contract/histories.ts";
import type { DeckHistory, DeckLocation, HistoryFiles } from "#host/ports.ts";
import { writeAtomically } from "./atomic-write.ts";
import type { Disk } from "./disk.ts";
import { isThere } from "./disk-fault.ts";
import { sweepHistory } from "./history-sweep.ts";
import { encodeText, hashOf } from "./read-text.ts";

const zip = promisify(gzip);
const unzip = promisify(gunzip);

interface StoredVersion {
  readonly id: string;
  readonly atMs: number;
  readonly reason: VersionReason;
  readonly added: number;
  readonly removed: number;
  /** The beginning of the hash of its bytes. */
  readonly hash: string;
}

const keyOf = (of: string): string => createHash("sha256").update(of).digest("hex").slice(0, 24);
const hashLength = 16;

export function createHistoryFiles(disk: Disk, folder: string): HistoryFiles {
  let swept: Promise<void> | null = null;

  async function namesIn(path: string): Promise<readonly string[]> {
    return (await disk.readdir(path).catch(() => [])).map((it) => it.name);
  }

  /** The newest first. */
  async function versionsIn(place: string, name: string): Promise<readonly StoredVersion[]> {
    const found = (await namesIn(join(place, keyOf(name)))).flatMap((it) => parseVersion(it) ?? []);
    return found.sort((a, b) => b.atMs - a.atMs || (a.id < b.id ? 1 : -1));
  }

  /** The folder of a deck that is not where it was, and whose texts are those it was left with. */
  async function findMoved(hashes: ReadonlyMap<string, string>): Promise<string | null> {
    for (const key of await namesIn(folder)) {
      const path = await readPath(join(folder, key));
      if (path === null || (await isThere(disk, path))) continue;
      for (const [name, hash] of hashes) {
        const [newest] = await versionsIn(join(folder, key), name);
        if (newest && hash.startsWith(newest.hash)) return key;
      }
    }
    return null;
  }

  async function readPath(place: string): Promise<string | null> {
    try {
      return new TextDecoder().decode(await disk.readFile(join(place, "path")));
    } catch {
      return null;
    }
  }

  async function folderOf(at: DeckLocation, hashes: ReadonlyMap<string, string>): Promise<string> {
    const real = await disk.realpath(at).catch(() => at as string);
    const place = join(folder, keyOf(real));
    if (await isThere(disk, place)) return place;
    const moved = await findMoved(hashes);
    if (moved !== null) await disk.rename(join(folder, moved), place);
    await disk.mkdir(place);
    await writeAtomically(disk, join(place, "path"), encodeText(real), 0o600);
    return place;
  }

  return {
    async open(at, hashes): Promise<DeckHistory> {
      swept ??= sweepHistory(disk, folder, Date.now());
      await swept;
      const place = await folderOf(at, hashes);
      return {
        list: async (name) => (await versionsIn(place, name)).map(({ hash: _, ...version }) => version),
        async read(name, id) {
          // The name comes from a page: only one that is in the list is a file.
          const version = (await versionsIn(place, name)).find((it) => it.id === id);
          if (!version) throw Object.assign(new Error("no such version"), { code: "ENOENT" });
          const bytes = await unzip(await disk.readFile(join(place, keyOf(name), `${id}.gz`)));
          if (!hashOf(bytes).startsWith(version.hash)) throw new Error("the version is damaged");
          return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
        },
        async add(name, text, { atMs, reason, added, removed }) {
          const bytes = encodeText(text);
          const time = String(Math.max(0, Math.round(atMs))).padStart(15, "0");
          const id = [time, reason, added, removed, hashOf(bytes).slice(0, hashLength)].join(".");
          await disk.mkdir(join(place, keyOf(name)));
          await writeAtomically(disk, join(place, keyOf(name), `${id}.gz`), await zip(bytes), 0o600);
        },
      };
    },
  };
}

function parseVersion(file: string): StoredVersion | null {
  const [, time, reason, added, removed, hash] =
    /^(\d{15})\.([a-z]+)\.(\d+)\.(\d+)\.([0-9a-f]{16})\.gz$/.exec(file) ?? [];
  const known = VersionReason.safeParse(reason);
  if (!known.success || hash === undefined) return null;
  return {
    id: file.slice(0, -".gz".length),
    atMs: Number(time),
    reason: known.data,
    added: Number(added),
    removed: Number(removed),
    hash,
  };
}
