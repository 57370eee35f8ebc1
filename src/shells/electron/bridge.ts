/** What a page is given of the program: three functions that pass messages, one that names a dropped file; nothing of Electron. */

import { closedChannel, toHostChannel, toPageChannel } from "./channel.ts";

export interface LecternBridge {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  /** Where a file or folder is that a person dropped on the window; empty when it is nowhere on this machine. */
  pathOf(dropped: unknown): string;
}

/** What the bridge needs of Electron's `ipcRenderer`. */
export interface RendererIpc {
  send(channel: string, message: unknown): void;
  on(channel: string, listener: (event: unknown, ...args: unknown[]) => void): unknown;
}

/** Builds the bridge. A listener hears the message only; the event it came with (and its sender) stays here. */
export function createBridge(ipc: RendererIpc, pathOf: (dropped: unknown) => string): LecternBridge {
  return {
    send: (message) => ipc.send(toHostChannel, message),
    onMessage: (listener) => void ipc.on(toPageChannel, (_event, message) => listener(message)),
    onClose: (listener) => void ipc.on(closedChannel, () => listener()),
    pathOf: (dropped) => {
      try {
        return pathOf(dropped);
      } catch {
        // What is no file of the system has no place on it.
        return "";
      }
    },
  };
}
