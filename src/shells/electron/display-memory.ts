/** Remembers which display the user chose for the room, for each set of displays, in the program's own folder. */

import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Log } from "#host/ports.ts";

export interface DisplayMemory {
  /** The display chosen for this set, by identity; null when none was. */
  recall(set: string): string | null;
  remember(set: string, display: string): Promise<void>;
}

/** So many sets are kept, the latest last: a person who trains in many rooms meets many projectors. */
const limit = 100;

/** Reads `file`; one that is missing or damaged remembers nothing, and is written anew at the next choice. */
export async function openDisplayMemory(file: string, log: Log): Promise<DisplayMemory> {
  const choices = new Map(await readChoices(file));
  return {
    recall: (set) => choices.get(set) ?? null,
    async remember(set, display) {
      choices.delete(set);
      choices.set(set, display);
      for (const oldest of [...choices.keys()].slice(0, Math.max(0, choices.size - limit)))
        choices.delete(oldest);
      try {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(`${file}.new`, JSON.stringify([...choices]));
        await rename(`${file}.new`, file);
      } catch {
        log.note("The chosen display could not be remembered.");
      }
    },
  };
}

async function readChoices(file: string): Promise<readonly (readonly [string, string])[]> {
  try {
    const found: unknown = JSON.parse(await readFile(file, "utf8"));
    return Array.isArray(found) ? found.filter(isChoice) : [];
  } catch {
    return [];
  }
}

function isChoice(it: unknown): it is readonly [string, string] {
  return Array.isArray(it) && it.length === 2 && it.every((part) => typeof part === "string");
}
