/** A deck of the project as files for a test: bytes by address. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** `name` is a folder of `slides/`. */
export async function deckFolder(name: string): Promise<Record<string, Uint8Array>> {
  const folder = fileURLToPath(new URL(`../../slides/${name}`, import.meta.url));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name));
  const read = async (file: string) => [file.slice(folder.length + 1), await readFile(file)] as const;
  return Object.fromEntries(await Promise.all(files.map(read)));
}
