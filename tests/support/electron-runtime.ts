/** Finds Electron's runtime, or says why the desktop journeys cannot run on this machine. Downloads nothing. */

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export type ElectronRuntime =
  | { readonly executable: string; readonly missing: null }
  | { readonly executable: null; readonly missing: string };

export function findElectronRuntime(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): ElectronRuntime {
  const folder = path.dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const named = path.join(folder, "path.txt");
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, "dist");
  const program = existsSync(named) ? readFileSync(named, "utf8") : "electron";
  const executable = path.join(dist, program);
  if (!existsSync(executable))
    return absent("Electron's runtime is not on this machine (npx install-electron fetches it)");
  const hasDisplay = platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return hasDisplay
    ? { executable, missing: null }
    : absent("this machine has no display (run it under xvfb-run)");
}

function absent(missing: string): ElectronRuntime {
  return { executable: null, missing };
}
