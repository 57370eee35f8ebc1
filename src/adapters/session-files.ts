/** Records of shows in the app's data folder, so that a crash or a closed window loses none: `NAME.json`, the last fifty. */

import { join } from "node:path";
import type { SessionFiles } from "#host/ports.ts";
import { isLeftover, writeAtomically } from "./atomic-write.ts";
import { type Disk, nodeDisk } from "./disk.ts";

const kept = 50;

/** Names begin with the time of the show, so the oldest come first. */
export function createSessionFiles(folder: string, disk: Disk = nodeDisk): SessionFiles {
  return {
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
