/** What the program is asked to open, kept until it is ready and then done one after the other. */

import type { Log } from "#host/ports.ts";
import type { Errand } from "./errand.ts";

export type OpenErrand = Exclude<Errand, { kind: "command" }>;

export interface Inbox {
  put(errand: OpenErrand): void;
  isEmpty(): boolean;
  /** Runs what waits, in order, and from now on whatever comes; returns when what waited is done. */
  open(run: (errand: OpenErrand) => Promise<void>): Promise<void>;
}

export function createInbox(log: Log): Inbox {
  const waiting: OpenErrand[] = [];
  let run: ((errand: OpenErrand) => Promise<void>) | null = null;
  let last: Promise<void> = Promise.resolve();
  const start = (errand: OpenErrand, go: (errand: OpenErrand) => Promise<void>) => {
    // One deck that cannot be opened must not stand in the way of the next.
    last = last.then(() => go(errand)).catch(() => log.note("A deck could not be opened."));
  };
  return {
    put: (errand) => {
      if (run) start(errand, run);
      else waiting.push(errand);
    },
    isEmpty: () => waiting.length === 0,
    async open(go) {
      run = go;
      for (const errand of waiting.splice(0)) start(errand, go);
      await last;
    },
  };
}
