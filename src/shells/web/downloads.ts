/** Finished files waiting for their window to fetch them, once. */

import { extname } from "node:path";
import { type Reply, refusal, reply } from "#adapters/http-reply.ts";
import { newSecret } from "#adapters/window-tickets.ts";
import type { Downloads } from "#host/ports.ts";

export interface BrowserDownloads extends Downloads {
  /** Answers `/w/WINDOW/download/KEY/NAME`. */
  answer(windowId: string, key: string): Reply;
}

const types: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".csv": "text/csv; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".zip": "application/zip",
};

/** Only the last few are kept: an export nobody fetched must not hold memory for ever. */
const kept = 4;

export function createDownloads(): BrowserDownloads {
  const files = new Map<string, { windowId: string; fileName: string; bytes: Uint8Array }>();
  return {
    offer(windowId, fileName, bytes) {
      const key = newSecret();
      files.set(key, { windowId, fileName, bytes });
      for (const old of [...files.keys()].slice(0, -kept)) files.delete(old);
      return `/w/${windowId}/download/${key}/${encodeURIComponent(fileName)}`;
    },
    answer(windowId, key) {
      const file = files.get(key);
      if (file?.windowId !== windowId) return refusal(404);
      files.delete(key);
      return reply(200, file.bytes, {
        "Content-Type": types[extname(file.fileName)] ?? "application/octet-stream",
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      });
    },
  };
}
