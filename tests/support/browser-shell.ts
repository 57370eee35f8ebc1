/** The browser shell in the test's own process, on a copy of a deck, with the real storage and the real printer. */

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { createDataStores } from "#adapters/data-stores.ts";
import { createNodeExporter } from "#adapters/node-exporter.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import type { WindowKind } from "#contract/desk.ts";
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

export interface ShellChoices extends Pick<WebShellOptions, "networks" | "fetcher"> {
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
  const exporter = createNodeExporter(storage, printer, `${dist}/guests`);
  // Beside the deck, so that it goes with it: a test remembers nothing of another.
  const kept = join(deck.outside, "..");
  const stores = createDataStores(kept);
  if (!isFirstStart) await stores.memoryFiles.write(null, { "editor.tour": "offered" });
  const log = { note: () => undefined };
  const start = () =>
    startWebShell({
      ...options,
      deckPath: withoutDeck ? null : deck.folder,
      dist,
      version: "test",
      storage,
      exporter,
      ...stores,
      startPlaces: startPlacesIn(join(kept, "data"), join(kept, "mine")),
      log,
    });
  let shell = await start();
  return {
    folder: deck.folder,
    journals: join(kept, "journals"),
    sessions: join(kept, "sessions"),
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
