/** How the program starts: what comes before readiness, who is the one instance, what is opened and when. */

import { beforeEach, describe, expect, it } from "vitest";
import type { DeckLocation, Printer } from "#host/ports.ts";
import { type ProgramWorld, startProgram } from "#shells/electron/program.ts";
import type { DesktopWindows } from "#shells/electron/windows.ts";
import { type FakeElectron, fakeElectron } from "../../support/fake-electron.ts";
import { fakeContents } from "../../support/fake-electron-window.ts";
import { fakeEvent } from "../../support/fake-emitter.ts";

let fake: FakeElectron;
let opened: string[];
let commands: string[];
let front: DeckLocation | null;
beforeEach(() => {
  fake = fakeElectron();
  opened = [];
  commands = [];
  front = null;
});

const windows = {
  open: (kind: string, at: DeckLocation) => {
    opened.push(`${kind} ${at}`);
    front = at;
    return Promise.resolve({ address: null });
  },
  openStart: () => {
    opened.push("start");
    return Promise.resolve({ address: null });
  },
  frontEditor: () => (front === null ? null : { at: front }),
};

function start(args: readonly string[], more: Partial<ProgramWorld> = {}): Promise<void> {
  return startProgram(fake.api, {
    argv: ["/opt/Lectern/lectern", ...args],
    folder: "/home/me",
    platform: "linux",
    log: { note: (what) => void opened.push(what) },
    readPage: () => Promise.resolve(null),
    guests: {
      answer: () => Promise.reject(new Error("nobody asks")),
      offer: () => ({ capability: "cap", withdraw: () => undefined }),
    },
    runCommand: (words: readonly string[], _printer: Printer) => {
      commands.push(words.join(" "));
      return Promise.resolve(3);
    },
    openDesk: () => {
      fake.order.push("openDesk");
      return Promise.resolve({
        windows: windows as unknown as DesktopWindows,
        findDeck: (path) => {
          if (path?.endsWith("broken")) return Promise.reject(new Error("broken"));
          return Promise.resolve(path?.endsWith("missing") ? null : ((path ?? "sample") as DeckLocation));
        },
        present: (at, { from }) => {
          opened.push(`show ${at} from ${from}`);
          return Promise.resolve();
        },
        close: async () => void fake.order.push("close the host"),
      });
    },
    ...more,
  });
}

describe("the start", () => {
  it("turns the sandbox on for the whole program and registers the scheme before anything else", async () => {
    await start([]);
    expect(fake.order.slice(0, 2)).toEqual(["enableSandbox", "registerSchemes lectern"]);
    expect(fake.order.indexOf("whenReady")).toBeGreaterThan(fake.order.indexOf("requestSingleInstanceLock"));
  });

  it("does all of that without waiting, so that it is never too late", () => {
    void start([]);
    expect(fake.order).toEqual([
      "enableSandbox",
      "registerSchemes lectern",
      "setName Lectern",
      "setPath userData /fake/appData/Lectern",
      "setAppUserModelId org.lectern.Lectern",
      "requestSingleInstanceLock",
      "whenReady",
    ]);
    for (const event of ["second-instance", "open-file", "web-contents-created", "window-all-closed"])
      expect(fake.app.count(event)).toBe(1);
  });

  it("keeps its data where the switch says, when there is one", async () => {
    fake.switches.push("user-data-dir");
    await start([]);
    expect(fake.order.join()).not.toContain("setPath");
  });

  it("guards the session and answers the scheme before a window can exist", async () => {
    await start([]);
    expect(fake.order.slice(-3)).toEqual(["session", "handle lectern", "openDesk"]);
    expect(fake.session.request).not.toBeNull();
    expect(fake.session.check).not.toBeNull();
    expect((await fake.handleRequest?.(new Request("lectern://app/nothing.html")))?.status).toBe(404);
  });

  it("refuses windows and web views to contents nobody made on purpose", async () => {
    await start([]);
    const contents = fakeContents();
    fake.app.fire("web-contents-created", fakeEvent({}), contents);
    expect(contents.openHandler?.({ url: "about:blank" })).toEqual({ action: "deny" });
    const event = fakeEvent({});
    contents.events.fire("will-attach-webview", event, {});
    expect(event.isPrevented).toBe(true);
  });
});

describe("what is opened", () => {
  it.each([
    [[], "start"],
    [["start"], "start"],
    [["talk"], "editor /home/me/talk"],
    [["open", "/decks/talk"], "editor /decks/talk"],
    [["present", "talk", "--from", "7"], "show /home/me/talk from 7"],
  ])("%j opens %s", async (args, expected) => {
    await start(args);
    expect(opened).toEqual([expected]);
  });

  it("is nothing when there is no such deck, and the program stays up", async () => {
    await start(["missing"]);
    expect(opened).toEqual([]);
    expect(fake.exits).toEqual([]);
  });

  it("goes on after a deck that could not be opened", async () => {
    await start(["broken"]);
    fake.app.fire("second-instance", fakeEvent({}), [], "/", { args: ["talk"], folder: "/home/me" });
    await new Promise(setImmediate);
    expect(opened).toEqual(["A deck could not be opened.", "editor /home/me/talk"]);
  });

  it("skips the script's name while the program is not packaged", async () => {
    fake.is.packaged = false;
    await start(["dist/electron/main.js", "talk"]);
    await start(["--no-sandbox", "dist/electron/main.js", "open", "other"]);
    expect(opened).toEqual(["editor /home/me/talk", "editor /home/me/other"]);
  });

  it("is the double-clicked file and not the sample, when the file came before readiness", async () => {
    const event = fakeEvent({});
    const starting = start([]);
    fake.app.fire("open-file", event, "/decks/one.md");
    await starting;
    expect(event.isPrevented).toBe(true);
    expect(opened).toEqual(["editor /decks/one.md"]);
  });
});

describe("a second start", () => {
  it("ends at once, without a window, leaving its deck to the first", async () => {
    fake.is.firstInstance = false;
    await start(["talk"]);
    expect(fake.exits).toEqual([0]);
    expect(opened).toEqual([]);
    expect(fake.order).not.toContain("whenReady");
  });

  it("opens its deck in the first, found from the folder it was started in", async () => {
    await start(["one"]);
    fake.app.fire("second-instance", fakeEvent({}), ["ignored"], "/ignored", {
      args: ["two"],
      folder: "/other",
    });
    await new Promise(setImmediate);
    expect(opened).toEqual(["editor /home/me/one", "editor /other/two"]);
  });

  it("without a deck brings the first to the front", async () => {
    await start(["one"]);
    fake.app.fire("second-instance", fakeEvent({}), [], "/", { args: [], folder: "/other" });
    await new Promise(setImmediate);
    expect(opened).toEqual(["editor /home/me/one", "editor /home/me/one"]);
  });

  it.each([
    null,
    undefined,
    "x",
    {},
    { args: "two", folder: "/" },
    { args: [1], folder: "/" },
    { args: ["x"] },
  ])("that passes on %j is ignored", async (passed) => {
    await start(["one"]);
    fake.app.fire("second-instance", fakeEvent({}), ["lectern", "two"], "/", passed);
    await new Promise(setImmediate);
    expect(opened).toEqual(["editor /home/me/one"]);
  });
});

describe("a command", () => {
  it("runs without windows, lock or desk, and exits with its code", async () => {
    await start(["check", "talk", "--json"]);
    expect(commands).toEqual(["check talk --json"]);
    expect(fake.exits).toEqual([3]);
    expect(fake.order).not.toContain("requestSingleInstanceLock");
    expect(fake.order).not.toContain("openDesk");
    expect(fake.windows).toEqual([]);
  });

  it("has the sandbox, the guards and the scheme as windows do", async () => {
    await start(["export", "talk"]);
    expect(fake.order.slice(0, 2)).toEqual(["enableSandbox", "registerSchemes lectern"]);
    expect(fake.session.request).not.toBeNull();
    expect(fake.order).toContain("handle lectern");
  });

  it("outlives the hidden window it prints with", async () => {
    await start(["export", "talk"]);
    expect(fake.app.count("window-all-closed")).toBe(1);
    fake.app.fire("window-all-closed");
    expect(fake.order).not.toContain("quit");
  });
});

describe("the last window", () => {
  it.each([
    ["linux", true],
    ["win32", true],
    ["darwin", false],
  ] as const)("on %s ends the program: %s", async (platform, isEnd) => {
    await start([], { platform });
    fake.app.fire("window-all-closed");
    await new Promise(setImmediate);
    // What is on its way to the disk arrives first.
    expect(fake.order.slice(-2).join(", ") === "close the host, quit").toBe(isEnd);
  });

  it("on macOS is followed by a new one when the program is called", async () => {
    await start([], { platform: "darwin" });
    front = null;
    fake.app.fire("activate");
    await new Promise(setImmediate);
    expect(opened).toEqual(["start", "start"]);
  });
});
