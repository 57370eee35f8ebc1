/** Looks for an installed Chrome, Chromium or Edge in the usual places. */

import { constants } from "node:fs";
import { access, open, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** Path of the first browser that is there and can be started, or null. */
export async function findInstalledBrowser(
  places: readonly string[] = usualPlaces(process.platform, process.env, homedir()),
): Promise<string | null> {
  for (const place of places) if ((await isExecutable(place)) && !(await isSnap(place))) return place;
  return null;
}

/** Where browsers are usually installed, best first; nothing is looked at yet. */
function usualPlaces(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string[] {
  if (platform === "win32") return windowsPlaces(env);
  if (platform === "darwin") return macPlaces(home);
  const names = [
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
    "microsoft-edge-stable",
  ];
  const folders = [...(env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"].filter(Boolean);
  const fixed = ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"];
  return [...names.flatMap((name) => [...new Set(folders)].map((folder) => join(folder, name))), ...fixed];
}

function windowsPlaces(env: Readonly<Record<string, string | undefined>>): string[] {
  const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => env[name] ?? []);
  const programs = [
    "Google\\Chrome\\Application\\chrome.exe",
    "Chromium\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
  ];
  return programs.flatMap((program) => roots.map((root) => `${root}\\${program}`));
}

function macPlaces(home: string): string[] {
  const programs = ["Google Chrome", "Chromium", "Microsoft Edge"];
  return programs.flatMap((name) =>
    ["", home].map((root) => `${root}/Applications/${name}.app/Contents/MacOS/${name}`),
  );
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** A snap sees neither our profile folder nor hidden folders, so it fails later and in strange ways. */
async function isSnap(path: string): Promise<boolean> {
  const real = await realpath(path).catch(() => path);
  if (real.startsWith("/snap/") || real.endsWith("/bin/snap")) return true;
  const file = await open(real).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const start = buffer.toString("latin1", 0, bytesRead);
    return start.startsWith("#!") && start.includes("/snap/bin/");
  } finally {
    await file.close();
  }
}
