/** What windows remember between starts: kept in files of the app, told to the other windows it concerns. */

import type { Peer } from "#contract/contract.ts";
import type { Memory, MemoryScope } from "#contract/memory.ts";
import type { DeckLocation, Log, MemoryFiles } from "./ports.ts";

export interface Memories {
  /** The room learns nothing of a deck but the deck: its window is given what all decks share. */
  read(by: Peer): Promise<{ readonly app: Memory; readonly deck: Memory }>;
  /** Remembers a text, or forgets it with null; the other windows that share it hear of it. */
  write(by: Peer, change: MemoryChange): Promise<void>;
  join(peer: Peer, at: DeckLocation): void;
  leave(peer: Peer): void;
  /** Resolves when what was on its way is written. */
  close(): Promise<void>;
}

interface MemoryChange {
  readonly scope: MemoryScope;
  readonly key: string;
  readonly value: string | null;
}

/** A deck's memory is one file named after its place; so many texts are kept in it, the latest last. */
const limit = 200;

function changed(memory: Memory, changes: Iterable<readonly [string, string | null]>): Memory {
  const texts = new Map(Object.entries(memory));
  for (const [key, value] of changes) {
    texts.delete(key);
    if (value !== null) texts.set(key, value);
  }
  return Object.fromEntries([...texts].slice(-limit));
}

export function createMemories(files: MemoryFiles, log: Log): Memories {
  const places = new Map<Peer, DeckLocation>();
  /** Changes of a file that could not be read or written, so that a window finds until the end what it asked to keep. */
  const unwritten = new Map<DeckLocation | null, ReadonlyMap<string, string | null>>();
  let queue: Promise<unknown> = Promise.resolve();

  async function readOne(at: DeckLocation | null): Promise<Memory> {
    return changed(await files.read(at).catch(() => ({})), unwritten.get(at) ?? []);
  }

  async function writeOne(at: DeckLocation | null, key: string, value: string | null): Promise<void> {
    // The latest last, also of what is written again.
    const before = [...(unwritten.get(at) ?? [])].filter(([it]) => it !== key);
    const changes = new Map([...before, [key, value]]);
    try {
      // Read anew each time: another program may have written since.
      await files.write(at, changed(await files.read(at), changes));
      unwritten.delete(at);
    } catch {
      if (!unwritten.has(at))
        log.note("What windows remember could not be written; it is kept until the end.");
      unwritten.set(at, changes);
    }
  }

  function placeOf(peer: Peer): DeckLocation {
    const at = places.get(peer);
    if (at === undefined) throw new TypeError("a window that was never admitted wants to remember");
    return at;
  }

  return {
    async read(by) {
      const at = placeOf(by);
      await queue;
      return { app: await readOne(null), deck: by.role === "audience" ? {} : await readOne(at) };
    },
    async write(by, { scope, key, value }) {
      const at = placeOf(by);
      const turn = queue.then(() => writeOne(scope === "app" ? null : at, key, value));
      queue = turn;
      await turn;
      for (const [peer, place] of places)
        if (peer !== by && (scope === "app" || (place === at && peer.role !== "audience")))
          peer.tell("memory.changed", { scope, key, value });
    },
    join: (peer, at) => void places.set(peer, at),
    leave: (peer) => void places.delete(peer),
    async close() {
      await queue;
    },
  };
}
