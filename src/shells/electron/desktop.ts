/** Puts the desktop together: windows, menu, dialogs and the host behind them. */

import { randomUUID } from "node:crypto";
import { access } from "node:fs/promises";
import { newShortSecret } from "#adapters/window-tickets.ts";
import { deckFilesOf } from "#contract/deck-files.ts";
import { cardPage } from "#contract/guest-documents.ts";
import { faultWords } from "#contract/words.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { FaultError } from "#core/fault.ts";
import { asWritten } from "#core/show/show.ts";
import { beginningOf, wholeShow } from "#core/training/beginning.ts";
import type { GuestSite } from "#host/guest-site.ts";
import { createHost, type Host } from "#host/host.ts";
import type { JournalFiles } from "#host/journal-ports.ts";
import type { PhoneServers } from "#host/phone-ports.ts";
import type { DeckLocation, Desk, Exporter, HistoryFiles, Log, MemoryFiles, Storage } from "#host/ports.ts";
import type { RemoteContent } from "#host/remote-content.ts";
import type { SessionFiles } from "#host/session-files.ts";
import type { StartPlaces } from "#host/start-places.ts";
import { guestBase } from "./address.ts";
import { createDialogs } from "./dialogs.ts";
import type { DisplayMemory } from "./display-memory.ts";
import type { ElectronApi } from "./electron-api.ts";
import { createIpcHub } from "./ipc-transport.ts";
import { judgeLink } from "./links.ts";
import { createMenuBar } from "./menu-bar.ts";
import type { ProgramDesk } from "./program.ts";
import { createWindows, type DesktopWindows } from "./windows.ts";

export interface DesktopWorld {
  readonly electron: ElectronApi;
  readonly platform: NodeJS.Platform;
  readonly preload: string;
  readonly log: Log;
  readonly storage: Storage;
  readonly exporter: Exporter;
  readonly guests: Pick<GuestSite, "capabilityOf" | "cardOf">;
  readonly memory: DisplayMemory;
  readonly memoryFiles: MemoryFiles;
  readonly remote: RemoteContent;
  readonly journalFiles: JournalFiles;
  readonly sessionFiles: SessionFiles;
  readonly phones: PhoneServers;
  readonly historyFiles: HistoryFiles;
  readonly startPlaces: StartPlaces;
  readonly version: string;
  /** Path of the deck a first start opens. */
  readonly findSample: () => Promise<string>;
}

/** Builds everything a window needs; opens none. */
export function openDesktop(world: DesktopWorld): ProgramDesk {
  const { electron, platform, storage, log } = world;
  const dialogs = createDialogs(electron.dialog, platform, isTaken);
  const stageOf = (at: DeckLocation) => `${guestBase("stage", world.guests.capabilityOf(at))}stage.html`;
  const windows: DesktopWindows = createWindows({
    ...world,
    dialogs,
    stageOf,
    hub: createIpcHub(electron.ipcMain, log),
    connect: (end, who) => void host.admit(end, who),
    onChange: () => menuBar.redraw(),
  });
  const menuBar = createMenuBar(electron, platform, () => windows);

  async function findDeck(path: string | null): Promise<DeckLocation | null> {
    try {
      const at = await storage.locate(path ?? (await world.findSample()));
      // A deck that cannot be read is said here, and not in a window that would stay empty.
      await storage.readDeck(at);
      if (path !== null) electron.app.addRecentDocument?.(path);
      return at;
    } catch (error) {
      tellFault(electron, log, error);
      if (windows.frontEditor()) return null;
      // A program without a window is of no use: the sample shows at least that it works.
      if (path !== null) return await findDeck(null);
      electron.app.quit();
      return null;
    }
  }

  const desk: Desk = {
    shell: "desktop",
    version: world.version,
    stageOf,
    cardOf: (at, firstSlide) => `${guestBase("stage", world.guests.cardOf(firstSlide, at))}${cardPage}`,
    // Not while its own message is still being answered.
    closeWindow: (id) => void setImmediate(() => windows.release(id)),
    fullScreen: (id, on) => void windows.setFullScreen(id, on),
    describeMenu: (id, menu) => menuBar.describe(id, menu),
    // Electron answers with what went wrong, and with nothing when all is well.
    openFile: async (target) => (await electron.shell.openPath(target)) === "",
    reveal: (target) => electron.shell.showItemInFolder(target),
    async openDeck(path) {
      const at = await findDeck(path);
      if (at !== null) await windows.open("editor", at);
    },
    async openLink(address) {
      const link = judgeLink(address);
      if (link && (await dialogs.confirmLink(link))) await electron.shell.openExternal(link.address);
      return false;
    },
  };

  const host: Host = createHost({
    storage,
    log,
    memoryFiles: world.memoryFiles,
    remote: world.remote,
    journalFiles: world.journalFiles,
    sessionFiles: world.sessionFiles,
    historyFiles: world.historyFiles,
    startPlaces: world.startPlaces,
    exporter: world.exporter,
    clock: { nowMs: () => Date.now() },
    dialogs,
    desk,
    windows,
    phones: world.phones,
    newId: randomUUID,
    newShortId: newShortSecret,
    downloads: {
      offer: () => {
        throw new TypeError("the desktop shell writes its exports to disk");
      },
    },
  });
  menuBar.redraw();

  return {
    windows,
    findDeck,
    close: () => host.close(),
    async present(at, { from, minutes }) {
      const { workspace, presentation } = host.open(at);
      // Only a slide other than the first has to be looked for in the deck.
      const isWhole = from === 1 && minutes === null;
      const deck = isWhole ? null : parseDeck(deckFilesOf(await workspace.read({ role: "editor" })));
      const { position, chosen } = deck ? beginningOf(deck, from, minutes) : wholeShow;
      presentation.start(position);
      if (chosen !== asWritten) presentation.move({ kind: "choose", chosen });
      await windows.open("presenter", at);
      await windows.open("audience", at);
    },
  };
}

/** What a user can meet is said in the words the pages use; anything else goes to the log and is said as such. */
function tellFault(electron: ElectronApi, log: Log, error: unknown): void {
  const fault = error instanceof FaultError ? error.fault : { code: "internal" as const, detail: {} };
  log.note("A deck could not be opened.", fault);
  const { what, safe, next } = faultWords(fault);
  electron.dialog.showErrorBox(what, `${safe}\n${next}`);
}

async function isTaken(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}
