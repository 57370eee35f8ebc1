/** The windows of the desktop shell together: what opens, what closes, what crashes, what the room keeps seeing. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WindowKind } from "#contract/desk.ts";
import type { HostEnd } from "#contract/wire.ts";
import type { DeckLocation } from "#host/ports.ts";
import { closingLimitMs } from "#shells/electron/closing.ts";
import { createIpcHub } from "#shells/electron/ipc-transport.ts";
import { createWindows, type DesktopWindows } from "#shells/electron/windows.ts";
import { type FakeElectron, fakeDisplay, fakeElectron } from "../../support/fake-electron.ts";
import type { FakeWindow } from "../../support/fake-electron-window.ts";
import { fakeEvent } from "../../support/fake-emitter.ts";

const deck = "/decks/talk" as DeckLocation;
const other = "/decks/other" as DeckLocation;
const log = { note: () => undefined };

interface Connection {
  readonly end: HostEnd;
  readonly id: string;
  readonly role: WindowKind;
  readonly at: DeckLocation;
}
let fake: FakeElectron;
let windows: DesktopWindows;
let connections: Connection[];
let closed: string[];
let mayClose: boolean;
let changes: number;

beforeEach(() => {
  vi.useFakeTimers();
  fake = fakeElectron();
  connections = [];
  closed = [];
  mayClose = false;
  changes = 0;
  windows = createWindows({
    electron: fake.api,
    platform: "linux",
    preload: "/app/preload.cjs",
    hub: createIpcHub(fake.api.ipcMain, log),
    dialogs: { confirmClosing: () => Promise.resolve(mayClose) },
    memory: { recall: () => null, remember: () => Promise.resolve() },
    log,
    stageOf: (at) => `lectern://stage/cap-of-${at.length}/stage.html`,
    connect: (end, peer) => {
      connections.push({ end, ...peer });
      end.onClose(() => void closed.push(peer.id));
    },
    onChange: () => void changes++,
  });
});
afterEach(() => vi.useRealTimers());

async function open(kind: WindowKind, at = deck): Promise<FakeWindow> {
  await windows.open(kind, at);
  const window = fake.windows.at(-1);
  if (!window) throw new Error("no window was opened");
  window.events.fire("ready-to-show");
  await vi.advanceTimersByTimeAsync(0);
  return window;
}
const told = (window: FakeWindow) =>
  window.webContents.sent.map(({ args }) => (args[0] as { event?: string } | undefined)?.event);
const idOf = (role: WindowKind) => connections.find((it) => it.role === role)?.id ?? "";

describe("opening", () => {
  it.each(["editor", "presenter", "audience"] as const)(
    "loads the %s page with the role of its window",
    async (kind) => {
      const window = await open(kind);
      expect(window.loaded).toEqual([`lectern://app/${kind}/index.html`]);
      expect(connections).toMatchObject([{ role: kind, at: deck }]);
      expect(window.options.webPreferences).toMatchObject({ sandbox: true, preload: "/app/preload.cjs" });
    },
  );

  it("shows a window when it has painted, not before", async () => {
    await windows.open("editor", deck);
    expect(fake.windows[0]?.done).not.toContain("show");
    fake.windows[0]?.events.fire("ready-to-show");
    expect(fake.windows[0]?.done).toContain("show");
  });

  it("brings forward the window a deck already has, and opens another for another deck", async () => {
    const editor = await open("editor");
    await windows.open("editor", deck);
    expect(fake.windows).toHaveLength(1);
    expect(editor.done.at(-1)).toBe("focus");
    await open("editor", other);
    expect(fake.windows).toHaveLength(2);
  });

  it("keeps the frame of a deck on the stage of that deck", async () => {
    const editor = await open("editor");
    const own = fakeEvent({ url: "lectern://stage/cap-of-11/stage.html", isMainFrame: false });
    const foreign = fakeEvent({ url: "lectern://stage/cap-of-12/stage.html", isMainFrame: false });
    editor.webContents.events.fire("will-frame-navigate", own);
    editor.webContents.events.fire("will-frame-navigate", foreign);
    expect([own.isPrevented, foreign.isPrevented]).toEqual([false, true]);
  });

  it("takes the menu bar from every window but the editor's", async () => {
    expect((await open("editor")).done).not.toContain("removeMenu");
    expect((await open("presenter")).done).toContain("removeMenu");
    expect((await open("audience")).done).toContain("removeMenu");
  });

  it("gives a reloaded page a connection of its own and closes the old one", async () => {
    const editor = await open("editor");
    editor.webContents.events.fire("did-start-navigation", { isMainFrame: false, isSameDocument: false });
    editor.webContents.events.fire("did-start-navigation", { isMainFrame: true, isSameDocument: true });
    expect(connections).toHaveLength(1);
    editor.webContents.events.fire("did-start-navigation", { isMainFrame: true, isSameDocument: false });
    expect(connections).toHaveLength(2);
    expect(closed).toEqual([connections[0]?.id]);
    expect(connections[1]).toMatchObject({ role: "editor", id: connections[0]?.id });
  });
});

describe("a crash", () => {
  const crash = (window: FakeWindow, reason = "crashed") =>
    window.webContents.events.fire("render-process-gone", fakeEvent({}), { reason });

  it("loads the page again over a new connection", async () => {
    const audience = await open("audience");
    crash(audience);
    expect(audience.loaded).toHaveLength(2);
    expect(connections).toHaveLength(2);
    expect(closed).toHaveLength(1);
    expect(audience.isDestroyed()).toBe(false);
  });

  it("is not answered when the page ended cleanly", async () => {
    const editor = await open("editor");
    crash(editor, "clean-exit");
    expect(editor.loaded).toHaveLength(1);
  });

  it("four times in a minute closes the window, but never the room's", async () => {
    const [presenter, audience] = [await open("presenter"), await open("audience")];
    for (let n = 0; n < 4; n++) {
      crash(presenter);
      crash(audience);
    }
    expect(presenter.isDestroyed()).toBe(true);
    expect(audience.isDestroyed()).toBe(false);
    expect(audience.loaded).toHaveLength(4);
  });

  it("now and then is always answered", async () => {
    const editor = await open("editor");
    for (let n = 0; n < 6; n++) {
      crash(editor);
      vi.advanceTimersByTime(61_000);
    }
    expect(editor.loaded).toHaveLength(7);
  });

  it("of the console changes nothing in the room", async () => {
    const [presenter, audience] = [await open("presenter"), await open("audience")];
    audience.done.splice(0);
    crash(presenter);
    presenter.close();
    expect(presenter.isDestroyed()).toBe(true);
    expect(audience.done).toEqual([]);
    expect(audience.loaded).toHaveLength(1);
  });
});

describe("closing an editor", () => {
  it("asks the page to save, and waits", async () => {
    const editor = await open("editor");
    editor.close();
    expect(told(editor)).toContain("desk.closing");
    expect(editor.isDestroyed()).toBe(false);
    windows.release(idOf("editor"));
    expect(editor.isDestroyed()).toBe(true);
  });

  it("asks the page once, however often the button is pressed", async () => {
    const editor = await open("editor");
    for (let n = 0; n < 3; n++) editor.close();
    expect(told(editor).filter((it) => it === "desk.closing")).toHaveLength(1);
  });

  it("asks the user when the page says nothing, and keeps the window when told so", async () => {
    const editor = await open("editor");
    editor.close();
    await vi.advanceTimersByTimeAsync(closingLimitMs - 1);
    expect(editor.isDestroyed()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(editor.isDestroyed()).toBe(false);
    mayClose = true;
    editor.close();
    await vi.advanceTimersByTimeAsync(closingLimitMs);
    expect(editor.isDestroyed()).toBe(true);
  });

  it("quits the program only when the last text is safe", async () => {
    const [first, second] = [await open("editor"), await open("editor", other)];
    fake.api.app.quit();
    expect([first.isDestroyed(), second.isDestroyed()]).toEqual([false, false]);
    const quits = () => fake.order.filter((it) => it === "quit").length;
    expect(quits()).toBe(1);
    for (const { id } of connections) windows.release(id);
    expect(quits()).toBe(3);
    expect(second.isDestroyed()).toBe(true);
  });

  it("does not quit later when the user kept a window open", async () => {
    const editor = await open("editor");
    fake.api.app.quit();
    await vi.advanceTimersByTimeAsync(closingLimitMs);
    expect(editor.isDestroyed()).toBe(false);
    windows.release(idOf("editor"));
    expect(fake.order.filter((it) => it === "quit")).toHaveLength(1);
  });

  it("holds neither console nor audience window", async () => {
    const [presenter, audience] = [await open("presenter"), await open("audience")];
    presenter.close();
    audience.close();
    expect([presenter.isDestroyed(), audience.isDestroyed()]).toEqual([true, true]);
  });
});

describe("a show", () => {
  it("keeps the displays awake while a console or an audience window is open, and no longer", async () => {
    await open("editor");
    expect(fake.blockers).toEqual([]);
    const [presenter, audience] = [await open("presenter"), await open("audience")];
    expect(fake.blockers).toEqual(["start prevent-display-sleep"]);
    presenter.close();
    expect(fake.blockers).toHaveLength(1);
    audience.close();
    expect(fake.blockers).toEqual(["start prevent-display-sleep", "stop"]);
  });

  it("goes to the display the console is not on", async () => {
    const projector = fakeDisplay(2, "EPSON", { x: 1440, y: 0, width: 1920, height: 1080 });
    fake.displays = [...fake.displays, projector];
    const presenter = await open("presenter");
    presenter.setBounds({ x: 1500, y: 50, width: 1280, height: 800 });
    await open("audience");
    expect(windows.slidesOn()).toBe(1);
    await windows.showSlidesOn(2);
    expect(windows.slidesOn()).toBe(2);
  });

  it("hears when displays change", async () => {
    const audience = await open("audience");
    expect(windows.slidesOn()).toBeNull();
    fake.displays = [...fake.displays, fakeDisplay(2, "EPSON", { x: 1440, y: 0, width: 1920, height: 1080 })];
    fake.screen.fire("display-added");
    await vi.advanceTimersByTimeAsync(0);
    expect(windows.slidesOn()).toBe(2);
    fake.displays = fake.displays.slice(0, 1);
    fake.screen.fire("display-removed");
    await vi.advanceTimersByTimeAsync(0);
    expect(windows.slidesOn()).toBeNull();
    expect(audience.isFullScreen()).toBe(false);
  });
});

describe("windows", () => {
  it("go full screen and back for the page that asks", async () => {
    const editor = await open("editor");
    await windows.setFullScreen(idOf("editor"), true);
    expect(editor.isFullScreen()).toBe(true);
    await windows.setFullScreen(idOf("editor"), false);
    expect(editor.isFullScreen()).toBe(false);
    await windows.setFullScreen("nobody", true);
  });

  it("know the editor last in front", async () => {
    const first = await open("editor");
    await open("editor", other);
    expect(windows.frontEditor()?.at).toBe(other);
    first.focus();
    expect(windows.frontEditor()?.at).toBe(deck);
    first.destroy();
    expect(windows.frontEditor()?.at).toBe(other);
  });

  it("take the system's colours when those change", async () => {
    const editor = await open("editor");
    fake.is.dark = true;
    fake.theme.fire("updated");
    expect(editor.done.at(-1)).toMatch(/^setBackgroundColor #1/);
  });

  it("are closed by kind, and closing one that is not there is nothing", async () => {
    const audience = await open("audience");
    windows.close("presenter", deck);
    windows.close("audience", other);
    expect(audience.isDestroyed()).toBe(false);
    windows.close("audience", deck);
    expect(audience.isDestroyed()).toBe(true);
  });
});
