/** Two ends of a connection inside one process. Messages are cloned, as every real wire does. */

import type { HostEnd, PageEnd } from "#contract/wire.ts";

export interface Pair {
  readonly page: PageEnd;
  readonly host: HostEnd;
}

interface Side {
  readonly listeners: ((message: unknown) => void)[];
  readonly closers: (() => void)[];
}

export function memoryPair(): Pair {
  const sides: Record<"page" | "host", Side> = {
    page: { listeners: [], closers: [] },
    host: { listeners: [], closers: [] },
  };
  let isOpen = true;
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    for (const side of Object.values(sides)) for (const tell of side.closers) tell();
  };
  const end = (mine: Side, other: Side) => ({
    send: (message: unknown) => {
      const copy = JSON.parse(JSON.stringify(message));
      queueMicrotask(() => {
        if (isOpen) for (const hear of other.listeners) hear(copy);
      });
    },
    onMessage: (listener: (message: unknown) => void) => void mine.listeners.push(listener),
    onClose: (listener: () => void) => void mine.closers.push(listener),
    close,
  });
  return { page: end(sides.page, sides.host), host: end(sides.host, sides.page) };
}
