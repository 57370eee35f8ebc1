/** Transport over IPC: the host's end of each window's connection, open to the top frame of that window only. */

import type { HostEnd, ToPage } from "#contract/wire.ts";
import type { Log } from "#host/ports.ts";
import { closedChannel, toHostChannel, toPageChannel } from "./channel.ts";
import type { ContentsApi, Frame, IpcApi, IpcSenderEvent } from "./electron-api.ts";
import { isAppOrigin } from "./permissions.ts";

/** All connections over IPC. */
export interface IpcHub {
  /** Opens the host's end for one window; an end opened for the same window before is closed. */
  connect(contents: ContentsApi): HostEnd;
}

interface Line {
  hear(message: unknown): void;
  end(): void;
}

/** Listens on the one channel pages speak on. Whatever does not come from the top frame of a known window is dropped. */
export function createIpcHub(ipc: IpcApi, log: Log): IpcHub {
  const lines = new Map<number, Line>();
  ipc.on(toHostChannel, (event, ...args) => {
    const line = lines.get(event.sender.id);
    if (line && isTrusted(event) && args.length === 1 && isPlainObject(args[0])) line.hear(args[0]);
    else log.note("A message from an unknown frame, or of an unknown form, was dropped.");
  });
  return {
    connect(contents) {
      lines.get(contents.id)?.end();
      const { end, line } = openLine(contents, () => {
        if (lines.get(contents.id) === line) lines.delete(contents.id);
      });
      lines.set(contents.id, line);
      return end;
    },
  };
}

/** The frame exists, is a top frame, and is a page of the app, compared exactly. */
function isTrusted(event: IpcSenderEvent): boolean {
  const frame: Frame | null = event.senderFrame;
  return frame !== null && frame.parent === null && isAppOrigin(frame.origin) && isAppOrigin(frame.url);
}

function isPlainObject(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function openLine(contents: ContentsApi, forget: () => void): { end: HostEnd; line: Line } {
  const hearers: ((message: unknown) => void)[] = [];
  const closers: (() => void)[] = [];
  let isOpen = true;
  const line: Line = {
    hear: (message) => {
      for (const hear of hearers) hear(message);
    },
    end: () => {
      if (!isOpen) return;
      isOpen = false;
      forget();
      for (const close of closers) close();
    },
  };
  contents.on("destroyed", line.end);
  contents.on("render-process-gone", line.end);
  const end: HostEnd = {
    send: (message: ToPage) => {
      if (isOpen && !contents.isDestroyed()) contents.send(toPageChannel, message);
    },
    onMessage: (listener) => void hearers.push(listener),
    onClose: (listener) => void closers.push(listener),
    close: () => {
      if (isOpen && !contents.isDestroyed()) contents.send(closedChannel);
      line.end();
    },
  };
  return { end, line };
}
