/** Small JSON files of the app's data folder: one that is not there or damaged is none; one that cannot be read is an error. */

import type { Disk } from "./disk.ts";
import { isGone } from "./disk-fault.ts";

/** The bytes of a file, or null when there is none. Rejects with what the disk says otherwise. */
export async function readIfThere(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** What the bytes say, or null when they are no JSON of the form that is asked for. */
export function readJson<T>(bytes: Uint8Array | null, form: { parse(value: unknown): T }): T | null {
  if (bytes === null) return null;
  try {
    return form.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}
