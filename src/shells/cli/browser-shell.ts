/** Starts the browser shell with everything it needs from this machine. */

import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { dataFolder } from "#adapters/data-folder.ts";
import { createDataStores } from "#adapters/data-stores.ts";
import { createNodeExporter } from "#adapters/node-exporter.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { createStartPlaces } from "#adapters/start-places.ts";
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
  const exporter = createNodeExporter(storage, printer, `${dist}/guests`);
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
    ...createDataStores(dataFolder()),
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
