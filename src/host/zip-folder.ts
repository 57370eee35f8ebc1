/** A folder of an export as one archive in memory. */

import { zipSync } from "fflate";
import type { ExportFolders } from "./ports.ts";

/** Pictures are packed already: packing them again costs time and saves nothing. */
const stored = { level: 0 } as const;

/** For one export. `bytes` faults until the folder is finished. */
export function zipFolder(): ExportFolders & { bytes(): Uint8Array } {
  const files: Record<string, [Uint8Array, typeof stored]> = {};
  let archive: Uint8Array | null = null;
  return {
    begin: async () => ({
      async write(name, bytes) {
        files[name] = [bytes, stored];
      },
      async finish() {
        archive = zipSync(files);
      },
      async discard() {
        for (const name of Object.keys(files)) delete files[name];
      },
    }),
    bytes() {
      if (archive === null) throw new TypeError("the archive is not finished");
      return archive;
    },
  };
}
