/** The real journal and workspace of a deck, with the real disk, and nothing else of the program. */

import { nodeDisk } from "#adapters/disk.ts";
import { createJournalFiles } from "#adapters/journal-files.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { textsOf } from "#contract/deck-files.ts";
import { createJournal, type Journal } from "#host/journal.ts";
import { createWorkspace, type Workspace } from "#host/workspace.ts";

export async function openJournal(
  folder: string,
  journals: string,
): Promise<{ readonly workspace: Workspace; readonly journal: Journal }> {
  const storage = createNodeStorage();
  const at = await storage.locate(folder);
  const workspace = createWorkspace(at, storage, { note: () => undefined });
  const journal = createJournal(at, {
    files: createJournalFiles(nodeDisk, journals),
    clock: { nowMs: () => Date.now() },
    hashOf: storage.hashOf,
    readDisk: async () =>
      new Map(textsOf(await workspace.read({ role: "editor" })).map((it) => [it.name, it])),
  });
  return { workspace, journal };
}
