/** Small JSON files of the app's data folder. */

import type { Disk } from "./disk.ts";
import { isGone } from "./disk-fault.ts";

/** What a file says, or null when there is none or it is no JSON of the form that is asked for. Rejects when the disk fails. */
export async function readJson<T>(
  disk: Disk,
  path: string,
  form: { parse(value: unknown): T },
): Promise<T | null> {
  let bytes: Uint8Array;
  try {
    bytes = await disk.readFile(path);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
  try {
    return form.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}
