/** Every window is hardened: each setting is asserted by name, so that turning one off turns a test red. */

import { describe, expect, it } from "vitest";
import {
  backgroundOf,
  hardenedPreferences,
  printWindowOptions,
  windowOptions,
} from "#shells/electron/window-options.ts";

const around = { isPackaged: true, isDark: false, preload: "/app/dist/electron/preload.cjs" };
const every = [
  ["editor", windowOptions("editor", around)],
  ["presenter", windowOptions("presenter", around)],
  ["audience", windowOptions("audience", around)],
  ["print", printWindowOptions(true)],
] as const;

const required = {
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
  devTools: false,
} as const;

describe.each(every)("the %s window", (kind, options) => {
  it.each(Object.entries(required))("has %s %j", (name, value) => {
    expect(options.webPreferences).toHaveProperty(name, value);
  });

  it("is shown only when there is something to see", () => {
    expect(options.show).toBe(false);
  });

  it("adds nothing that loosens another setting", () => {
    const own = ["spellcheck", "preload", "backgroundThrottling", "autoplayPolicy"];
    const known = new Set([...Object.keys(required), ...own]);
    expect(Object.keys(options.webPreferences ?? {}).filter((name) => !known.has(name))).toEqual([]);
  });

  it("has a preload only where a page of ours is shown", () => {
    expect(options.webPreferences?.preload).toBe(kind === "print" ? undefined : around.preload);
  });

  it("checks spelling in the editor only", () => {
    expect(options.webPreferences?.spellcheck).toBe(kind === "editor");
  });
});

describe("windows", () => {
  it("have developer tools only while the program is not packaged", () => {
    expect(hardenedPreferences(false).devTools).toBe(true);
    expect(hardenedPreferences(true).devTools).toBe(false);
    expect(printWindowOptions(false).webPreferences?.devTools).toBe(false);
  });

  it("of editor and presenter come back where they were left; the audience is placed anew", () => {
    expect(windowOptions("editor", around)).toMatchObject({ name: "editor", windowStatePersistence: true });
    expect(windowOptions("presenter", around)).toMatchObject({
      name: "presenter",
      windowStatePersistence: true,
    });
    expect(windowOptions("audience", around).windowStatePersistence).toBeUndefined();
  });

  it("keep drawing for the room while another window has the focus", () => {
    expect(windowOptions("audience", around).webPreferences?.backgroundThrottling).toBe(false);
    expect(windowOptions("presenter", around).webPreferences?.backgroundThrottling).toBe(false);
  });

  it("begin in the system's colours, and the room's in black", () => {
    expect(backgroundOf("editor", true)).not.toBe(backgroundOf("editor", false));
    expect(backgroundOf("audience", false)).toBe("#000000");
    expect(windowOptions("editor", { ...around, isDark: true }).backgroundColor).toBe(
      backgroundOf("editor", true),
    );
  });

  it("have a size that fits a small laptop and no smaller than their page can be used at", () => {
    for (const [, options] of every) {
      expect(options.width).toBeLessThanOrEqual(1366);
      expect(options.minWidth ?? 0).toBeLessThan(options.width ?? 0);
    }
  });
});
