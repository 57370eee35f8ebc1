/** Shows an address of ours to the user: in an app window of an installed browser, else in their own browser. */

import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { findWindowBrowser } from "#adapters/chromium.ts";
import { cacheFolder } from "./cache-folder.ts";

/** `window` resolves when the user closed it; `browser` is out of our hands; `none` showed nothing. */
export type Shown =
  | { readonly how: "window"; readonly closed: Promise<void> }
  | { readonly how: "browser" | "none" };

/** A second start with the same profile hands over to the first and ends at once: that is no closed window. */
const handoverMs = 3000;

export function hasDisplay(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  return platform === "win32" || platform === "darwin" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

export async function showAddress(address: string, signal: AbortSignal): Promise<Shown> {
  const browser = await findWindowBrowser();
  if (browser !== null) {
    const profile = join(cacheFolder(), "browser-profile");
    await mkdir(profile, { recursive: true });
    const started = await start(
      browser.executablePath,
      windowArguments(address, profile, browser.sandbox),
      signal,
    );
    if (started !== null) return { how: "window", closed: started.closed };
  }
  const [program, ...args] = openerOf(address, process.platform);
  return { how: (await start(program, args, signal)) === null ? "none" : "browser" };
}

/** An app window with a profile of its own: no extension of the user's browser sees the deck. */
function windowArguments(address: string, profile: string, sandbox: boolean): string[] {
  const quiet = [
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-sync",
    "--disable-background-networking",
    // A film that starts with its slide is heard without a click into the audience window first.
    "--autoplay-policy=no-user-gesture-required",
  ];
  return [`--app=${address}`, `--user-data-dir=${profile}`, ...quiet, ...(sandbox ? [] : ["--no-sandbox"])];
}

/** What opens an address in the user's own browser on this system; no shell reads the address. */
function openerOf(address: string, platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", address];
  return [platform === "darwin" ? "open" : "xdg-open", address];
}

/** Null when the program is not there. */
function start(
  program: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<{ closed: Promise<void> } | null> {
  return new Promise((resolve) => {
    const startedMs = performance.now();
    const child = spawn(program, [...args], { stdio: "ignore" });
    const closed = new Promise<void>((done) => {
      child.once("exit", () => performance.now() - startedMs > handoverMs && done());
    });
    child.once("error", () => resolve(null));
    child.once("spawn", () => {
      signal.addEventListener("abort", () => child.kill(), { once: true });
      resolve({ closed });
    });
  });
}
