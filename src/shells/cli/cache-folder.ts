/** The folder where Lectern keeps what it can make again. */

import { homedir } from "node:os";
import { join } from "node:path";

/** The user's own cache, by the custom of the system; it may not exist yet. */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === "win32")
    return join(env.LOCALAPPDATA || join(homedir(), "AppData", "Local"), "Lectern", "Cache");
  if (platform === "darwin") return join(homedir(), "Library", "Caches", "Lectern");
  return join(env.XDG_CACHE_HOME || join(homedir(), ".cache"), "lectern");
}
