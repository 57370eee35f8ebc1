/** The page's end of the wire over the functions the desktop's preload gives it. */

import type { PageEnd } from "#contract/wire.ts";

export interface Bridge {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  pathOf(dropped: unknown): string;
}

/** Where a dropped file or folder is; null where the page is not told, as in any browser. */
export function pathOfDropped(dropped: File): string | null {
  const bridge = (globalThis as { readonly lectern?: Bridge }).lectern;
  return bridge?.pathOf(dropped) || null;
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
