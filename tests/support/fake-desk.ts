/** The windows of the desktop shell over a stand-in for Electron: what tests of them begin with. */

import { vi } from "vitest";
import type { DeckWindowKind, WindowKind } from "#contract/desk.ts";
import type { HostEnd } from "#contract/wire.ts";
import type { DeckLocation } from "#host/ports.ts";
import { createIpcHub } from "#shells/electron/ipc-transport.ts";
import { createWindows, type DesktopWindows } from "#shells/electron/windows.ts";
import { type FakeElectron, fakeElectron } from "./fake-electron.ts";
import type { FakeWindow } from "./fake-electron-window.ts";

export const deck = "/decks/talk" as DeckLocation;
export const otherDeck = "/decks/other" as DeckLocation;

export interface Connection {
  readonly end: HostEnd;
  readonly id: string;
  readonly role: WindowKind;
  readonly at: DeckLocation | null;
}

export interface FakeDesk {
  readonly fake: FakeElectron;
  readonly windows: DesktopWindows;
  readonly connections: Connection[];
  /** Ids whose connection was closed, in order. */
  readonly closed: string[];
  /** What the user answers when a page has not said that all is saved. */
  mayClose: boolean;
  /** Opens a window and lets it paint. */
  open(kind: DeckWindowKind, at?: DeckLocation): Promise<FakeWindow>;
  idOf(role: WindowKind): string;
}

/** Uses the fake timers of the test that calls it. */
export function fakeDesk(): FakeDesk {
  const log = { note: () => undefined };
  const fake = fakeElectron();
  const connections: Connection[] = [];
  const closed: string[] = [];
  const windows = createWindows({
    electron: fake.api,
    platform: "linux",
    preload: "/app/preload.cjs",
    hub: createIpcHub(fake.api.ipcMain, log),
    dialogs: { confirmClosing: () => Promise.resolve(desk.mayClose) },
    memory: { recall: () => null, remember: () => Promise.resolve() },
    log,
    stageOf: (at) => `lectern://stage/cap-of-${at.length}/stage.html`,
    connect: (end, peer) => {
      connections.push({ end, ...peer });
      end.onClose(() => void closed.push(peer.id));
    },
    onChange: () => undefined,
  });
  const desk: FakeDesk = {
    fake,
    windows,
    connections,
    closed,
    mayClose: false,
    async open(kind, at = deck) {
      await windows.open(kind, at);
      const window = fake.windows.at(-1);
      if (!window) throw new Error("no window was opened");
      window.events.fire("ready-to-show");
      await vi.advanceTimersByTimeAsync(0);
      return window;
    },
    idOf: (role) => connections.find((it) => it.role === role)?.id ?? "",
  };
  return desk;
}
