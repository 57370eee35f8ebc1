/** The windows of the desktop shell: one of each kind for a deck, and what becomes of them together. */

import type { WindowKind } from "#contract/desk.ts";
import type { DeckLocation, Windows } from "#host/ports.ts";
import { type AudienceSeat, createAudienceSeat } from "./audience-seat.ts";
import { enterFullScreen, leaveFullScreen, type PlacingWorld } from "./audience-window.ts";
import { closingLimitMs, type HeldWindow, holdWindow } from "./closing.ts";
import { type DeskWindow, type DeskWindowWorld, openDeskWindow } from "./desk-window.ts";
import type { DesktopDialogs } from "./dialogs.ts";
import type { DisplayMemory } from "./display-memory.ts";
import { roomDisplays, swapDisplays } from "./swap-displays.ts";
import { backgroundOf } from "./window-options.ts";

export interface WindowsWorld extends DeskWindowWorld {
  readonly platform: NodeJS.Platform;
  readonly dialogs: Pick<DesktopDialogs, "confirmClosing">;
  readonly memory: DisplayMemory;
  /** The windows, or which of them is in front, or where the slides are, changed: draw the menu again. */
  readonly onChange: () => void;
}

export interface DesktopWindows extends Windows {
  /** The editor that was last in front; null when none is open. */
  frontEditor(): DeskWindow | null;
  byId(id: string): DeskWindow | null;
  /** Closes a window whose page has nothing left to save. */
  release(id: string): void;
  setFullScreen(id: string, isOn: boolean): Promise<void>;
  /** Display the slides fill; null when there is no audience window or it is an ordinary one. */
  slidesOn(): number | null;
  showSlidesOn(displayId: number): Promise<void>;
  hasAudience(): boolean;
}

interface Entry {
  readonly it: DeskWindow;
  readonly held: HeldWindow | null;
  readonly seat: AudienceSeat | null;
}

/** Builds the port over Electron. Call once the program is ready: it listens to displays and to the system's colours. */
export function createWindows(world: WindowsWorld): DesktopWindows {
  const { electron, log } = world;
  const placing: PlacingWorld = { screen: electron.screen, platform: world.platform, log };
  const entries = new Map<string, Entry>();
  let front: DeskWindow | null = null;
  let isQuitting = false;
  let awake: number | null = null;

  const find = (kind: WindowKind, at: DeckLocation | null) =>
    [...entries.values()].find(({ it }) => it.kind === kind && it.at === at);
  const windowOf = (kind: WindowKind, at: DeckLocation) => {
    const window = find(kind, at)?.it.window;
    return window && !window.isDestroyed() ? window : null;
  };
  const audiences = () => [...entries.values()].flatMap(({ seat }) => (seat ? [seat] : []));

  /** The room's display must not go dark while somebody speaks: held as long as a console or an audience window is open. */
  const keepAwake = () => {
    const isShow = [...entries.values()].some(({ it }) => it.kind === "presenter" || it.kind === "audience");
    if (isShow && awake === null) awake = electron.powerSaveBlocker.start("prevent-display-sleep");
    if (!isShow && awake !== null) {
      electron.powerSaveBlocker.stop(awake);
      awake = null;
    }
  };

  const consoleDisplay = () => {
    const open = [...entries.values()].map(({ it }) => it).filter((it) => !it.window.isDestroyed());
    const near = open.find((it) => it.kind === "presenter") ?? open.find((it) => it.kind === "editor");
    return near ? electron.screen.getDisplayMatching(near.window.getBounds()).id : null;
  };

  const hold = (it: DeskWindow) =>
    holdWindow(it.window, {
      askPage: () => it.end().send({ event: "desk.closing", data: {} }),
      askUser: () => world.dialogs.confirmClosing(),
      onFreed: () => {
        if (isQuitting) electron.app.quit();
      },
      onKept: () => {
        isQuitting = false;
      },
      limitMs: closingLimitMs,
    });

  const show = ({ it, seat }: Entry) => {
    if (seat) return seat.take().then(world.onChange);
    it.window.show();
    return Promise.resolve();
  };

  const open = (kind: WindowKind, at: DeckLocation | null) => {
    const it = openDeskWindow(kind, at, world, (painted) => {
      const entry = entries.get(painted.id);
      if (entry) void show(entry);
    });
    const seat =
      kind === "audience"
        ? createAudienceSeat(it.window, { ...placing, memory: world.memory, consoleDisplay })
        : null;
    entries.set(it.id, { it, seat, held: kind === "editor" ? hold(it) : null });
    if (kind === "editor") front = it;
    it.window.on("focus", () => {
      if (kind !== "editor" || front === it) return;
      front = it;
      world.onChange();
    });
    it.window.on("closed", () => {
      entries.delete(it.id);
      if (front === it)
        front = [...entries.values()].findLast((other) => other.it.kind === "editor")?.it ?? null;
      keepAwake();
      world.onChange();
    });
    keepAwake();
    world.onChange();
  };

  const openOrShow = (kind: WindowKind, at: DeckLocation | null) => {
    const entry = find(kind, at);
    if (entry) {
      entry.it.revive();
      bringForward(entry.it);
    } else open(kind, at);
    return Promise.resolve({ address: null });
  };

  const displaysChanged = () => {
    void Promise.all(audiences().map((seat) => seat.displaysChanged())).then(world.onChange);
  };
  electron.screen.on("display-added", displaysChanged);
  electron.screen.on("display-removed", displaysChanged);
  electron.screen.on("display-metrics-changed", displaysChanged);
  electron.nativeTheme.on("updated", () => {
    for (const { it } of entries.values())
      it.window.setBackgroundColor(backgroundOf(it.kind, electron.nativeTheme.shouldUseDarkColors));
  });
  electron.app.on("before-quit", () => {
    isQuitting = true;
  });

  return {
    open: openOrShow,
    openStart: () => openOrShow("start", null),
    close(kind, at) {
      const entry = find(kind, at);
      if (entry && !entry.it.window.isDestroyed()) entry.it.window.close();
    },
    async swap(at) {
      const swap = await swapDisplays(
        find("audience", at)?.seat ?? null,
        windowOf("audience", at),
        windowOf("presenter", at),
        placing,
      );
      world.onChange();
      return swap;
    },
    displays: (at) => roomDisplays(windowOf("audience", at), windowOf("presenter", at), placing),
    frontEditor: () => front,
    byId: (id) => entries.get(id)?.it ?? null,
    release(id) {
      const entry = entries.get(id);
      if (entry?.held) entry.held.free();
      else entry?.it.window.close();
    },
    async setFullScreen(id, isOn) {
      const window = entries.get(id)?.it.window;
      if (window) await (isOn ? enterFullScreen(window, placing) : leaveFullScreen(window, placing));
    },
    slidesOn: () => audiences()[0]?.displayId() ?? null,
    async showSlidesOn(displayId) {
      await Promise.all(audiences().map((seat) => seat.moveTo(displayId)));
      world.onChange();
    },
    hasAudience: () => audiences().length > 0,
  };
}

function bringForward({ window }: DeskWindow): void {
  if (window.isMinimized()) window.restore();
  if (window.isVisible()) window.focus();
}
