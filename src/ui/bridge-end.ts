/** The page's end of the wire over the three functions the desktop's preload gives it. */

import type { PageEnd } from "#contract/wire.ts";

export interface Bridge {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
}

export function bridgeEnd(bridge: Bridge): PageEnd {
  return {
    send: (message) => bridge.send(message),
    onMessage: (listener) => bridge.onMessage(listener),
    onClose: (listener) => bridge.onClose(listener),
    // The window's own end closes with the window.
    close: () => undefined,
  };
}
