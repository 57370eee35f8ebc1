/** Which permissions a page gets. */

import { describe, expect, it } from "vitest";
import { isPermitted } from "#shells/electron/permissions.ts";

const refused = [
  "ar",
  "background-sync",
  "clipboard-read",
  "deprecated-sync-clipboard-read",
  "display-capture",
  "fileSystem",
  "geolocation",
  "hid",
  "idle-detection",
  "keyboardLock",
  "local-fonts",
  "media",
  "mediaKeySystem",
  "midi",
  "midiSysex",
  "notifications",
  "openExternal",
  "pointerLock",
  "screen-wake-lock",
  "serial",
  "speaker-selection",
  "storage-access",
  "top-level-storage-access",
  "usb",
  "window-management",
  "web-printing",
  "unknown",
  "",
  "Fullscreen",
];

describe("permissions", () => {
  it.each(["fullscreen", "clipboard-sanitized-write"])("grants %s to the app's own page", (permission) => {
    for (const asker of ["lectern://app", "lectern://app/", "lectern://app/editor/index.html"])
      expect(isPermitted(permission, asker, true)).toBe(true);
  });

  it.each(refused)("refuses %j even to the app's own page", (permission) => {
    expect(isPermitted(permission, "lectern://app", true)).toBe(false);
  });

  it.each([
    "lectern://stage/cap/stage.html",
    "lectern://app.evil/",
    "lectern://me@app/",
    "lectern://app:1/",
    "lectern:app",
    "https://app/",
    "https://lectern/",
    "file:///",
    "null",
    "",
    "about:blank",
    "data:text/html,x",
  ])("refuses everything to %j", (asker) => {
    expect(isPermitted("fullscreen", asker, true)).toBe(false);
    expect(isPermitted("clipboard-sanitized-write", asker, true)).toBe(false);
  });

  it("refuses everything to a frame inside a page", () => {
    expect(isPermitted("fullscreen", "lectern://app", false)).toBe(false);
  });
});
