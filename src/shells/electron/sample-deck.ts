/** The deck a first start opens: the sample that ships, as a copy of one's own to try things on. */

import { cp, mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

const name = "ketamine-therapy";

/**
 * Gives the folder of the sample deck. An installed program may not write where it is installed, so the deck is copied
 * into the program's own data folder once; while developing it is the one in the repository.
 */
export async function findSampleDeck(shipped: string, data: string, isPackaged: boolean): Promise<string> {
  const from = path.join(shipped, name);
  if (!isPackaged) return from;
  const own = path.join(data, "samples", name);
  if (await stat(own).catch(() => null)) return own;
  const half = `${own}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(path.dirname(own), { recursive: true });
  await cp(from, half, { recursive: true });
  await rename(half, own);
  return own;
}
