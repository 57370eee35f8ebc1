/** The folder where Lectern keeps what it cannot make again: memories of windows, journals, history. */

import { homedir } from "node:os";
import { join } from "node:path";

/**
 * The user's own data folder, by the custom of the system; it may not exist yet. Both shells share it.
 * `LECTERN_DATA` names another, for a portable installation and for tests.
 */
export function dataFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env.LECTERN_DATA) return env.LECTERN_DATA;
  if (platform === "win32")
    return join(env.LOCALAPPDATA || join(homedir(), "AppData", "Local"), "Lectern", "Data");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Lectern", "Data");
  return join(env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "lectern");
}
