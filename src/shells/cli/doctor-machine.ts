/** What `lectern doctor` looks at on the machine, whatever the deck. */

import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findChromium, findWindowBrowser } from "#adapters/chromium.ts";
import { launchChromium } from "#adapters/chromium-launch.ts";
import { faultWords } from "#contract/words.ts";
import { FaultError } from "#core/fault.ts";
import { hasDisplay } from "./browser-window.ts";
import { cacheFolder } from "./cache-folder.ts";
import { findElectron } from "./electron-runtime.ts";
import { programFile } from "./program-files.ts";

/** One line of the report; `next` is empty when there is nothing to do. */
export interface Finding {
  readonly name: string;
  readonly state: "ok" | "warn" | "fail";
  readonly found: string;
  readonly next: string;
}

/** Slow: starts the browser that prints. Never throws. */
export async function machineFindings(): Promise<Finding[]> {
  return Promise.all([
    printingFinding(),
    windowFinding(),
    desktopFinding(),
    displayFinding(),
    pagesFinding(),
    cacheFinding(),
  ]);
}

async function printingFinding(): Promise<Finding> {
  const name = "printing";
  const warnings: string[] = [];
  try {
    const chromium = await findChromium();
    const running = await launchChromium(chromium, (line) => warnings.push(line));
    const found = `Chromium ${running.version} (${chromium.kind}), ${chromium.executablePath}`;
    await running.end();
    const next = warnings.join(" ");
    return { name, state: next === "" ? "ok" : "warn", found, next };
  } catch (error) {
    const fault = error instanceof FaultError ? error.fault : { code: "internal" as const, detail: {} };
    const { what, next } = faultWords(fault);
    return { name, state: "fail", found: what, next };
  }
}

async function windowFinding(): Promise<Finding> {
  const browser = await findWindowBrowser();
  if (browser !== null)
    return { name: "browser windows", state: "ok", found: browser.executablePath, next: "" };
  const next = "Install Chrome, Chromium or Edge for windows without Electron.";
  return { name: "browser windows", state: "warn", found: "no installed browser", next };
}

function desktopFinding(): Finding {
  const name = "desktop windows";
  const electron = findElectron();
  if (electron !== null) return { name, state: "ok", found: electron, next: "" };
  const next = "npm start fetches it when there is a network; without it browser windows are used.";
  return { name, state: "warn", found: "Electron's runtime is not here yet", next };
}

function displayFinding(): Finding {
  if (hasDisplay()) return { name: "display", state: "ok", found: "found", next: "" };
  const next = "lectern check, export and serve need none.";
  return { name: "display", state: "warn", found: "none", next };
}

async function pagesFinding(): Promise<Finding> {
  const fonts = await readdir(programFile("dist/guests/fonts")).catch(() => []);
  const found = `${fonts.filter((it) => it.endsWith(".woff2")).length} bundled fonts`;
  if (fonts.length > 0) return { name: "pages and fonts", state: "ok", found, next: "" };
  return {
    name: "pages and fonts",
    state: "warn",
    found: "not built yet",
    next: "npm run build, or the first start.",
  };
}

async function cacheFinding(): Promise<Finding> {
  const folder = cacheFolder();
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, "");
    await rm(probe);
    return { name: "own folder", state: "ok", found: folder, next: "" };
  } catch {
    const next = "Make it writable, or name another with XDG_CACHE_HOME.";
    return { name: "own folder", state: "fail", found: `${folder} cannot be written`, next };
  }
}
