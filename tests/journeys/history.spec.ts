/** Earlier versions of a source: what a conflict replaced is there, and any of them can be brought back. */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { type BrowserShell, startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

const original = "# Doses\n\nGive it slowly.\n";
const theirs = "# Doses of theirs\n\nGive it slowly.\n";
const mine = "# Doses today\n\nGive it slowly.\n";

const text = (page: Page) => page.locator(".cm-content").first();
const onDisk = (shell: BrowserShell) => readFile(join(shell.folder, "a.md"), "utf8");

async function openHistory(page: Page): Promise<void> {
  await page.getByRole("button", { name: "File" }).click();
  await page.getByRole("menuitem", { name: /History of this source/ }).click();
}

test("keeping mine puts theirs into the history, restoring it is an edit that can be undone", async ({
  page,
}) => {
  await using shell = await startBrowserShell({ "deck.yml": "title: T\n", "a.md": original });
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toHaveText("Doses");
  await openHistory(page);
  const dialog = page.getByRole("dialog", { name: "History of a.md" });
  await expect(dialog).toContainText("No version yet");
  await page.keyboard.press("Escape");

  await page.locator(".cm-line", { hasText: "# Doses" }).click();
  await page.keyboard.press("End");
  await page.keyboard.insertText(" today");
  await writeFile(join(shell.folder, "a.md"), theirs);
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect.poll(() => onDisk(shell)).toBe(mine);

  await openHistory(page);
  const versions = dialog.getByRole("option");
  await expect(versions.filter({ hasText: "Theirs, when mine was kept" })).toBeVisible();
  await versions.filter({ hasText: "Theirs, when mine was kept" }).click();
  await expect(dialog.getByLabel("Now", { exact: true })).toContainText("# Doses today");
  await expect(dialog.getByRole("textbox", { name: /^Written today/ })).toContainText("# Doses of theirs");
  await dialog.getByRole("button", { name: "Restore" }).click();
  await expect(text(page)).toContainText("# Doses of theirs");
  await expect.poll(() => onDisk(shell)).toBe(theirs);
  await text(page).click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => onDisk(shell)).toBe(mine);
  await shell.restart();
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toHaveText("Doses today");
  await openHistory(page);
  await expect(versions.filter({ hasText: "Before a restore" })).toBeVisible();
});
