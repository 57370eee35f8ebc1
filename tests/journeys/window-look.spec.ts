/** Colours and sizes of the editor: chosen once, they hold in every window, for every deck and at the next start. */

import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { present, stageOf } from "../support/show-windows.ts";

const deck = { "a.md": "# One\n\nSome words.\n\n---\n\n# Two\n" };

const theme = (page: Page) => page.locator("html").getAttribute("data-theme");
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const rootSize = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
const textSize = (page: Page) =>
  page.locator(".cm-editor").evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize));

async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Control+Shift+P");
  await page.getByRole("dialog", { name: "Commands" }).getByRole("searchbox").fill(command);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("dark colours are chosen in the menu, other windows follow, the console keeps its own, and the next start remembers", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  await page.emulateMedia({ colorScheme: "light" });
  const { presenter: console } = await present(shell, context, page);
  const other = await context.newPage();
  await other.goto(shell.address("editor"));
  await expect(stageOf(other).locator("section.present").first()).toBeVisible();
  const consoleGround = await ground(console);
  const light = await ground(page);
  await page.getByRole("button", { name: "View" }).click();
  await page.getByRole("menuitem", { name: "Dark colours" }).click();
  await expect.poll(() => theme(page)).toBe("dark");
  await expect.poll(() => theme(other)).toBe("dark");
  const dark = await ground(page);
  expect(dark).not.toBe(light);
  expect(await ground(console)).toBe(consoleGround);

  for (const it of context.pages()) if (it !== page) await it.close();
  await shell.restart();
  await page.goto(shell.address("editor"));
  await expect.poll(() => ground(page)).toBe(dark);
  await run(page, "Colours of the system");
  await expect.poll(() => ground(page)).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => ground(page)).toBe(dark);
});

test("everything is zoomed by keys, in a dialog too, and the text that is written by keys of its own", async ({
  page,
}) => {
  await using shell = await startBrowserShell(deck);
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator("section.present").first()).toBeVisible();
  const [root, text] = [await rootSize(page), await textSize(page)];
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+=");
  await expect.poll(() => rootSize(page)).toBe("24px");
  expect(await textSize(page)).toBeCloseTo(text * 1.5, 1);
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Control+-");
  await expect.poll(() => rootSize(page)).toBe("20px");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+=");
  await expect.poll(() => textSize(page)).toBeCloseTo(text * 1.25 * 1.1, 1);

  await shell.restart();
  await page.goto(shell.address("editor"));
  await expect.poll(() => rootSize(page)).toBe("20px");
  await page.keyboard.press("Control+0");
  await expect.poll(() => rootSize(page)).toBe(root);
  await run(page, "Usual text to write");
  await expect.poll(() => textSize(page)).toBeCloseTo(text, 1);
});

test("a press in zoomed text puts the cursor where the press was", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator("section.present").first()).toBeVisible();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("Control+=");
  await expect.poll(() => rootSize(page)).toBe("32px");
  await page.locator(".cm-line", { hasText: "# Two" }).click();
  await page.keyboard.press("End");
  await page.keyboard.type("x");
  await expect(page.locator(".cm-line", { hasText: "# Twox" })).toBeVisible();
  await expect(stageOf(page).locator(".slide h1")).toHaveText("Twox");
});
