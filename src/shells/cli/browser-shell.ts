/** Starts the browser shell with everything it needs from this machine. */

import { join } from "node:path";
import { createBundleFiles } from "#adapters/bundle-files.ts";
import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { dataFolder } from "#adapters/data-folder.ts";
import { nodeDisk } from "#adapters/disk.ts";
import { createExportFolders } from "#adapters/export-folder.ts";
import { createHistoryFiles } from "#adapters/history-files.ts";
import { createJournalFiles } from "#adapters/journal-files.ts";
import { createMemoryFiles } from "#adapters/memory-files.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { pdfReader } from "#adapters/pdf-reader.ts";
import { pptxTools } from "#adapters/pptx-tools.ts";
import { createSessionFiles } from "#adapters/session-files.ts";
import { createStartPlaces } from "#adapters/start-places.ts";
import { createExporter } from "#host/exporter.ts";
import { startWebShell, type WebShell } from "#shells/web/main.ts";
import type { CliIo } from "./command.ts";
import { builtFolder, programFile } from "./program-files.ts";
import { version } from "./version.ts";

/**
 * Serves the deck at an absolute path, or the start window when it is null; `folder` is where the user is. Faults: deck.*,
 * source.*, shell.port-in-use.
 */
export async function startBrowserShell(
  deckPath: string | null,
  io: Pick<CliIo, "err" | "folder">,
  port = 0,
): Promise<WebShell> {
  const storage = createNodeStorage();
  // A deck that cannot be read is told before anything is built or started.
  if (deckPath !== null) await storage.readDeck(await storage.locate(deckPath));
  const tell = (line: string) => io.err(`${line}\n`);
  const dist = await builtFolder(tell);
  const printer = createChromiumPrinter({ storage, guests: `${dist}/guests`, warn: tell });
  const readGuestFile = createBundleFiles(`${dist}/guests`);
  const exporter = createExporter({
    storage,
    folders: createExportFolders(),
    printer,
    pdfReader,
    pptx: pptxTools,
    readGuestFile,
  });
  const memoryFiles = createMemoryFiles(join(dataFolder(), "memory"));
  const journalFiles = createJournalFiles(nodeDisk, join(dataFolder(), "journals"));
  const sessionFiles = createSessionFiles(join(dataFolder(), "sessions"));
  const historyFiles = createHistoryFiles(nodeDisk, join(dataFolder(), "history"));
  const startPlaces = createStartPlaces({
    data: dataFolder(),
    slides: programFile("slides"),
    templates: programFile("assets/templates"),
    ownsSamples: true,
    folder: io.folder,
  });
  const log = { note: (what: string) => tell(what) };
  const shell = await startWebShell({
    deckPath,
    port,
    dist,
    version,
    storage,
    exporter,
    memoryFiles,
    journalFiles,
    sessionFiles,
    historyFiles,
    startPlaces,
    log,
  });
  return {
    ...shell,
    async stop() {
      await shell.stop();
      await printer.dispose();
    },
  };
}

/** Resolves when the signal aborts. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
