/** The version of a training for so many minutes: in the room, and on paper; the deck itself stays as it is. */

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { readPdf } from "../support/read-pdf.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

const main = join(import.meta.dirname, "../../src/shells/cli/main.ts");

const slide = (title: string, priority: string) =>
  `<!-- .slide: minutes=1 priority="${priority}" -->\n\n## ${title}\n`;
const text = [
  slide("Maybe", "could"),
  slide("First", "must"),
  slide("Perhaps", "should"),
  slide("Second", "must"),
].join("\n---\n\n");

test("a show for two minutes has the slides that must be shown, from the first of them on", async ({
  page,
}) => {
  await using shell = await startBrowserShell({ "01.md": text });
  await page.goto(`${shell.address("presenter")}#from=1&minutes=2`);
  const current = page.frameLocator("iframe:not([aria-hidden])").first();
  await expect(current.locator(".present h2")).toHaveText("First");
  await page.keyboard.press("PageDown");
  await expect(current.locator(".present h2")).toHaveText("Second");
  expect(await readFile(join(shell.folder, "01.md"), "utf8")).toBe(text);
});

test("a show begun at a slide stands there", async ({ page }) => {
  await using shell = await startBrowserShell({ "01.md": text });
  await page.goto(`${shell.address("presenter")}#from=3`);
  await expect(page.frameLocator("iframe:not([aria-hidden])").first().locator(".present h2")).toHaveText(
    "Perhaps",
  );
});

test("a file for three minutes holds just those slides, and says so when they take longer", async () => {
  await using deck = await temporaryDeck({ "01.md": text });
  const file = join(deck.folder, "short.pdf");
  const made = async (minutes: string) => {
    const words = ["export", ".", "--to", "slides", "--minutes", minutes, "-o", file];
    const { stderr } = await promisify(execFile)(process.execPath, [main, ...words], { cwd: deck.folder });
    return { stderr, pages: (await readPdf(file)).pages.length };
  };
  expect(await made("3")).toMatchObject({ stderr: expect.not.stringContaining("must be shown"), pages: 3 });
  expect(await made("1")).toMatchObject({
    stderr: expect.stringContaining("take 2 min, more than 1 min"),
    pages: 2,
  });
  expect(await readFile(join(deck.folder, "01.md"), "utf8")).toBe(text);
});
