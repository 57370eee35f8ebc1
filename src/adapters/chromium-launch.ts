/** Starts a Chromium without a window for printing, and ends it for certain. */

import type { Browser } from "playwright-core";
import { FaultError } from "#core/fault.ts";
import type { Chromium } from "./chromium.ts";

export interface RunningChromium {
  readonly browser: Browser;
  /** Ends the browser with all its processes: asked first, killed after half a second. */
  end(): Promise<void>;
}

/**
 * Flags that keep the browser quiet: nothing is fetched, updated or reported. Never one that loosens web security, site
 * isolation or the process model.
 */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-quic",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  // Print what the page says, not what the screen of this machine would round it to.
  "--font-render-hinting=none",
];

const politeMs = 500;

/**
 * Starts it with its sandbox. Where the machine has none to offer (a container), once more without: the print page
 * runs no script of a deck and has no network. Faults: export.browser-lost when it does not start.
 */
export async function launchChromium(
  chromium: Chromium,
  warn: (line: string) => void,
): Promise<RunningChromium> {
  try {
    return await launch(chromium, chromium.sandbox);
  } catch (error) {
    if (!chromium.sandbox || !/sandbox|zygote/i.test(String(error)))
      throw new FaultError("export.browser-lost", {}, { cause: error });
    warn("This machine gives Chromium no sandbox, so it prints without one.");
    return launch(chromium, false).catch((second: unknown) => {
      throw new FaultError("export.browser-lost", {}, { cause: second });
    });
  }
}

async function launch(chromium: Chromium, sandbox: boolean): Promise<RunningChromium> {
  const { chromium: driver } = await import("playwright-core");
  const browser = await driver.launch({
    executablePath: chromium.executablePath,
    env: { ...process.env, ...chromium.env },
    args: quiet,
    chromiumSandbox: sandbox,
    // Whoever runs the program decides what Ctrl+C means; the browser ends with the process in any case.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const processId = await processIdOf(browser);
  return {
    browser,
    async end() {
      const closed = browser.close().catch(() => {});
      const late = new Promise<"late">((resolve) => setTimeout(resolve, politeMs, "late").unref());
      if ((await Promise.race([closed, late])) === "late" && processId !== null) kill(processId);
      await closed;
    },
  };
}

async function processIdOf(browser: Browser): Promise<number | null> {
  try {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return processInfo.find((it) => it.type === "browser")?.id ?? null;
  } catch {
    return null;
  }
}

/** The whole group where there are groups, so that no renderer outlives its browser. */
function kill(processId: number): void {
  for (const id of process.platform === "win32" ? [processId] : [-processId, processId]) {
    try {
      process.kill(id, "SIGKILL");
    } catch {
      // Gone already.
    }
  }
}
