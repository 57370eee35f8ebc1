/** The decks that ship, as copies of one's own to try things on where the shipped ones are not to be written. */

import { access, constants, cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

export const sampleNames = ["welcome", "ketamine-therapy", "gallery"] as const;

/**
 * Gives the folder of a sample deck. An installed program may not write where it is installed, so the deck is copied below
 * `data` once; with `isOwn` it is the shipped one itself, as long as that can be written.
 */
export async function findSampleDeck(
  name: string,
  shipped: string,
  data: string,
  isOwn: boolean,
): Promise<string> {
  const from = join(shipped, name);
  if (isOwn && (await isWritable(from))) return from;
  const own = join(data, "samples", name);
  if (await stat(own).catch(() => null)) return own;
  const half = `${own}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(join(data, "samples"), { recursive: true });
  await cp(from, half, { recursive: true });
  await rename(half, own);
  return own;
}

const isWritable = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
