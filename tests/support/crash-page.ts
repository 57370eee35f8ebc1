/** Ends the process of a page as a crash does: nothing in it runs any more. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";

export async function crashPage(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  const session = await page.context().newCDPSession(page);
  // The page that would answer is gone.
  void session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}

/** Everything in the journals below a folder, one after another. */
async function readJournals(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const texts = names
    .filter((it) => /\.(journal|done)$/.test(it))
    .sort()
    .map((it) => readFile(join(folder, it), "utf8").catch(() => ""));
  return (await Promise.all(texts)).join("");
}

/** Types without a pause, so that nothing is saved, until the journal has the last words. */
export async function typeUntilJournaled(page: Page, words: string, journals: string): Promise<void> {
  await page.keyboard.insertText(words);
  for (let tries = 0; tries < 100; tries++) {
    if ((await readJournals(journals)).includes(words)) return;
    await page.keyboard.insertText(" ");
    await page.keyboard.press("Backspace");
    await page.waitForTimeout(20);
  }
  throw new Error("what was typed never reached the journal");
}
