/** The audience window on its display: the order of moves, and what a show does while displays come and go. */

import { beforeEach, describe, expect, it, vi } from "vitest";
import { type AudienceSeat, createAudienceSeat } from "#shells/electron/audience-seat.ts";
import type { DisplayMemory } from "#shells/electron/display-memory.ts";
import { type FakeElectron, fakeDisplay, fakeElectron } from "../../support/fake-electron.ts";
import { type FakeWindow, fakeWindow } from "../../support/fake-electron-window.ts";

const laptop = fakeDisplay(1, "Built-in", { x: 0, y: 0, width: 1440, height: 900 }, true);
const projector = fakeDisplay(2, "EPSON", { x: 1440, y: 0, width: 1920, height: 1080 });
const onProjector = "setBounds 1440,0 1920×1080";

let fake: FakeElectron;
let window: FakeWindow;
const chosen = new Map<string, string>();
const memory: DisplayMemory = {
  recall: (set) => chosen.get(set) ?? null,
  remember: (set, display) => {
    chosen.set(set, display);
    return Promise.resolve();
  },
};
const noted: string[] = [];

function seat(platform: NodeJS.Platform = "linux"): AudienceSeat {
  return createAudienceSeat(window, {
    screen: fake.api.screen,
    platform,
    memory,
    consoleDisplay: () => 1,
    log: { note: (what) => void noted.push(what) },
  });
}

beforeEach(() => {
  fake = fakeElectron();
  fake.displays = [laptop, projector];
  window = fakeWindow({ show: false, width: 1280, height: 720 }, (asked) => fake.landing(asked));
  chosen.clear();
  noted.splice(0);
});

describe("the audience window", () => {
  it("is moved onto its display before it is shown and goes full screen", async () => {
    await seat().take();
    expect(window.done).toEqual([onProjector, "show", "setFullScreen true"]);
  });

  it("uses simple full screen on macOS, so that no space of its own hides the console", async () => {
    await seat("darwin").take();
    expect(window.done).toEqual([onProjector, "show", "setSimpleFullScreen true"]);
  });

  it("is tried once more when full screen landed on the wrong display, and then left alone", async () => {
    fake.landing = () => laptop.bounds;
    await seat().take();
    expect(window.done).toEqual([
      onProjector,
      "show",
      "setFullScreen true",
      "setFullScreen false",
      onProjector,
      "setFullScreen true",
    ]);
    expect(noted).toEqual(["The slides could not be moved to the chosen display."]);
  });

  it("is an ordinary window when there is one display", async () => {
    fake.displays = [laptop];
    const it = seat();
    await it.take();
    expect(window.done).toEqual(["show"]);
    expect(it.displayId()).toBeNull();
  });

  it("does not notice a display that was added", async () => {
    const it = seat();
    await it.take();
    window.done.splice(0);
    fake.displays = [laptop, projector, fakeDisplay(3, "Dell", { x: 3360, y: 0, width: 1920, height: 1080 })];
    await it.displaysChanged();
    expect(window.done).toEqual([]);
  });

  it("becomes an ordinary window beside the console when the projector is unplugged, and returns with it", async () => {
    const it = seat();
    await it.take();
    window.done.splice(0);
    fake.displays = [laptop];
    await it.displaysChanged();
    expect(window.done).toEqual(["setFullScreen false", "setBounds 160,180 1280×720"]);
    window.done.splice(0);
    fake.displays = [laptop, projector];
    await it.displaysChanged();
    expect(window.done).toEqual([onProjector, "setFullScreen true"]);
  });

  it("makes one move at a time, however fast displays change", async () => {
    const it = seat();
    const first = it.take();
    fake.displays = [laptop];
    const second = it.displaysChanged();
    fake.displays = [laptop, projector];
    const third = it.displaysChanged();
    await Promise.all([first, second, third]);
    expect(window.isFullScreen()).toBe(true);
    expect(window.getBounds()).toEqual(projector.bounds);
  });

  it("goes to the display the user chose, and remembers it for this set", async () => {
    const dell = fakeDisplay(3, "Dell", { x: 3360, y: 0, width: 1600, height: 900 });
    fake.displays = [laptop, projector, dell];
    const it = seat();
    await it.take();
    await it.moveTo(3);
    expect(it.displayId()).toBe(3);
    expect([...chosen.values()]).toEqual(["Dell 1600×900"]);
    window = fakeWindow({ show: false });
    const next = seat();
    await next.take();
    expect(next.displayId()).toBe(3);
  });

  it("ignores a display that is not there, and a window that is gone", async () => {
    const it = seat();
    await it.take();
    window.done.splice(0);
    await it.moveTo(99);
    expect(window.done).toEqual([]);
    window.destroy();
    await it.displaysChanged();
    await it.moveTo(1);
    expect(window.done).toEqual(["destroy"]);
  });

  it("is looked at after a while when the window manager never says that it is full screen", async () => {
    vi.useFakeTimers();
    const quiet = { ...window, setFullScreen: () => void window.done.push("asked") };
    const take = createAudienceSeat(quiet, {
      screen: fake.api.screen,
      platform: "linux",
      memory,
      consoleDisplay: () => 1,
      log: { note: () => undefined },
    }).take();
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    await take;
    expect(window.done).toEqual([onProjector, "show", "asked"]);
  });
});
