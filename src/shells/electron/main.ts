/** The start of the desktop program: hands Electron's own modules to `startProgram`, with the real storage and printer. */

import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { shell } from "electron/common";
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerSaveBlocker,
  protocol,
  screen,
  session,
} from "electron/main";
import { createBundleFiles } from "#adapters/bundle-files.ts";
import { dataFolder } from "#adapters/data-folder.ts";
import { createDataStores } from "#adapters/data-stores.ts";
import { createNodeExporter } from "#adapters/node-exporter.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { createPhoneServers } from "#adapters/phone-server.ts";
import { createRemoteFetcher } from "#adapters/remote-fetcher.ts";
import { createStartPlaces } from "#adapters/start-places.ts";
import { createGuestSite } from "#host/guest-site.ts";
import type { Log, Measurer, Photographer, Printer } from "#host/ports.ts";
import { createRemoteContent } from "#host/remote-content.ts";
import { runCli } from "#shells/cli/run-cli.ts";
import { openDesktop } from "./desktop.ts";
import { openDisplayMemory } from "./display-memory.ts";
import type { ElectronApi } from "./electron-api.ts";
import { startProgram } from "./program.ts";

// This file runs as dist/electron/main.js, in the repository as in the installed archive.
const here = import.meta.dirname;
const dist = path.join(here, "..");
const { version } = JSON.parse(readFileSync(path.join(here, "../../package.json"), "utf8")) as {
  version: string;
};

const log: Log = {
  note: (what, fault) => void process.stderr.write(`lectern: ${what}${fault ? ` (${fault.code})` : ""}\n`),
};
const storage = createNodeStorage();
const readGuestFile = createBundleFiles(path.join(dist, "guests"));
const stores = createDataStores(dataFolder());
const remote = createRemoteContent(stores.consentFiles, createRemoteFetcher(), Date.now);
const guests = createGuestSite({
  storage,
  remote,
  readGuestFile,
  newSecret: () => randomBytes(32).toString("base64url"),
});

const electron: ElectronApi = {
  app,
  dialog,
  ipcMain,
  nativeTheme,
  powerSaveBlocker,
  protocol,
  screen,
  shell,
  session: () => session.defaultSession,
  openWindow: (options) => new BrowserWindow(options),
  buildMenu: (template) => Menu.buildFromTemplate(template),
  setApplicationMenu: (template) => Menu.setApplicationMenu(template && Menu.buildFromTemplate(template)),
};

async function openDesk(printer: Printer & Measurer & Photographer) {
  const data = app.getPath("userData");
  const decks = app.isPackaged ? path.join(process.resourcesPath, "slides") : path.join(here, "../../slides");
  const startPlaces = createStartPlaces({
    data: dataFolder(),
    slides: decks,
    templates: path.join(here, "../../assets/templates"),
    ownsSamples: !app.isPackaged,
    folder: app.getPath("documents"),
    copies: data,
  });
  return openDesktop({
    electron,
    log,
    storage,
    guests,
    phones: createPhoneServers({
      readPage: createBundleFiles(path.join(dist, "phone")),
      nowMs: () => Date.now(),
    }),
    version,
    platform: process.platform,
    preload: path.join(here, "preload.cjs"),
    exporter: createNodeExporter(storage, printer, path.join(dist, "guests")),
    ...stores,
    remote,
    memory: await openDisplayMemory(path.join(data, "displays.json"), log),
    startPlaces,
    findSample: () => startPlaces.findSample("ketamine-therapy"),
  });
}

function runCommand(args: readonly string[], printer: Printer & Measurer & Photographer): Promise<number> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());
  return runCli(args, {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    folder: process.cwd(),
    signal: stop.signal,
    printer,
  });
}

// Not awaited: Electron is ready only after this module has ended (electron#40719), and the program waits for that.
startProgram(electron, {
  argv: process.argv,
  folder: process.cwd(),
  platform: process.platform,
  log,
  guests,
  readPage: createBundleFiles(path.join(dist, "pages")),
  openDesk,
  runCommand,
}).catch((error: unknown) => {
  log.note(
    `The program could not be started: ${error instanceof Error ? error.message : "for an unknown reason"}`,
  );
  app.exit(3);
});
