/** The decks that were opened lately, as one small JSON file of the app. */

import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { KeptRecents } from "#contract/starts.ts";
import type { RecentFiles } from "#host/start-places.ts";
import { writeAtomically } from "./atomic-write.ts";
import { type Disk, nodeDisk } from "./disk.ts";
import { readJson } from "./read-json.ts";

/** More than anybody looks through; the decks themselves are never touched. */
const kept = 24;

/**
 * A file that is missing, damaged or somebody else's is an empty list; the next deck that is opened makes it anew. One that
 * only cannot be read just now is not written over.
 */
export function createRecentFiles(file: string, disk: Disk = nodeDisk): RecentFiles {
  let queue: Promise<unknown> = Promise.resolve();

  async function readAll(): Promise<KeptRecents> {
    const list = await readJson(disk, file, KeptRecents);
    return list?.slice(0, kept) ?? [];
  }

  /** Read anew each time: another program may have written since. */
  function change(to: (before: KeptRecents) => KeptRecents | Promise<KeptRecents>): Promise<void> {
    const turn = queue.then(async () => {
      await disk.mkdir(dirname(file));
      const after = await to(await readAll());
      const bytes = new TextEncoder().encode(JSON.stringify(after.slice(0, kept)));
      await writeAtomically(disk, file, bytes, 0o600);
    });
    queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    async read() {
      await queue;
      return (await readAll().catch(() => [])).map((it) => ({ ...it, id: idOf(it.path) }));
    },
    add: ({ path, title, openedMs }) =>
      change(async (before) => {
        // The same deck by another path (a link, a mapped drive) is the same deck. Asked in turn: what came last stands first.
        const real = await disk.realpath(path).catch(() => path);
        const entry = { path: real, title: title.slice(0, 1000), openedMs };
        return [entry, ...before.filter((it) => it.path !== real)];
      }),
    remove: (id) => change((before) => before.filter((it) => idOf(it.path) !== id)),
  };
}

const idOf = (path: string): string => createHash("sha256").update(path).digest("hex").slice(0, 20);
