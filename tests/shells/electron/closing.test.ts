/** No text is lost when a window closes: the page saves first, or the user says that it may go. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closingLimitMs } from "#shells/electron/closing.ts";
import { type FakeDesk, fakeDesk, otherDeck } from "../../support/fake-desk.ts";
import type { FakeWindow } from "../../support/fake-electron-window.ts";

let desk: FakeDesk;
beforeEach(() => {
  vi.useFakeTimers();
  desk = fakeDesk();
});
afterEach(() => vi.useRealTimers());

const told = (window: FakeWindow) =>
  window.webContents.sent.map(({ args }) => (args[0] as { event?: string } | undefined)?.event);

describe("closing an editor", () => {
  it("asks the page to save, and waits", async () => {
    const editor = await desk.open("editor");
    editor.close();
    expect(told(editor)).toContain("desk.closing");
    expect(editor.isDestroyed()).toBe(false);
    desk.windows.release(desk.idOf("editor"));
    expect(editor.isDestroyed()).toBe(true);
  });

  it("asks the page once, however often the button is pressed", async () => {
    const editor = await desk.open("editor");
    for (let n = 0; n < 3; n++) editor.close();
    expect(told(editor).filter((it) => it === "desk.closing")).toHaveLength(1);
  });

  it("asks the user when the page says nothing, and keeps the window when told so", async () => {
    const editor = await desk.open("editor");
    editor.close();
    await vi.advanceTimersByTimeAsync(closingLimitMs - 1);
    expect(editor.isDestroyed()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(editor.isDestroyed()).toBe(false);
    desk.mayClose = true;
    editor.close();
    await vi.advanceTimersByTimeAsync(closingLimitMs);
    expect(editor.isDestroyed()).toBe(true);
  });

  it("quits the program only when the last text is safe", async () => {
    const [first, second] = [await desk.open("editor"), await desk.open("editor", otherDeck)];
    desk.fake.api.app.quit();
    expect([first.isDestroyed(), second.isDestroyed()]).toEqual([false, false]);
    const quits = () => desk.fake.order.filter((it) => it === "quit").length;
    expect(quits()).toBe(1);
    for (const { id } of desk.connections) desk.windows.release(id);
    expect(quits()).toBe(3);
    expect(second.isDestroyed()).toBe(true);
  });

  it("does not quit later when the user kept a window open", async () => {
    const editor = await desk.open("editor");
    desk.fake.api.app.quit();
    await vi.advanceTimersByTimeAsync(closingLimitMs);
    expect(editor.isDestroyed()).toBe(false);
    desk.windows.release(desk.idOf("editor"));
    expect(desk.fake.order.filter((it) => it === "quit")).toHaveLength(1);
  });

  it("holds neither console nor audience window", async () => {
    const [presenter, audience] = [await desk.open("presenter"), await desk.open("audience")];
    presenter.close();
    audience.close();
    expect([presenter.isDestroyed(), audience.isDestroyed()]).toEqual([true, true]);
  });
});
