/** The windows of the desktop shell together: what opens, what crashes, what the room keeps seeing. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deck, type FakeDesk, fakeDesk, otherDeck } from "../../support/fake-desk.ts";
import { fakeDisplay } from "../../support/fake-electron.ts";
import type { FakeWindow } from "../../support/fake-electron-window.ts";
import { fakeEvent } from "../../support/fake-emitter.ts";

let desk: FakeDesk;
beforeEach(() => {
  vi.useFakeTimers();
  desk = fakeDesk();
});
afterEach(() => vi.useRealTimers());

describe("opening", () => {
  it.each(["editor", "presenter", "audience"] as const)(
    "loads the %s page with the role of its window",
    async (kind) => {
      const window = await desk.open(kind);
      expect(window.loaded).toEqual([`lectern://app/${kind}/index.html`]);
      expect(desk.connections).toMatchObject([{ role: kind, at: deck }]);
      expect(window.options.webPreferences).toMatchObject({ sandbox: true, preload: "/app/preload.cjs" });
    },
  );

  it("shows a window when it has painted, not before", async () => {
    await desk.windows.open("editor", deck);
    expect(desk.fake.windows[0]?.done).not.toContain("show");
    desk.fake.windows[0]?.events.fire("ready-to-show");
    expect(desk.fake.windows[0]?.done).toContain("show");
  });

  it("brings forward the window a deck already has, and opens another for another deck", async () => {
    const editor = await desk.open("editor");
    await desk.windows.open("editor", deck);
    expect(desk.fake.windows).toHaveLength(1);
    expect(editor.done.at(-1)).toBe("focus");
    await desk.open("editor", otherDeck);
    expect(desk.fake.windows).toHaveLength(2);
  });

  it("keeps the frame of a deck on the stage of that deck", async () => {
    const editor = await desk.open("editor");
    const own = fakeEvent({ url: "lectern://stage/cap-of-11/stage.html", isMainFrame: false });
    const foreign = fakeEvent({ url: "lectern://stage/cap-of-12/stage.html", isMainFrame: false });
    editor.webContents.events.fire("will-frame-navigate", own);
    editor.webContents.events.fire("will-frame-navigate", foreign);
    expect([own.isPrevented, foreign.isPrevented]).toEqual([false, true]);
  });

  it("takes the menu bar from every window but the editor's", async () => {
    expect((await desk.open("editor")).done).not.toContain("removeMenu");
    expect((await desk.open("presenter")).done).toContain("removeMenu");
    expect((await desk.open("audience")).done).toContain("removeMenu");
  });

  it("gives a reloaded page a connection of its own and closes the old one", async () => {
    const editor = await desk.open("editor");
    editor.webContents.events.fire("did-start-navigation", { isMainFrame: false, isSameDocument: false });
    editor.webContents.events.fire("did-start-navigation", { isMainFrame: true, isSameDocument: true });
    expect(desk.connections).toHaveLength(1);
    editor.webContents.events.fire("did-start-navigation", { isMainFrame: true, isSameDocument: false });
    expect(desk.connections).toHaveLength(2);
    expect(desk.closed).toEqual([desk.connections[0]?.id]);
    expect(desk.connections[1]).toMatchObject({ role: "editor", id: desk.connections[0]?.id });
  });
});

describe("a crash", () => {
  const crash = (window: FakeWindow, reason = "crashed") =>
    window.webContents.events.fire("render-process-gone", fakeEvent({}), { reason });

  it("loads the page again over a new connection", async () => {
    const audience = await desk.open("audience");
    crash(audience);
    expect(audience.loaded).toHaveLength(2);
    expect(desk.connections).toHaveLength(2);
    expect(desk.closed).toHaveLength(1);
    expect(audience.isDestroyed()).toBe(false);
  });

  it("that went on until the room's page was left alone ends when the presenter opens the slides again", async () => {
    const audience = await desk.open("audience");
    for (let n = 0; n < 4; n++) crash(audience);
    expect(audience.loaded).toHaveLength(4);
    await desk.windows.open("audience", deck);
    expect(audience.loaded).toHaveLength(5);
    await desk.windows.open("audience", deck);
    expect(audience.loaded).toHaveLength(5);
  });

  it("is made of a page of a show that hangs, and the slides are back on their display", async () => {
    const projector = fakeDisplay(2, "EPSON", { x: 1440, y: 0, width: 1920, height: 1080 });
    desk.fake.displays = [...desk.fake.displays, projector];
    const audience = await desk.open("audience");
    audience.webContents.events.fire("unresponsive");
    expect(audience.loaded).toHaveLength(2);
    expect(desk.windows.slidesOn()).toBe(2);
    expect(audience.getBounds()).toEqual(projector.bounds);
  });

  it("is never made of an editor that hangs: it may hold what is not saved", async () => {
    const editor = await desk.open("editor");
    editor.webContents.events.fire("unresponsive");
    expect(editor.loaded).toHaveLength(1);
  });

  it("is not answered when the page ended cleanly", async () => {
    const editor = await desk.open("editor");
    crash(editor, "clean-exit");
    expect(editor.loaded).toHaveLength(1);
  });

  it("four times in a minute closes the window, but never the room's", async () => {
    const [presenter, audience] = [await desk.open("presenter"), await desk.open("audience")];
    for (let n = 0; n < 4; n++) {
      crash(presenter);
      crash(audience);
    }
    expect(presenter.isDestroyed()).toBe(true);
    expect(audience.isDestroyed()).toBe(false);
    expect(audience.loaded).toHaveLength(4);
  });

  it("now and then is always answered", async () => {
    const editor = await desk.open("editor");
    for (let n = 0; n < 6; n++) {
      crash(editor);
      vi.advanceTimersByTime(61_000);
    }
    expect(editor.loaded).toHaveLength(7);
  });

  it("of the console changes nothing in the room", async () => {
    const [presenter, audience] = [await desk.open("presenter"), await desk.open("audience")];
    audience.done.splice(0);
    crash(presenter);
    presenter.close();
    expect(presenter.isDestroyed()).toBe(true);
    expect(audience.done).toEqual([]);
    expect(audience.loaded).toHaveLength(1);
  });
});

describe("a show", () => {
  it("keeps the displays awake while a console or an audience window is open, and no longer", async () => {
    await desk.open("editor");
    expect(desk.fake.blockers).toEqual([]);
    const [presenter, audience] = [await desk.open("presenter"), await desk.open("audience")];
    expect(desk.fake.blockers).toEqual(["start prevent-display-sleep"]);
    presenter.close();
    expect(desk.fake.blockers).toHaveLength(1);
    audience.close();
    expect(desk.fake.blockers).toEqual(["start prevent-display-sleep", "stop"]);
  });

  it("goes to the display the console is not on", async () => {
    const projector = fakeDisplay(2, "EPSON", { x: 1440, y: 0, width: 1920, height: 1080 });
    desk.fake.displays = [...desk.fake.displays, projector];
    const presenter = await desk.open("presenter");
    presenter.setBounds({ x: 1500, y: 50, width: 1280, height: 800 });
    await desk.open("audience");
    expect(desk.windows.slidesOn()).toBe(1);
    await desk.windows.showSlidesOn(2);
    expect(desk.windows.slidesOn()).toBe(2);
  });

  it("hears when displays change", async () => {
    const audience = await desk.open("audience");
    expect(desk.windows.slidesOn()).toBeNull();
    desk.fake.displays = [
      ...desk.fake.displays,
      fakeDisplay(2, "EPSON", { x: 1440, y: 0, width: 1920, height: 1080 }),
    ];
    desk.fake.screen.fire("display-added");
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.windows.slidesOn()).toBe(2);
    desk.fake.displays = desk.fake.displays.slice(0, 1);
    desk.fake.screen.fire("display-removed");
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.windows.slidesOn()).toBeNull();
    expect(audience.isFullScreen()).toBe(false);
  });
});

describe("swapping displays", () => {
  const projector = fakeDisplay(2, "EPSON", { x: 1440, y: 0, width: 1920, height: 1080 });
  const where = () =>
    desk.windows
      .displays(deck)
      .map((it) => `${it.name}${it.hasSlides ? " slides" : ""}${it.hasConsole ? " console" : ""}`);

  it("sends the slides to the console's display and the console to theirs, and back", async () => {
    desk.fake.displays = [...desk.fake.displays, projector];
    const [presenter, audience] = [await desk.open("presenter"), await desk.open("audience")];
    expect(where()).toEqual(["Built-in console", "EPSON slides"]);
    expect(await desk.windows.swap(deck)).toBe("swapped");
    expect(where()).toEqual(["Built-in slides", "EPSON console"]);
    expect([audience.isFullScreen(), presenter.isFullScreen()]).toEqual([true, false]);
    expect(presenter.done.at(-1)).toBe("focus");
    await desk.windows.swap(deck);
    expect(where()).toEqual(["Built-in console", "EPSON slides"]);
    expect(audience.loaded).toHaveLength(1);
  });

  it("keeps the console whole on a smaller display, and fills that again when it filled its own", async () => {
    desk.fake.displays = [
      ...desk.fake.displays,
      fakeDisplay(2, "Beamer", { x: -1024, y: 0, width: 1024, height: 768 }),
    ];
    const presenter = await desk.open("presenter");
    await desk.open("audience");
    presenter.setFullScreen(true);
    await desk.windows.swap(deck);
    expect(presenter.getBounds()).toEqual({ x: -1024, y: 40, width: 1024, height: 728 });
    expect(presenter.isFullScreen()).toBe(true);
  });

  it("moves only the slides when both stand on one display, or when there is no console", async () => {
    desk.fake.displays = [...desk.fake.displays, projector];
    await desk.open("audience");
    expect(where()).toEqual(["Built-in", "EPSON slides"]);
    await desk.windows.swap(deck);
    expect(where()).toEqual(["Built-in slides", "EPSON"]);
    await desk.open("presenter");
    await desk.windows.swap(deck);
    expect(where()).toEqual(["Built-in console", "EPSON slides"]);
  });

  it("moves nothing with one display, with mirrored ones, or without an audience window", async () => {
    const presenter = await desk.open("presenter");
    expect(await desk.windows.swap(deck)).toBe("one-display");
    const [laptop] = desk.fake.displays;
    if (!laptop) throw new Error("no display");
    desk.fake.displays = [laptop, { ...projector, bounds: laptop.bounds }];
    expect(await desk.windows.swap(deck)).toBe("one-display");
    expect(desk.windows.displays(deck).map((it) => it.isMirrored)).toEqual([true, true]);
    desk.fake.displays = [laptop, projector];
    expect(await desk.windows.swap(deck)).toBe("no-audience");
    expect(await desk.windows.swap(otherDeck)).toBe("no-audience");
    expect(presenter.done).toEqual(["removeMenu", "show"]);
  });
});

describe("windows", () => {
  it("go full screen and back for the page that asks", async () => {
    const editor = await desk.open("editor");
    await desk.windows.setFullScreen(desk.idOf("editor"), true);
    expect(editor.isFullScreen()).toBe(true);
    await desk.windows.setFullScreen(desk.idOf("editor"), false);
    expect(editor.isFullScreen()).toBe(false);
    await desk.windows.setFullScreen("nobody", true);
  });

  it("know the editor last in front", async () => {
    const first = await desk.open("editor");
    await desk.open("editor", otherDeck);
    expect(desk.windows.frontEditor()?.at).toBe(otherDeck);
    first.focus();
    expect(desk.windows.frontEditor()?.at).toBe(deck);
    first.destroy();
    expect(desk.windows.frontEditor()?.at).toBe(otherDeck);
  });

  it("take the system's colours when those change", async () => {
    const editor = await desk.open("editor");
    desk.fake.is.dark = true;
    desk.fake.theme.fire("updated");
    expect(editor.done.at(-1)).toMatch(/^setBackgroundColor #1/);
  });

  it("are closed by kind, and closing one that is not there is nothing", async () => {
    const audience = await desk.open("audience");
    desk.windows.close("presenter", deck);
    desk.windows.close("audience", otherDeck);
    expect(audience.isDestroyed()).toBe(false);
    desk.windows.close("audience", deck);
    expect(audience.isDestroyed()).toBe(true);
  });
});
