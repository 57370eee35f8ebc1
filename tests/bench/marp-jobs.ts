/** What Marp takes for the same jobs: opening a deck, showing an edit, moving both windows. */

import { type ChildProcess, spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Browser, Page } from "playwright";

export interface MarpPeer {
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
}

const shown = "svg.bespoke-marp-active, svg[data-marpit-svg]";

/** Starts Marp's own server with its live preview, and opens the deck in a page of a browser that already runs. */
export async function openInMarp(
  peer: MarpPeer,
  deck: string,
  browser: Browser,
  port: number,
): Promise<{ page: Page; openMs: number; close(): Promise<void> }> {
  const started = performance.now();
  const server = spawn(process.execPath, [peer.script, "--server", dirname(deck), "--watch"], {
    env: { ...process.env, ...peer.env, PORT: String(port) },
    stdio: "ignore",
  });
  const page = await browser.newPage();
  await untilServed(page, `http://localhost:${port}/deck.md`);
  await page.waitForSelector(shown);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const openMs = performance.now() - started;
  return {
    page,
    openMs,
    close: async () => {
      await page.context().close();
      await stopped(server);
    },
  };
}

/** Milliseconds from a saved edit of the first slide to the page that shows it; one value per edit. */
export async function marpEdits(page: Page, deck: string, edits: number): Promise<number[]> {
  const original = await readFile(deck, "utf8");
  const times: number[] = [];
  try {
    for (let edit = 0; edit < edits; edit++) {
      const word = `Edited${edit}x`;
      const started = performance.now();
      await writeFile(deck, original.replace(/^# .*/m, `# ${word}`));
      await page.waitForFunction((it) => document.body?.textContent?.includes(it), word, { polling: "raf" });
      times.push(performance.now() - started);
    }
  } finally {
    await writeFile(deck, original);
  }
  return times;
}

/** Milliseconds from the key in Marp's presenter view until the audience page has moved too; one value per step. */
export async function marpSteps(page: Page, steps: number): Promise<number[]> {
  const opening = page.context().waitForEvent("page");
  await page.keyboard.press("p");
  const presenter = await opening;
  await presenter.waitForLoadState("load");
  await presenter.waitForFunction(() => document.title.startsWith("[Presenter view]"));
  const times: number[] = [];
  for (let step = 0; step < steps; step++) {
    const before = await page.evaluate(() => location.hash);
    const moved = page.waitForFunction((it) => location.hash !== it, before, {
      polling: "raf",
      timeout: 30_000,
    });
    const started = performance.now();
    await presenter.keyboard.press("PageDown");
    await moved;
    times.push(performance.now() - started);
  }
  return times;
}

async function untilServed(page: Page, address: string): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    try {
      await page.goto(address);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  throw new Error(`Marp did not serve ${address}`);
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.on("close", () => resolve());
    // Asked politely, a server that watches may stay.
    child.kill("SIGKILL");
  });
}
