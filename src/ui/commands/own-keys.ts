/** A user's own keys in what windows remember: read, written, and heard of when another window changes them. */

import { type OwnKeys, readOwnKeys, writeOwnKeys } from "./key-map.ts";

/** The part of a page's memory that keys need. */
export interface KeyMemory {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  onChange(listener: (key: string, value: string | null) => void): () => void;
}

/** Which table the keys belong to. */
export type KeyTableName = "keys.show" | "keys.editor";

export const recallOwnKeys = (memory: Pick<KeyMemory, "getItem">, name: KeyTableName): OwnKeys =>
  readOwnKeys(memory.getItem(name));

export function rememberOwnKeys(
  memory: Pick<KeyMemory, "setItem" | "removeItem">,
  name: KeyTableName,
  own: OwnKeys,
): void {
  const text = writeOwnKeys(own);
  if (text === null) memory.removeItem(name);
  else memory.setItem(name, text);
}

/** Hears of keys that another window changed. */
export function followOwnKeys(
  memory: Pick<KeyMemory, "onChange">,
  name: KeyTableName,
  take: (own: OwnKeys) => void,
): void {
  memory.onChange((key, value) => {
    if (key === name) take(readOwnKeys(value));
  });
}
