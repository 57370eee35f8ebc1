/** The browser shell: starts host and server, and gives the address that opens its first window. */

import { createBundleFiles } from "#adapters/bundle-files.ts";
import { type Reply, refusal, reply } from "#adapters/http-reply.ts";
import { type HttpServer, startHttpServer } from "#adapters/http-server.ts";
import { createPhoneServers } from "#adapters/phone-server.ts";
import { createRemoteFetcher } from "#adapters/remote-fetcher.ts";
import {
  type BrowserWindow,
  createWindowTickets,
  newSecret,
  newShortSecret,
} from "#adapters/window-tickets.ts";
import type { WindowKind } from "#contract/desk.ts";
import { cardPage } from "#contract/guest-documents.ts";
import { createGuestSite } from "#host/guest-site.ts";
import { createHost } from "#host/host.ts";
import type { JournalFiles } from "#host/journal-ports.ts";
import { pagePolicy } from "#host/page-policy.ts";
import type { PhoneServers } from "#host/phone-ports.ts";
import type { Clock, Exporter, HistoryFiles, Log, MemoryFiles, RemoteFetcher, Storage } from "#host/ports.ts";
import { createRemoteContent } from "#host/remote-content.ts";
import type { SessionFiles } from "#host/session-files.ts";
import type { StartPlaces } from "#host/start-places.ts";
import { createDownloads } from "./downloads.ts";
import { createBrowserWindows } from "./windows.ts";

export interface WebShellOptions {
  /** Path of a deck folder or a Markdown file; null begins with the start window. */
  readonly deckPath: string | null;
  /** 0, or left out, lets the system choose. */
  readonly port?: number;
  /** Folder of the built program, with `pages` and `guests`. */
  readonly dist: string;
  readonly version: string;
  readonly storage: Storage;
  readonly exporter: Exporter;
  readonly memoryFiles: MemoryFiles;
  readonly consentFiles: MemoryFiles;
  readonly journalFiles: JournalFiles;
  readonly sessionFiles: SessionFiles;
  readonly historyFiles: HistoryFiles;
  readonly startPlaces: StartPlaces;
  readonly log: Log;
  readonly clock?: Clock;
  /** Fetches what users agreed to show of the network. */
  readonly fetcher?: RemoteFetcher;
  /** Where phones may reach this machine; its own networks when left out. */
  readonly networks?: PhoneServers["networks"];
}

export interface WebShell {
  readonly origin: string;
  /** A new address that opens a window of this kind, once. It waits until it is used. Windows are those of the first deck. */
  newAddress(kind: WindowKind): string;
  stop(): Promise<void>;
}

/** Faults: those of `Storage.locate` and of reading the deck, shell.port-in-use. */
export async function startWebShell(options: WebShellOptions): Promise<WebShell> {
  const { storage, log } = options;
  const clock: Clock = options.clock ?? { nowMs: () => Date.now() };
  const first = options.deckPath === null ? null : await storage.locate(options.deckPath);
  // A deck that cannot be read is said here, in the terminal, and not in a window that would stay empty.
  if (first !== null) await storage.readDeck(first);

  const tickets = createWindowTickets(clock.nowMs);
  const downloads = createDownloads();
  const pages = createBundleFiles(`${options.dist}/pages`);
  const remote = createRemoteContent(
    options.consentFiles,
    options.fetcher ?? createRemoteFetcher(),
    clock.nowMs,
  );
  const guests = createGuestSite({
    storage,
    remote,
    readGuestFile: createBundleFiles(`${options.dist}/guests`),
    newSecret,
  });

  const phones = createPhoneServers({
    readPage: createBundleFiles(`${options.dist}/phone`),
    nowMs: clock.nowMs,
    ...(options.networks ? { networks: options.networks } : {}),
  });

  const host = createHost({
    storage,
    remote,
    clock,
    log,
    exporter: options.exporter,
    memoryFiles: options.memoryFiles,
    journalFiles: options.journalFiles,
    sessionFiles: options.sessionFiles,
    historyFiles: options.historyFiles,
    startPlaces: options.startPlaces,
    downloads,
    phones,
    newId: newSecret,
    newShortId: newShortSecret,
    windows: createBrowserWindows(tickets),
    // The browser asks where a download goes; the shell writes nothing itself.
    dialogs: {
      pickExportTarget: async () => ({ target: null }),
      pickDeck: async () => null,
      pickFolder: async () => null,
    },
    desk: {
      shell: "browser",
      version: options.version,
      stageOf: (deck) => `/s/${guests.capabilityOf(deck)}/stage.html`,
      cardOf: (deck, firstSlide) => `/s/${guests.cardOf(firstSlide, deck)}/${cardPage}`,
      closeWindow: () => {},
      fullScreen: () => {},
      openDeck: async () => {},
      describeMenu: () => {},
      openLink: async () => true,
      openFile: async () => false,
      reveal: () => {},
    },
  });

  async function answerWindow(window: BrowserWindow, path: string, origin: string): Promise<Reply> {
    const [area, key = ""] = path.split("/");
    if (area === "download") return downloads.answer(window.id, key);
    const file = await pages(path.endsWith("/") ? `${path}index.html` : path);
    if (!file) return refusal(404);
    const policy = pagePolicy({
      stage: `${origin}/s/`,
      wire: `${origin.replace("http", "ws")}/w/${window.id}/wire`,
    });
    return reply(200, file.bytes, { "Content-Type": file.type, "Content-Security-Policy": policy });
  }

  const server: HttpServer = await startHttpServer({
    port: options.port ?? 0,
    tickets,
    answerWindow,
    answerGuest: (capability, path, origin, range) =>
      guests.answer(capability, path, `${origin}/s/${capability}/`, origin, range),
    connect: ({ id, kind, at }, end) => host.admit(end, { id, role: kind, at }),
  });

  return {
    origin: server.origin,
    newAddress: (kind) =>
      `${server.origin}/open/${tickets.issue(kind, kind === "start" ? null : first, null)}`,
    async stop() {
      await phones.closeAll();
      await server.close();
      await host.close();
    },
  };
}
