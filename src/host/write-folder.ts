/** Writes an export of several files: a folder, or one archive where a browser takes it. */

import type { MakeWorld } from "./made.ts";
import type { ExportFolders } from "./ports.ts";
import { zipFolder } from "./zip-folder.ts";

/**
 * Gives the archive when there is no `target`, else null. The folder is there with all its files, or is as it was.
 * Faults: export.*
 */
export async function writeFolder(
  folders: ExportFolders,
  target: string | null,
  files: ReadonlyMap<string, Uint8Array>,
  { progress, stopIfCancelled }: Pick<MakeWorld, "progress" | "stopIfCancelled">,
): Promise<Uint8Array | null> {
  const archive = target === null ? zipFolder() : null;
  const folder = await (archive ?? folders).begin(target ?? "");
  try {
    let written = 0;
    for (const [name, bytes] of files) {
      stopIfCancelled();
      await folder.write(name, bytes);
      written += 1;
      progress("writing", written / (files.size + 1));
    }
    stopIfCancelled();
    await folder.finish();
    return archive?.bytes() ?? null;
  } catch (error) {
    await folder.discard();
    throw error;
  }
}
