/** The program behind every shell: builds the services from the ports, and admits windows to the deck they belong to. */

import type { Peer } from "#contract/contract.ts";
import type { Role } from "#contract/define.ts";
import { serve } from "#contract/server.ts";
import type { HostEnd } from "#contract/wire.ts";
import { createHandlers } from "./handlers.ts";
import { createMemories } from "./memory.ts";
import { type OpenDeckServices, type OpenDeckWorld, openDeckServices } from "./open-deck.ts";
import type { DeckLocation, Desk, MemoryFiles, Windows } from "./ports.ts";
import { createStart } from "./start.ts";
import type { StartPlaces } from "./start-places.ts";

export interface HostWorld extends OpenDeckWorld {
  readonly windows: Windows;
  readonly desk: Desk;
  readonly memoryFiles: MemoryFiles;
  readonly startPlaces: StartPlaces;
}

export interface Host {
  /**
   * Begins to serve a window. Role and deck are fixed here by the shell; the window is dismissed when its end closes. One without a
   * deck is the start window, whatever it is said to be.
   */
  admit(
    end: HostEnd,
    who: { readonly id: string; readonly role: Role; readonly at: DeckLocation | null },
  ): Peer;
  /** The services of a deck, made when first asked for. */
  open(at: DeckLocation): OpenDeckServices;
  /** Resolves when what was on its way to the app's own data folder is there. */
  close(): Promise<void>;
}

export function createHost(world: HostWorld): Host {
  const decks = new Map<DeckLocation, OpenDeckServices>();
  const places = new WeakMap<Peer, OpenDeckServices>();

  function open(at: DeckLocation): OpenDeckServices {
    const services = decks.get(at) ?? openDeckServices(at, world);
    decks.set(at, services);
    return services;
  }

  const memories = createMemories(world.memoryFiles, world.log);
  const start = createStart({ ...world, places: world.startPlaces });
  const handlers = createHandlers({
    ...world,
    memories,
    start,
    of(peer) {
      const services = places.get(peer);
      if (!services) throw new TypeError("a window that was never admitted made a call");
      return services;
    },
  });

  return {
    open,
    async close() {
      await start.close();
      await memories.close();
      for (const { journal, history } of decks.values()) {
        await journal.close();
        await history.close();
      }
    },
    admit(end, { id, role, at }) {
      if (role === "start" || at === null) return serve(end, { id, role: "start" }, handlers, world.log);
      const services = open(at);
      const peer = serve(end, { id, role }, handlers, world.log);
      places.set(peer, services);
      memories.join(peer, at);
      services.workspace.join(peer);
      services.presentation.peersChanged();
      if (role === "editor") start.opened(at, () => services.workspace.read({ role: "editor" }));
      end.onClose(() => {
        memories.leave(peer);
        services.workspace.leave(peer);
        services.journal.leave(peer);
        if (services.workspace.peers.size === 0) void services.history.close();
        services.presentation.peersChanged();
      });
      return peer;
    },
  };
}
