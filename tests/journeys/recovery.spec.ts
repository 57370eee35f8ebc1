/** A window crashes with text in it that was never saved: the next one shows it, and writes nothing before it is told to. */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { type BrowserContext, expect, test } from "playwright/test";
import { type BrowserShell, startBrowserShell } from "../support/browser-shell.ts";
import { crashPage, typeUntilJournaled } from "../support/crash-page.ts";
import { stageOf } from "../support/show-windows.ts";

const original = "# Doses\n\nGive it slowly.\n";
const recovered = "# Doses of today\n\nGive it slowly.\n";
const deck = { "deck.yml": "title: T\n", "a.md": original, "b.md": "# Other\n" };

const text = (page: Page) => page.locator(".cm-content").first();
/** Without the blank that was being typed and taken back when the crash came. */
const onDisk = async (shell: BrowserShell) =>
  (await readFile(join(shell.folder, "a.md"), "utf8")).replace("today \n", "today\n");
const notice = (page: Page) => page.getByRole("alert", { name: /Recovered: a.md/ });

async function openEditor(shell: BrowserShell, page: Page): Promise<Page> {
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toContainText("Doses");
  return page;
}

/** Types, crashes, starts the program again and opens the next window. */
async function crashAndReturn(shell: BrowserShell, context: BrowserContext): Promise<Page> {
  const page = await openEditor(shell, await context.newPage());
  await page.locator(".cm-line", { hasText: "# Doses" }).click();
  await page.keyboard.press("End");
  await typeUntilJournaled(page, " of today", shell.journals);
  await crashPage(page);
  await shell.restart();
  return openEditor(shell, await context.newPage());
}

test("the text is there at once and marked, and keeping it saves it", async ({ context }) => {
  await using shell = await startBrowserShell(deck);
  const page = await crashAndReturn(shell, context);
  await expect(notice(page)).toBeVisible();
  await expect(text(page)).toContainText("# Doses of today");
  await expect(page.getByText("Recovered, not saved", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Compare" }).click();
  const dialog = page.getByRole("dialog", { name: "Recovered text of a.md" });
  await expect(dialog.getByLabel("On disk", { exact: true })).toContainText("# Doses");
  await expect(dialog.getByLabel(/^Recovered, written today/)).toContainText("# Doses of today");
  expect(await onDisk(shell)).toBe(original);
  await dialog.getByRole("button", { name: "Keep recovered" }).click();
  await expect.poll(() => onDisk(shell)).toBe(recovered);
  await expect(notice(page)).toBeHidden();
  await page.reload();
  await expect(stageOf(page).locator(".slide h1")).toHaveText("Doses of today");
  await expect(notice(page)).toBeHidden();
});

test("what is on disk can be used instead, and undo brings the recovered text back", async ({ context }) => {
  await using shell = await startBrowserShell(deck);
  const page = await crashAndReturn(shell, context);
  await notice(page).getByRole("button", { name: "Use what is on disk" }).click();
  await expect(text(page)).not.toContainText("of today");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  expect(await onDisk(shell)).toBe(original);
  await text(page).click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(text(page)).toContainText("# Doses of today");
  await expect.poll(() => onDisk(shell)).toBe(recovered);
});

test("somebody changed the file meanwhile: both texts are there until the user chooses", async ({
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const page = await crashAndReturn(shell, context);
  const theirs = "# Doses\n\nGive it slowly, in two portions.\n";
  await writeFile(join(shell.folder, "a.md"), theirs);
  await page.reload();
  await expect(notice(page)).toBeVisible();
  await expect(text(page)).toContainText("# Doses of today");
  expect(await onDisk(shell)).toBe(theirs);
  await notice(page).getByRole("button", { name: "Compare" }).click();
  await expect(page.getByLabel("On disk", { exact: true })).toContainText("in two portions");
  await page.keyboard.press("Escape");
  // Undecided, and the window crashes again: nothing of it is forgotten.
  await crashPage(page);
  await shell.restart();
  const next = await openEditor(shell, await context.newPage());
  await expect(notice(next)).toBeVisible();
  await expect(text(next)).toContainText("# Doses of today");
  expect(await onDisk(shell)).toBe(theirs);
});
