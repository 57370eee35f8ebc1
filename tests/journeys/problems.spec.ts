/** Problems in the editor: each can be gone to, and many made right with one click that undo takes back. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

const deck = {
  "deck.yml": "title: Doses\n",
  "a.md":
    "# One\n\n::: colums\nleft\n:::\n\n::: notes\nx\n:::\n\n---\n\n# Two\n\nGive 1.0 mg.\n\n::: notes\nx\n:::\n",
};

const text = (page: Page) => page.locator(".cm-content").textContent();

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(stageOf(page).locator(".slide h1").first()).toBeVisible();
  await page.getByRole("tab", { name: /Problems/ }).click();
}

test("one click makes a problem right, and undo takes it back", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell.address("editor"));
  await page.getByRole("button", { name: "Write “columns”" }).click();
  await expect.poll(() => text(page)).toContain("::: columns");
  await expect(page.getByRole("button", { name: "Write “columns”" })).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect.poll(() => text(page)).toContain("::: colums");
});

test("F8 goes from problem to problem, through the whole deck and round", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell.address("editor"));
  const selected = () => page.evaluate(() => String(getSelection()));
  await expect(page.getByRole("button", { name: "Write “columns”" })).toBeVisible();
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+Home");
  for (const place of ["::: colums", "Give 1.0 mg.", "1.0", "::: colums"]) {
    await page.keyboard.press("F8");
    await expect.poll(selected).toBe(place);
  }
  await page.keyboard.press("Shift+F8");
  await expect.poll(selected).toBe("1.0");
});

test("a kind of problem is told no more when its author says so, and deck.yml says it too", async ({
  page,
}) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell.address("editor"));
  await page.getByRole("button", { name: /Never say this.*abbreviation/ }).click();
  await expect(page.getByText("has been misread")).toHaveCount(0);
  await expect
    .poll(() => readFile(join(shell.folder, "deck.yml"), "utf8"))
    .toBe("title: Doses\nseverities:\n  abbreviation.error-prone: off\n");
});
