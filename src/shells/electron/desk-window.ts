/** Opens one window of the shell: guarded, connected, shown when painted, and brought back when its page crashes. */

import { randomUUID } from "node:crypto";
import type { WindowKind } from "#contract/desk.ts";
import type { HostEnd } from "#contract/wire.ts";
import type { DeckLocation, Log } from "#host/ports.ts";
import { pageAddress } from "./address.ts";
import { createCrashLimit } from "./crash-limit.ts";
import type { ElectronApi, WindowApi } from "./electron-api.ts";
import { guardContents } from "./guard.ts";
import type { IpcHub } from "./ipc-transport.ts";
import { windowOptions } from "./window-options.ts";

export interface DeskWindowWorld {
  readonly electron: ElectronApi;
  /** Path of the preload script. */
  readonly preload: string;
  readonly hub: IpcHub;
  readonly log: Log;
  /** Address of the stage document of a deck. */
  readonly stageOf: (at: DeckLocation) => string;
  /** Gives the host its end of a new connection; the role stays with the window, whatever the page says. */
  readonly connect: (end: HostEnd, peer: { id: string; role: WindowKind; at: DeckLocation | null }) => void;
}

export interface DeskWindow {
  /** Names the window for the host. */
  readonly id: string;
  readonly kind: WindowKind;
  /** Null for the start window. */
  readonly at: DeckLocation | null;
  readonly window: WindowApi;
  /** The host's end of the document that is in the window now. */
  end(): HostEnd;
  /** Loads the page again when it crashed so often that it was left alone. */
  revive(): void;
}

/** Builds the window and begins to load its page; `onPainted` comes once, when there is something to show. */
export function openDeskWindow(
  kind: WindowKind,
  at: DeckLocation | null,
  world: DeskWindowWorld,
  onPainted: (it: DeskWindow) => void,
): DeskWindow {
  const { electron, hub, log } = world;
  const window = electron.openWindow(
    windowOptions(kind, {
      isPackaged: electron.app.isPackaged,
      isDark: electron.nativeTheme.shouldUseDarkColors,
      preload: world.preload,
    }),
  );
  const contents = window.webContents;
  const page = pageAddress(kind);
  const id = randomUUID();
  guardContents(
    contents,
    { page, stage: at === null ? null : world.stageOf(at), framesCards: kind === "start" },
    log,
  );
  const connect = () => {
    const end = hub.connect(contents);
    world.connect(end, { id, role: kind, at });
    return end;
  };
  let end = connect();
  // A connection lives as long as one document: after a reload, answers to the old page must not reach the new one.
  let isFirst = true;
  contents.on("did-start-navigation", (it) => {
    if (!it.isMainFrame || it.isSameDocument) return;
    if (!isFirst) end = connect();
    isFirst = false;
  });
  let isLeftAlone = false;
  const load = () => {
    isLeftAlone = false;
    window.loadURL(page).catch(() => log.note(`The ${kind} page could not be loaded.`));
  };
  const isWorthReloading = createCrashLimit();
  contents.on("render-process-gone", (_event, { reason }) => {
    log.note(`The ${kind} page stopped: ${reason}.`);
    if (reason === "clean-exit" || window.isDestroyed()) return;
    if (isWorthReloading(Date.now())) load();
    else if (kind !== "audience") window.destroy();
    else isLeftAlone = true;
  });
  // A page that hangs answers no key: it is ended, which brings it back as after a crash. The editor may hold text that is
  // not saved yet, so it is never ended from here.
  contents.on("unresponsive", () => {
    if (kind === "editor" || contents.isDestroyed()) return;
    log.note(`The ${kind} page does not answer.`);
    contents.forcefullyCrashRenderer();
  });
  const revive = () => {
    if (isLeftAlone && !window.isDestroyed()) load();
  };
  const it: DeskWindow = { id, kind, at, window, end: () => end, revive };
  window.once("ready-to-show", () => onPainted(it));
  if (kind !== "editor") window.removeMenu?.();
  load();
  return it;
}
