/** How every window of the desktop shell is built: one hardened object, and one entry per kind of window. */

import type { BrowserWindowConstructorOptions, WebPreferences } from "electron/main";
import type { WindowKind } from "#contract/desk.ts";

/**
 * The preferences of every window and view (promises.md S5.1). There is no second set: what a kind of window adds is
 * named in `windowOptions`, and nothing there may loosen a line of this.
 */
export function hardenedPreferences(isPackaged: boolean) {
  return {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    experimentalFeatures: false,
    enableBlinkFeatures: "",
    enableWebSQL: false,
    plugins: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    spellcheck: false,
    devTools: !isPackaged,
  } as const satisfies WebPreferences;
}

interface Entry {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
}

const entries: Readonly<Record<WindowKind, Entry>> = {
  editor: { title: "Lectern", width: 1360, height: 860, minWidth: 760, minHeight: 520 },
  presenter: { title: "Lectern – Presenter", width: 1280, height: 800, minWidth: 640, minHeight: 420 },
  start: { title: "Lectern – Start", width: 1080, height: 780, minWidth: 480, minHeight: 420 },
  audience: { title: "Lectern – Slides", width: 1280, height: 720, minWidth: 320, minHeight: 180 },
};

export interface WindowSurroundings {
  readonly isPackaged: boolean;
  readonly isDark: boolean;
  /** Path of the preload script. */
  readonly preload: string;
}

/** Options of one kind of window. All come back where they were left; except that the audience is placed by hand. */
export function windowOptions(kind: WindowKind, around: WindowSurroundings): BrowserWindowConstructorOptions {
  const entry = entries[kind];
  const common = {
    ...entry,
    show: false,
    backgroundColor: backgroundOf(kind, around.isDark),
    webPreferences: {
      ...hardenedPreferences(around.isPackaged),
      preload: around.preload,
      spellcheck: kind === "editor",
      backgroundThrottling: kind === "editor" || kind === "start",
      // A film that starts with its slide is heard without a click into the audience window first.
      autoplayPolicy: "no-user-gesture-required" as const,
    },
  };
  if (kind !== "audience") return { ...common, name: kind, windowStatePersistence: true };
  return { ...common, autoHideMenuBar: true, fullscreenable: true };
}

/** Seen for the moment before the page has painted: the page's own background, so that nothing flashes. */
export function backgroundOf(kind: WindowKind, isDark: boolean): string {
  if (kind === "audience") return "#000000";
  return isDark ? "#14191b" : "#f6f8f8";
}

/** The hidden window a document is printed from: hardened alike, without preload, never throttled, nothing remembered. */
export function printWindowOptions(isPackaged: boolean): BrowserWindowConstructorOptions {
  return {
    show: false,
    width: 1280,
    height: 720,
    // Pictures of slides are as large as was asked for, whatever the display is.
    enableLargerThanScreen: true,
    focusable: false,
    skipTaskbar: true,
    webPreferences: { ...hardenedPreferences(isPackaged), devTools: false, backgroundThrottling: false },
  };
}
