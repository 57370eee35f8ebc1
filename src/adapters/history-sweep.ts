/** Keeps the history of all decks within its bounds: versions of the last 30 days, 500 MB in all, the oldest go first. */

import { join } from "node:path";
import type { Disk } from "./disk.ts";

const keptMs = 30 * 24 * 3600_000;
const keptBytes = 500_000_000;

interface Found {
  readonly path: string;
  readonly atMs: number;
  readonly size: number;
}

/** Never rejects: what cannot be removed now is tried again at the next start. */
export async function sweepHistory(
  disk: Disk,
  folder: string,
  nowMs: number,
  limit = keptBytes,
): Promise<void> {
  const found = (await versionsBelow(disk, folder)).sort((a, b) => b.atMs - a.atMs);
  let total = 0;
  for (const { path, atMs, size } of found) {
    total += size;
    if (nowMs - atMs > keptMs || total > limit) await disk.unlink(path).catch(() => {});
  }
}

async function versionsBelow(disk: Disk, folder: string, depth = 2): Promise<Found[]> {
  const found: Found[] = [];
  for (const { name, kind } of await disk.readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (kind === "folder" && depth > 0) found.push(...(await versionsBelow(disk, path, depth - 1)));
    const time = kind === "file" ? /^(\d{15})\..*\.gz$/.exec(name)?.[1] : undefined;
    if (time === undefined) continue;
    const size = await disk.stat(path).then(
      (it) => it.size,
      () => 0,
    );
    found.push({ path, atMs: Number(time), size });
  }
  return found;
}
