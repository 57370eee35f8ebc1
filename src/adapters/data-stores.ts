/** What the program keeps for its user outside of decks: one folder of its data folder for each kind. */

import { join } from "node:path";
import type { JournalFiles } from "#host/journal-ports.ts";
import type { HistoryFiles, MemoryFiles } from "#host/ports.ts";
import type { SessionFiles } from "#host/session-files.ts";
import { nodeDisk } from "./disk.ts";
import { createHistoryFiles } from "./history-files.ts";
import { createJournalFiles } from "./journal-files.ts";
import { createMemoryFiles } from "./memory-files.ts";
import { createSessionFiles } from "./session-files.ts";

export interface DataStores {
  readonly memoryFiles: MemoryFiles;
  /** What the user allowed each deck: apart from what windows remember, which they write themselves. */
  readonly consentFiles: MemoryFiles;
  readonly journalFiles: JournalFiles;
  readonly sessionFiles: SessionFiles;
  readonly historyFiles: HistoryFiles;
}

/** Nothing is made before it is needed: the folder need not exist. */
export function createDataStores(folder: string): DataStores {
  return {
    memoryFiles: createMemoryFiles(join(folder, "memory")),
    consentFiles: createMemoryFiles(join(folder, "consent")),
    journalFiles: createJournalFiles(nodeDisk, join(folder, "journals")),
    sessionFiles: createSessionFiles(join(folder, "sessions")),
    historyFiles: createHistoryFiles(nodeDisk, join(folder, "history")),
  };
}
