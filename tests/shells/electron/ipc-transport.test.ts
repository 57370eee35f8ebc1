/** Who may speak to the host over IPC, and what a page is given to do it. */

import { describe, expect, it } from "vitest";
import type { Frame } from "#shells/electron/electron-api.ts";
import { fakeContents } from "../../support/fake-electron-window.ts";
import { appFrame, fakeIpc, ipcPair } from "../../support/fake-ipc.ts";

const message = { id: 1, call: "desk.hello", input: {} };

describe("the host's end", () => {
  it("hears its own window's top frame", () => {
    const ipc = fakeIpc();
    const contents = fakeContents();
    const heard: unknown[] = [];
    ipc.hub.connect(contents).onMessage((it) => heard.push(it));
    ipc.say(contents, message);
    expect(heard).toEqual([message]);
  });

  it("never hears another window", () => {
    const ipc = fakeIpc();
    const [mine, theirs] = [fakeContents(), fakeContents()];
    const heard: unknown[] = [];
    ipc.hub.connect(mine).onMessage((it) => heard.push(it));
    ipc.hub.connect(theirs);
    ipc.say(theirs, message);
    expect(heard).toEqual([]);
  });

  const strangers: readonly (readonly [string, Frame | null])[] = [
    ["a frame that is gone", null],
    ["a frame inside the page", { ...appFrame, parent: appFrame }],
    ["the stage", { parent: null, origin: "lectern://stage", url: "lectern://stage/cap/stage.html" }],
    ["an opaque origin", { ...appFrame, origin: "null" }],
    ["an empty origin", { ...appFrame, origin: "" }],
    ["a host that begins alike", { parent: null, origin: "lectern://app.evil", url: "lectern://app.evil/" }],
    ["a remote page", { parent: null, origin: "https://example.org", url: "https://example.org/" }],
    ["a file", { parent: null, origin: "file://", url: "file:///tmp/x.html" }],
    ["a page whose address is not of its origin", { ...appFrame, url: "https://example.org/" }],
    ["a page with a user in its origin", { ...appFrame, origin: "lectern://me@app" }],
  ];
  it.each(strangers)("never hears %s", (_name, frame) => {
    const ipc = fakeIpc();
    const contents = fakeContents();
    const heard: unknown[] = [];
    ipc.hub.connect(contents).onMessage((it) => heard.push(it));
    ipc.say(contents, message, frame);
    expect(heard).toEqual([]);
    expect(ipc.noted).toHaveLength(1);
  });

  it("never hears a window that was not connected", () => {
    const ipc = fakeIpc();
    ipc.say(fakeContents(), message);
    expect(ipc.noted).toHaveLength(1);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["text", "desk.hello"],
    ["a number", 1],
    ["a list", [message]],
    ["a date", new Date()],
    ["a map", new Map([["id", 1]])],
    ["bytes", new Uint8Array(8)],
    ["an error", new Error("x")],
  ])("drops %s", (_name, odd) => {
    const ipc = fakeIpc();
    const contents = fakeContents();
    const heard: unknown[] = [];
    ipc.hub.connect(contents).onMessage((it) => heard.push(it));
    ipc.say(contents, odd);
    expect(heard).toEqual([]);
  });

  it("drops a message with anything beside it", () => {
    const ipc = fakeIpc();
    const contents = fakeContents();
    const heard: unknown[] = [];
    ipc.hub.connect(contents).onMessage((it) => heard.push(it));
    ipc.main.fire("lectern:to-host", { sender: { id: contents.id }, senderFrame: appFrame }, message, "more");
    ipc.main.fire("lectern:to-host", { sender: { id: contents.id }, senderFrame: appFrame });
    expect(heard).toEqual([]);
  });

  it.each(["destroyed", "render-process-gone"])("closes once when its window is %s", (event) => {
    const ipc = fakeIpc();
    const contents = fakeContents();
    let closes = 0;
    ipc.hub.connect(contents).onClose(() => closes++);
    contents.events.fire(event);
    contents.events.fire(event);
    ipc.say(contents, message);
    expect(closes).toBe(1);
    expect(ipc.noted).toHaveLength(1);
  });

  it("is replaced by a new one for the same window", () => {
    const ipc = fakeIpc();
    const contents = fakeContents();
    const heard: string[] = [];
    const old = ipc.hub.connect(contents);
    old.onMessage(() => heard.push("old"));
    old.onClose(() => heard.push("old closed"));
    ipc.hub.connect(contents).onMessage(() => heard.push("new"));
    ipc.say(contents, message);
    old.send({ event: "show.ended", data: {} });
    expect(heard).toEqual(["old closed", "new"]);
    expect(contents.sent).toEqual([]);
  });

  it("says nothing to a window that is gone", () => {
    const ipc = fakeIpc();
    const contents = fakeContents();
    const end = ipc.hub.connect(contents);
    contents.isDestroyed = () => true;
    end.send({ event: "show.ended", data: {} });
    end.close();
    expect(contents.sent).toEqual([]);
  });
});

describe("the bridge", () => {
  it("has three functions for messages, one for what is dropped, and nothing of Electron", () => {
    const bridge = fakeIpc().bridge(fakeContents());
    expect(Object.keys(bridge).sort()).toEqual(["onClose", "onMessage", "pathOf", "send"]);
  });

  it("passes the message and never the event it came with", () => {
    const { page, host } = ipcPair();
    const heard: unknown[][] = [];
    page.onMessage((...args: unknown[]) => void heard.push(args));
    page.onClose((...args: unknown[]) => void heard.push(args));
    host.send({ event: "show.ended", data: {} });
    host.close();
    expect(heard).toEqual([[{ event: "show.ended", data: {} }], []]);
  });
});
