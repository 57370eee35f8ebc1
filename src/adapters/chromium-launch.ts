/** Starts a Chromium without a window for printing, and ends it for certain. */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { FaultError } from "#core/fault.ts";
import type { Chromium } from "./chromium.ts";
import { connectDevTools, type DevTools } from "./devtools.ts";

export interface RunningChromium {
  readonly devtools: DevTools;
  /** `153.0.7680.0` */
  readonly version: string;
  /** The folder of its profile; goes when it ends. */
  readonly profile: string;
  /** Ends the browser with all its processes: asked first, killed after half a second. */
  end(): Promise<void>;
}

/**
 * Flags that keep the browser quiet: nothing is fetched, updated, reported or shown, and no name is ever resolved. Never
 * one that loosens web security, site isolation or the process model.
 */
const quiet = [
  "--headless",
  // It listens on two pipes of ours, not on a port. When we die, however, they close and it ends.
  "--remote-debugging-pipe",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--disable-background-networking",
  "--disable-breakpad",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-features=MediaRouter,OptimizationHints,Translate",
  "--disable-quic",
  "--disable-sync",
  "--hide-scrollbars",
  "--mute-audio",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  // No question for the key chain of macOS or Linux: nothing is stored.
  "--password-store=basic",
  "--use-mock-keychain",
  // Print what the page says, not what the screen of this machine would round it to.
  "--force-color-profile=srgb",
  "--font-render-hinting=none",
];

const politeMs = 500;

/**
 * Starts it with its sandbox. Where the machine has none to offer (a container), once more without: the print page
 * runs no script of a deck and has no network. Faults: export.browser-lost when it does not start, or when `signal` says
 * before it has that nobody needs it.
 */
export async function launchChromium(
  chromium: Chromium,
  warn: (line: string) => void,
  signal?: AbortSignal,
): Promise<RunningChromium> {
  try {
    return await launch(chromium, chromium.sandbox, signal);
  } catch (error) {
    if (!chromium.sandbox || !/sandbox|zygote/i.test(String(error)))
      throw new FaultError("export.browser-lost", {}, { cause: error });
    warn("This machine gives Chromium no sandbox, so it prints without one.");
    return launch(chromium, false, signal).catch((second: unknown) => {
      throw new FaultError("export.browser-lost", {}, { cause: second });
    });
  }
}

async function launch(
  chromium: Chromium,
  sandbox: boolean,
  signal: AbortSignal | undefined,
): Promise<RunningChromium> {
  // A profile of its own, empty: never the user's, whose browser may be running.
  const profile = await mkdtemp(join(tmpdir(), "lectern-chromium-"));
  const child = spawn(
    chromium.executablePath,
    [...quiet, ...(sandbox ? [] : ["--no-sandbox"]), `--user-data-dir=${profile}`, "about:blank"],
    {
      env: { ...process.env, ...chromium.env },
      stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
      // A group of its own, so that it can be ended whole; Ctrl+C reaches us alone, and we decide.
      detached: process.platform !== "win32",
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve()).once("error", () => resolve());
  }).then(() => rm(profile, { recursive: true, force: true, maxRetries: 3 }).catch(() => {}));
  const lastWords = hearLastWords(child);
  const stop = () => kill(child);
  signal?.addEventListener("abort", stop);
  if (signal?.aborted) stop();
  try {
    const devtools = connectDevTools(child.stdio[3] as Writable, child.stdio[4] as Readable);
    const { product } = await devtools.send("Browser.getVersion", {});
    return {
      devtools,
      profile,
      version: product.replace(/^.*\//, ""),
      end: () => end(child, devtools, ended),
    };
  } catch (cause) {
    kill(child);
    await ended;
    throw new Error(`Chromium did not start: ${lastWords()}`, { cause });
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

function hearLastWords(child: ChildProcess): () => string {
  let words = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    words = (words + chunk).slice(-4000);
  });
  return () => words;
}

async function end(child: ChildProcess, devtools: DevTools, ended: Promise<void>): Promise<void> {
  const asked = devtools.send("Browser.close", {}).catch(() => {});
  const late = new Promise<void>((resolve) => setTimeout(resolve, politeMs).unref());
  await Promise.race([asked.then(() => ended), late]);
  kill(child);
  await ended;
}

/** The whole group where there are groups, so that no renderer outlives its browser. */
function kill({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  for (const id of process.platform === "win32" ? [pid] : [-pid, pid]) {
    try {
      process.kill(id, "SIGKILL");
    } catch {
      // Gone already.
    }
  }
}
