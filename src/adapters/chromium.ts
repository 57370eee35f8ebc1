/** Which Chromium to use: the one named by LECTERN_CHROMIUM, an installed one, or the one embedded in node_modules. */

import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { FaultError } from "#core/fault.ts";
import { mayUseSandbox, unpackEmbeddedChromium } from "./chromium-embedded.ts";
import { findInstalledBrowser } from "./chromium-installed.ts";

/** A Chromium that can be started. */
export interface Chromium {
  readonly executablePath: string;
  /** Variables to set for the started process only; empty for one that brings its libraries itself. */
  readonly env: Readonly<Record<string, string>>;
  readonly kind: "named" | "installed" | "embedded";
  /** Chromium's own sandbox. Off for root only: Chromium refuses to start as root with it. */
  readonly sandbox: boolean;
  /** True when it cannot show a window. */
  readonly headlessOnly: boolean;
  /** Known without starting it for the embedded one only. */
  readonly version: string | null;
}

/** Surroundings of a search, so that tests bring their own. */
export interface ChromiumSearch {
  readonly named?: string | undefined;
  readonly findInstalled?: () => Promise<string | null>;
  readonly unpackEmbedded?: () => Promise<Chromium | null>;
}

/**
 * Finds the Chromium that prints and tests: named, installed, embedded, in this order. The embedded one is unpacked
 * on first use (about two seconds). Faults: export.no-browser, with `named` when LECTERN_CHROMIUM names no file.
 */
export async function findChromium(search: ChromiumSearch = {}): Promise<Chromium> {
  const named = "named" in search ? search.named : process.env.LECTERN_CHROMIUM;
  if (named) return namedChromium(named);
  const installed = await (search.findInstalled ?? findInstalledBrowser)();
  if (installed !== null) return { ...own(installed), kind: "installed", headlessOnly: false };
  const embedded = await (search.unpackEmbedded ?? unpackEmbeddedChromium)();
  if (embedded !== null) return embedded;
  throw new FaultError("export.no-browser");
}

/** Finds an installed browser that can show a window, or null. The embedded one cannot. */
export async function findWindowBrowser(
  search: Omit<ChromiumSearch, "unpackEmbedded"> = {},
): Promise<Chromium | null> {
  const chromium = await findChromium({ ...search, unpackEmbedded: async () => null }).catch(() => null);
  return chromium === null || chromium.headlessOnly ? null : chromium;
}

async function namedChromium(path: string): Promise<Chromium> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new FaultError("export.no-browser", { named: path });
  const headlessOnly = basename(path).includes("headless");
  return { ...own(path), kind: "named", headlessOnly };
}

/** A browser of this machine brings its libraries; what version it is shows when it is started. */
const own = (executablePath: string) => ({
  executablePath,
  env: {},
  sandbox: mayUseSandbox(),
  version: null,
});
