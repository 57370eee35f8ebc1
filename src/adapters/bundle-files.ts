/** Files of the built program: exactly those below one folder, by names that cannot lead out of it. */

import { extname, join } from "node:path";
import type { Asset } from "#host/ports.ts";
import { type Disk, nodeDisk } from "./disk.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".ttf": "font/ttf",
};

/** A name as the build writes it: no dot in front, nothing encoded, no separator of any system. */
const segment = /^[\w-][\w.-]*$/;

/** Reads below `root`; null for what is not there or has no name of ours. */
export function createBundleFiles(
  root: string,
  disk: Disk = nodeDisk,
): (path: string) => Promise<Asset | null> {
  return async (path) => {
    const parts = path.split("/");
    const type = types[extname(path)];
    if (!type || !parts.every((it) => segment.test(it))) return null;
    try {
      return { bytes: await disk.readFile(join(root, ...parts)), type };
    } catch {
      return null;
    }
  };
}
