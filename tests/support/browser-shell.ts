/** The browser shell in the test's own process, on a copy of a deck, with the real storage and the real printer. */

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createBundleFiles } from "#adapters/bundle-files.ts";
import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { nodeDisk } from "#adapters/disk.ts";
import { createExportFolders } from "#adapters/export-folder.ts";
import { createHistoryFiles } from "#adapters/history-files.ts";
import { createJournalFiles } from "#adapters/journal-files.ts";
import { createMemoryFiles } from "#adapters/memory-files.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { pdfReader } from "#adapters/pdf-reader.ts";
import { pptxTools } from "#adapters/pptx-tools.ts";
import { createSessionFiles } from "#adapters/session-files.ts";
import type { WindowKind } from "#contract/desk.ts";
import { createExporter } from "#host/exporter.ts";
import { startWebShell, type WebShellOptions } from "#shells/web/main.ts";
import { startPlacesIn } from "./start-places.ts";
import { temporaryDeck } from "./temporary-deck.ts";

export interface BrowserShell extends AsyncDisposable {
  /** The deck's folder: what a test changes here is a change outside. */
  readonly folder: string;
  /** Where its journals are. */
  readonly journals: string;
  address(kind: WindowKind): string;
  /** Where records of shows are kept. */
  readonly sessions: string;
  /** Ends the program and starts it again on the same deck: another port, the same memory. */
  restart(): Promise<void>;
  /** Ends the program; windows stay. */
  stop(): Promise<void>;
}

export interface ShellChoices extends Pick<WebShellOptions, "networks"> {
  /** The tour has not been offered yet; left out, its notice stands in nobody's way. */
  readonly isFirstStart?: boolean;
  /** Begins with the start window. */
  readonly withoutDeck?: boolean;
}

/** Starts on a deck of these files; both are gone when the test disposes of it. */
export async function startBrowserShell(
  files: Readonly<Record<string, string | Uint8Array>>,
  { isFirstStart = false, withoutDeck = false, ...options }: ShellChoices = {},
): Promise<BrowserShell> {
  const deck = await temporaryDeck(files);
  const dist = fileURLToPath(new URL("../../dist", import.meta.url));
  const storage = createNodeStorage();
  const printer = createChromiumPrinter({ storage, guests: `${dist}/guests` });
  const readGuestFile = createBundleFiles(`${dist}/guests`);
  const exporter = createExporter({
    storage,
    folders: createExportFolders(),
    printer,
    pdfReader,
    pptx: pptxTools,
    readGuestFile,
  });
  // Beside the deck, so that it goes with it: a test remembers nothing of another.
  const memoryFiles = createMemoryFiles(`${deck.outside}/../memory`);
  if (!isFirstStart) await memoryFiles.write(null, { "editor.tour": "offered" });
  const journals = `${deck.outside}/../journals`;
  const journalFiles = createJournalFiles(nodeDisk, journals);
  const sessions = `${deck.outside}/../sessions`;
  const historyFiles = createHistoryFiles(nodeDisk, `${deck.outside}/../history`);
  const log = { note: () => undefined };
  const start = () =>
    startWebShell({
      ...options,
      deckPath: withoutDeck ? null : deck.folder,
      dist,
      version: "test",
      storage,
      exporter,
      memoryFiles,
      journalFiles,
      sessionFiles: createSessionFiles(sessions),
      historyFiles,
      startPlaces: startPlacesIn(join(deck.outside, "../data"), join(deck.outside, "../mine")),
      log,
    });
  let shell = await start();
  return {
    folder: deck.folder,
    journals,
    sessions,
    address: (kind) => shell.newAddress(kind),
    stop: () => shell.stop(),
    async restart() {
      await shell.stop();
      shell = await start();
    },
    async [Symbol.asyncDispose]() {
      await shell.stop();
      await printer.dispose();
      await deck[Symbol.asyncDispose]();
    },
  };
}
