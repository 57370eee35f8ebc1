/** Picks the transport this page was given and keeps a typed client on it, also across a lost connection. */

import { type Client, createClient } from "#contract/client.ts";
import type { EventData, EventName } from "#contract/contract.ts";
import type { PageEnd } from "#contract/wire.ts";
import { FaultError } from "#core/fault.ts";
import { type Bridge, bridgeEnd } from "./bridge-end.ts";
import { socketEnd } from "./socket-end.ts";

export interface Connection {
  /** As `Client.call`; while nothing is connected it faults `call.lost` at once. */
  readonly call: Client["call"];
  /** Hears an event on this and every later connection; gives a function that stops it. */
  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
  /** Told `false` when the connection is lost, `true` when a new one stands; not told about the first. */
  onConnected(listener: (isConnected: boolean) => void): () => void;
}

const retryDelaysMs = [250, 500, 1000, 2000, 4000];

/** The page's connection: the desktop's bridge where there is one, else the WebSocket beside the page. */
export function connect(): Connection {
  const bridge = (globalThis as { readonly lectern?: Bridge }).lectern;
  if (bridge) return keepConnected(() => Promise.resolve(bridgeEnd(bridge)));
  const address = new URL("../wire", location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  return keepConnected(() => socketEnd(address.href));
}

/** Opens an end, and another whenever it is lost. Exported for tests: `open` rejects when nobody answers. */
function keepConnected(open: () => Promise<PageEnd>): Connection {
  type Subscription = { readonly attach: (client: Client) => void };
  const subscriptions = new Set<Subscription>();
  const watchers = new Set<(isConnected: boolean) => void>();
  let client: Client | null = null;
  let failures = 0;
  let wasConnected = false;
  let connecting: Promise<void> = Promise.resolve();

  async function tryOpen(): Promise<void> {
    try {
      const end = await open();
      const opened = createClient(end);
      failures = 0;
      client = opened;
      for (const it of subscriptions) it.attach(opened);
      opened.onLost(() => {
        client = null;
        for (const tell of watchers) tell(false);
        retry();
      });
      if (wasConnected) for (const tell of watchers) tell(true);
      wasConnected = true;
    } catch {
      failures += 1;
      // The first opening counts too: a page that never got through says so, and goes on trying.
      if (!wasConnected && failures === 1) for (const tell of watchers) tell(false);
      wasConnected = true;
      retry();
    }
  }

  function retry(): void {
    const delayMs = retryDelaysMs[Math.min(failures, retryDelaysMs.length - 1)] ?? 4000;
    setTimeout(() => {
      connecting = tryOpen();
    }, delayMs);
  }

  connecting = tryOpen();

  return {
    call: async (name, input) => {
      await connecting;
      if (!client) throw new FaultError("call.lost");
      return client.call(name, input);
    },
    on(event, listener) {
      let stop: (() => void) | null = null;
      const subscription: Subscription = {
        attach: (to) => {
          stop = to.on(event, listener);
        },
      };
      subscriptions.add(subscription);
      if (client) subscription.attach(client);
      return () => {
        subscriptions.delete(subscription);
        stop?.();
      };
    },
    onConnected(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
  };
}
