/** The page's end of the wire over a WebSocket, as the browser shell carries it. */

import type { PageEnd } from "#contract/wire.ts";

/** Resolves when the socket is open; rejects when nobody answers or the page is no longer let in. */
export function socketEnd(address: string): Promise<PageEnd> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    const closers = new Set<() => void>();
    const listeners = new Set<(message: unknown) => void>();
    // Whoever listens first gets what came before it: the host may speak as soon as the socket is open.
    const early: unknown[] = [];
    socket.addEventListener("message", ({ data }) => {
      const message: unknown = JSON.parse(String(data));
      if (listeners.size === 0) early.push(message);
      for (const listen of listeners) listen(message);
    });
    socket.addEventListener("close", () => {
      reject(new Error("the socket closed"));
      for (const tell of closers) tell();
    });
    socket.addEventListener("open", () =>
      resolve({
        send: (message) => socket.send(JSON.stringify(message)),
        onMessage(listener) {
          listeners.add(listener);
          for (const message of early.splice(0)) listener(message);
        },
        onClose: (listener) => void closers.add(listener),
        close: () => socket.close(),
      }),
    );
  });
}
