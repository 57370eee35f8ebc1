/** Electron's runtime: where it is, and fetching it on first use. */

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Long enough for a hundred megabytes on a slow line; a machine without a network fails at once. */
const fetchLimitMs = 180_000;

/** Path of Electron's program, or null when it is not here. */
export function findElectron(folder: string | null = electronFolder()): string | null {
  if (folder === null) return null;
  const named = join(folder, "path.txt");
  if (!existsSync(named)) return null;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, "dist");
  const program = join(dist, readFileSync(named, "utf8"));
  return existsSync(program) ? program : null;
}

/** Lets the electron package fetch its runtime, quietly. Null when it cannot be had or the signal aborts. */
export async function fetchElectron(
  signal: AbortSignal,
  folder: string | null = electronFolder(),
): Promise<string | null> {
  if (folder === null) return null;
  const limit = AbortSignal.any([signal, AbortSignal.timeout(fetchLimitMs)]);
  await new Promise<void>((resolve) => {
    const fetching = spawn(process.execPath, [join(folder, "install.js")], {
      stdio: "ignore",
      signal: limit,
    });
    fetching.once("error", () => resolve());
    fetching.once("exit", () => resolve());
  });
  return findElectron(folder);
}

function electronFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  } catch {
    return null;
  }
}
