/** What windows remember, as small JSON files in a folder of the app: one for all, one for each deck. */

import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { Memory } from "#contract/memory.ts";
import type { MemoryFiles } from "#host/ports.ts";
import { writeAtomically } from "./atomic-write.ts";
import { type Disk, nodeDisk } from "./disk.ts";
import { readJson } from "./read-json.ts";

/** A file that is missing, damaged or somebody else's remembers nothing; the next write makes it anew. Rejects when the disk does. */
export function createMemoryFiles(folder: string, disk: Disk = nodeDisk): MemoryFiles {
  const fileOf = async (at: string | null): Promise<string> => {
    if (at === null) return join(folder, "app.json");
    // The same deck by another path (a link, a mapped drive) is the same deck.
    const real = await disk.realpath(at).catch(() => at);
    const id = createHash("sha256").update(real).digest("hex").slice(0, 20);
    return join(
      folder,
      `${basename(real)
        .replace(/[^\w-]+/g, "-")
        .slice(0, 40)}.${id}.json`,
    );
  };
  return {
    read: async (at) => (await readJson(disk, await fileOf(at), Memory)) ?? {},
    async write(at, memory) {
      await disk.mkdir(folder);
      await writeAtomically(disk, await fileOf(at), new TextEncoder().encode(JSON.stringify(memory)), 0o600);
    },
  };
}
