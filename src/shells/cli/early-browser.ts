/**
 * Starts the browser that prints before the rest of the program is loaded and the deck is read: each takes about as long, and
 * neither needs the other.
 */

import { findChromium } from "#adapters/chromium.ts";
import { launchChromium, type RunningChromium } from "#adapters/chromium-launch.ts";
import type { CliIo } from "./command.ts";

export interface EarlyBrowser {
  /** The browser that was started, for the first who asks; a new one for anybody after. Faults as `launchChromium`. */
  launch(): Promise<RunningChromium>;
  /** Ends it when nobody asked for it, also while it is still starting. */
  end(): Promise<void>;
}

/** Kinds of `--to` that cannot be made without a browser; others find one when they need it. */
const drawn = ["slides", "handout", "notes", "large-print", "paperwork", "pptx", "png", "jpeg"];

/** `args` are those of `lectern export`, not yet read; null when they ask for nothing that is drawn. */
export function startEarly(args: readonly string[], io: Pick<CliIo, "err" | "printer">): EarlyBrowser | null {
  const kind = args.flatMap((it, at) => (it === "--to" ? args[at + 1] : /^--to=(.*)/.exec(it)?.[1]) ?? [])[0];
  if (io.printer || kind === undefined || !drawn.includes(kind)) return null;
  const start = async (signal?: AbortSignal) =>
    launchChromium(await findChromium(), (line) => io.err(`${line}\n`), signal);
  const unneeded = new AbortController();
  let started: Promise<RunningChromium> | null = start(unneeded.signal);
  // Told by whoever asks for it.
  started.catch(() => {});
  return {
    launch() {
      const first = started ?? start();
      started = null;
      return first;
    },
    async end() {
      if (started) unneeded.abort();
      await started?.then((it) => it.end()).catch(() => {});
    },
  };
}
