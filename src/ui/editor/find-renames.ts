/** Which of the files that are gone came back under another name. */

import type { OpenText } from "#contract/decks.ts";
import { fileKey } from "#core/deck/file-spelling.ts";
import type { SaveState } from "./save-state.ts";

/**
 * Old name → new name: of a file that is gone, and of one that is new and is either another spelling of its name or the only
 * new one with the very bytes it had.
 */
export function findRenames(
  saves: ReadonlyMap<string, SaveState>,
  onDisk: ReadonlyMap<string, OpenText>,
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const fresh = new Map([...onDisk].filter(([name]) => !saves.has(name)));
  for (const { name, base } of saves.values()) {
    if (onDisk.has(name) || fresh.size === 0) continue;
    const alike = [...fresh.keys()].filter((it) => fileKey(it) === fileKey(name));
    const same = [...fresh.values()].filter((it) => it.hash === base && endingOf(it.name) === endingOf(name));
    const [to, ...others] = alike.length > 0 ? alike : same.map((it) => it.name);
    if (to === undefined || others.length > 0) continue;
    renamed.set(name, to);
    fresh.delete(to);
  }
  return renamed;
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf(".")).toLowerCase();
