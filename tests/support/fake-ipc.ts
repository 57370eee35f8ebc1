/** A faked IPC pair: a page with the bridge of our preload on one side, a window's contents on the other. */

import type { HostEnd, PageEnd } from "#contract/wire.ts";
import { createBridge, type LecternBridge } from "#shells/electron/bridge.ts";
import type { Frame, IpcSenderEvent } from "#shells/electron/electron-api.ts";
import { createIpcHub, type IpcHub } from "#shells/electron/ipc-transport.ts";
import { type FakeContents, fakeContents } from "./fake-electron-window.ts";
import { type FakeEvents, fakeEvents } from "./fake-emitter.ts";

export const appFrame: Frame = {
  parent: null,
  origin: "lectern://app",
  url: "lectern://app/editor/index.html",
};

export interface FakeIpc {
  readonly main: FakeEvents;
  readonly hub: IpcHub;
  readonly noted: string[];
  /** Speaks to the host as a frame of `contents` would; a structured clone, as IPC makes one. */
  say(contents: FakeContents, message: unknown, frame?: Frame | null): void;
  /** The bridge of the page in `contents`. */
  bridge(contents: FakeContents): LecternBridge;
}

export function fakeIpc(): FakeIpc {
  const main = fakeEvents();
  const noted: string[] = [];
  const hub = createIpcHub({ on: main.on }, { note: (what) => void noted.push(what) });
  const ipc: FakeIpc = {
    main,
    hub,
    noted,
    say(contents, message, frame = appFrame) {
      const event: IpcSenderEvent = { sender: { id: contents.id }, senderFrame: frame };
      main.fire("lectern:to-host", event, structuredClone(message));
    },
    bridge(contents) {
      const renderer = fakeEvents();
      contents.send = (channel, ...args) =>
        renderer.fire(channel, { sender: "secret" }, ...structuredClone(args));
      return createBridge(
        { send: (_channel, message) => ipc.say(contents, message), on: renderer.on },
        () => "",
      );
    },
  };
  return ipc;
}

/** Two ends joined over the faked IPC, for the suite every transport passes. */
export function ipcPair(): { page: PageEnd; host: HostEnd } {
  const ipc = fakeIpc();
  const contents = fakeContents();
  const bridge = ipc.bridge(contents);
  const host = ipc.hub.connect(contents);
  const page: PageEnd = {
    send: (message) => bridge.send(message),
    onMessage: (listener) => bridge.onMessage(listener),
    onClose: (listener) => bridge.onClose(listener),
    // A page ends by going away: its window closes and its contents with it.
    close: () => contents.events.fire("destroyed"),
  };
  return { page, host };
}
