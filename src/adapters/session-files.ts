/** Records of shows in the app's data folder, so that a crash or a closed window loses none: `NAME.json`, the last fifty. */

import { join } from "node:path";
import type { SessionFiles } from "#host/session-files.ts";
import { isLeftover, writeAtomically } from "./atomic-write.ts";
import { type Disk, nodeDisk } from "./disk.ts";

const kept = 50;

/** Names begin with the time of the show, so the oldest come first. A name with a separator in it is nobody's. */
export function createSessionFiles(folder: string, disk: Disk = nodeDisk): SessionFiles {
  const pathOf = (name: string): string | null =>
    /^[\p{L}\p{N}_-]{1,200}$/u.test(name) ? join(folder, `${name}.json`) : null;
  const isGone = (error: unknown): boolean =>
    error instanceof Error && "code" in error && error.code === "ENOENT";
  return {
    async names() {
      const entries = await disk.readdir(folder).catch((error: unknown) => {
        if (isGone(error)) return [];
        throw error;
      });
      return entries
        .flatMap(({ name }) => (name.endsWith(".json") ? [name.slice(0, -".json".length)] : []))
        .filter((it) => pathOf(it) !== null)
        .sort()
        .reverse();
    },
    async read(name) {
      const path = pathOf(name);
      if (path === null) return null;
      try {
        return new TextDecoder().decode(await disk.readFile(path));
      } catch (error) {
        if (isGone(error)) return null;
        throw error;
      }
    },
    async remove(name) {
      const path = pathOf(name);
      if (path === null) return;
      await disk.unlink(path).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
    },
    async write(name, text) {
      await disk.mkdir(folder);
      await writeAtomically(disk, join(folder, `${name}.json`), new TextEncoder().encode(text), 0o600);
      const names = (await disk.readdir(folder)).map((it) => it.name).sort();
      const records = names.filter((it) => it.endsWith(".json"));
      const old = [...records.slice(0, -kept), ...names.filter(isLeftover)];
      for (const it of old) await disk.unlink(join(folder, it)).catch(() => {});
    },
  };
}
