/** The guards of contents and session, fired as Electron fires them. */

import { beforeEach, describe, expect, it } from "vitest";
import type { Log } from "#host/ports.ts";
import { guardContents, guardSession } from "#shells/electron/guard.ts";
import { fakeSession } from "../../support/fake-electron.ts";
import { fakeContents } from "../../support/fake-electron-window.ts";
import { fakeEvent } from "../../support/fake-emitter.ts";

const noted: string[] = [];
const log: Log = { note: (what) => void noted.push(what) };
const home = { page: "lectern://app/editor/index.html", stage: "lectern://stage/cap/stage.html" };
beforeEach(() => void noted.splice(0));

describe("guarded contents", () => {
  it("never open a window", () => {
    const contents = fakeContents();
    guardContents(contents, home, log);
    for (const url of ["https://example.org/", "about:blank", home.page])
      expect(contents.openHandler?.({ url })).toEqual({ action: "deny" });
  });

  it.each(["will-navigate", "will-frame-navigate", "will-redirect"])("are kept at home on %s", (name) => {
    const contents = fakeContents();
    guardContents(contents, home, log);
    const away = fakeEvent({ url: "https://example.org/", isMainFrame: true });
    const stay = fakeEvent({ url: home.page, isMainFrame: true });
    const frame = fakeEvent({ url: home.stage, isMainFrame: false });
    for (const event of [away, stay, frame]) contents.events.fire(name, event);
    expect([away, stay, frame].map((it) => it.isPrevented)).toEqual([true, false, false]);
  });

  it("note a refused navigation without its address", () => {
    const contents = fakeContents();
    guardContents(contents, home, log);
    contents.events.fire("will-navigate", fakeEvent({ url: "https://secret.example/", isMainFrame: true }));
    expect(noted).toHaveLength(1);
    expect(noted[0]).not.toContain("secret");
  });

  it("never hold a web view", () => {
    const contents = fakeContents();
    guardContents(contents, home, log);
    const event = fakeEvent({});
    contents.events.fire("will-attach-webview", event, {});
    expect(event.isPrevented).toBe(true);
  });
});

describe("the session of all windows", () => {
  const session = fakeSession();
  guardSession(session);

  it("grants full screen to the app's top frame and camera to nobody, when asked and when checked", () => {
    const granted: boolean[] = [];
    const ask = (permission: string, requestingUrl: string, isMainFrame: boolean) => {
      session.request?.(null, permission, (it) => granted.push(it), { requestingUrl, isMainFrame });
      granted.push(session.check?.(null, permission, requestingUrl, { isMainFrame }) ?? true);
    };
    ask("fullscreen", home.page, true);
    ask("media", home.page, true);
    ask("fullscreen", home.stage, false);
    ask("openExternal", home.page, true);
    expect(granted).toEqual([true, true, false, false, false, false, false, false]);
  });

  it("gives no device to anybody", () => {
    expect(session.device?.()).toBe(false);
  });

  it("downloads nothing", () => {
    const event = fakeEvent({});
    session.events.fire("will-download", event);
    expect(event.isPrevented).toBe(true);
  });

  it.each([
    ["lectern://app/editor/index.html", false],
    ["lectern://stage/cap/deck/x.png", false],
    ["blob:lectern://app/1", false],
    ["data:image/png;base64,AA", false],
    ["http://example.org/", true],
    ["https://example.org/pixel.png", true],
    ["ws://127.0.0.1/", true],
    ["wss://example.org/", true],
    ["file:///etc/passwd", true],
    ["ftp://example.org/", true],
    ["chrome-extension://x/y", true],
    ["http://lectern:1@evil/", true],
  ])("requests %s: cancelled %s", (url, isCancelled) => {
    let cancelled: boolean | null = null;
    session.before?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    expect(cancelled).toBe(isCancelled);
  });

  it("fetches no dictionary from anybody's server", () => {
    expect(session.dictionaries).toMatch(/^lectern:/);
  });
});
