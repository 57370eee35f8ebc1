/** Replaces a file so that at every instant it is a complete old or a complete new version. */

import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { Disk, DiskFile } from "./disk.ts";

const mark = ".lectern-part";

/** True for the name of a file this module left behind when it was killed. */
export const isLeftover = (name: string): boolean => name.startsWith(".") && name.endsWith(mark);

/**
 * Writes all bytes beside the target, makes them durable, and renames over it; `check` runs last before the rename and may
 * throw to stop. When anything fails the target is as it was and the file beside it is removed.
 */
export async function writeAtomically(
  disk: Disk,
  target: string,
  bytes: Uint8Array,
  mode = 0o644,
  check: () => Promise<void> = async () => {},
): Promise<void> {
  const beside = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${randomBytes(6).toString("hex")}${mark}`,
  );
  try {
    await writeNew(disk, beside, bytes, mode);
    await check();
    await disk.rename(beside, target);
  } catch (error) {
    await disk.unlink(beside).catch(() => {});
    throw error;
  }
  // The bytes are there; a folder that cannot be synced (some network drives) must not turn that into a failure.
  await disk.syncFolder(dirname(target)).catch(() => {});
}

async function writeNew(disk: Disk, path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await disk.create(path, mode);
  try {
    await writeAll(file, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writes every byte, also when the disk takes fewer at a time. */
export async function writeAll(file: DiskFile, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const taken = await file.write(bytes.subarray(at));
    if (taken <= 0) throw Object.assign(new Error("the disk took no byte"), { code: "EIO" });
    at += taken;
  }
}
