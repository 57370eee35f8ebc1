/** What this window and the others remember between starts, read once and then at hand without waiting. */

import type { MemoryScope } from "#contract/memory.ts";
import type { Connection } from "./connect.ts";

/** Small texts under names like `console.notes-size`: the part of the web's own `Storage` that pages need. */
export interface MemoryArea {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  /** Hears of a key when another window changed it; gives a function that stops it. */
  onChange(listener: (key: string, value: string | null) => void): () => void;
}

export interface PageMemory {
  /** Shared by all decks. */
  readonly app: MemoryArea;
  /** Belongs to the deck of this window. */
  readonly deck: MemoryArea;
}

/**
 * Reads what is remembered. A page that is not connected yet begins with nothing and learns the rest when it is;
 * what could not be told to the host is still remembered until the page goes.
 */
export async function openPageMemory(connection: Connection): Promise<PageMemory> {
  const areas = { app: createArea("app", connection), deck: createArea("deck", connection) };
  async function load(): Promise<void> {
    const { app, deck } = await connection.call("memory.read", {});
    areas.app.fill(app);
    areas.deck.fill(deck);
  }
  connection.on("memory.changed", ({ scope, key, value }) => areas[scope].hear(key, value));
  connection.onConnected((isConnected) => {
    if (isConnected) load().catch(() => undefined);
  });
  await load().catch(() => undefined);
  return areas;
}

interface Area extends MemoryArea {
  fill(memory: Readonly<Record<string, string>>): void;
  hear(key: string, value: string | null): void;
}

function createArea(scope: MemoryScope, connection: Connection): Area {
  const texts = new Map<string, string>();
  const listeners = new Set<(key: string, value: string | null) => void>();
  const set = (key: string, value: string | null) => {
    if (value === null) texts.delete(key);
    else texts.set(key, value);
  };
  const change = (key: string, value: string | null) => {
    if ((texts.get(key) ?? null) === value) return;
    set(key, value);
    connection.call("memory.write", { scope, key, value }).catch(() => undefined);
  };
  const hear = (key: string, value: string | null) => {
    if ((texts.get(key) ?? null) === value) return;
    set(key, value);
    for (const tell of listeners) tell(key, value);
  };
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: change,
    removeItem: (key) => change(key, null),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fill(memory) {
      for (const [key, value] of Object.entries(memory)) hear(key, value);
    },
    hear,
  };
}
