/** Somebody else changes a file of the open deck: a clean text follows, an edited one is never lost. */

import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { type BrowserShell, startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

const original = "# Doses\n\nGive it slowly.\n";
const theirs = "# Doses, in two portions\n\nGive it slowly.\n";
const mine = "# Doses today\n\nGive it slowly.\n";
const deck = { "deck.yml": "title: T\n", "a.md": original, "b.md": "# Other\n" };

async function openEditor(shell: BrowserShell, page: Page): Promise<void> {
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toHaveText("Doses");
}

/** Types here and writes there before the edit could be saved. */
async function changeBoth(shell: BrowserShell, page: Page, change: () => Promise<void>): Promise<void> {
  await openEditor(shell, page);
  await page.locator(".cm-line", { hasText: "# Doses" }).click();
  await page.keyboard.press("End");
  await page.keyboard.insertText(" today");
  await change();
}

const text = (page: Page) => page.locator(".cm-content").first();
const onDisk = (shell: BrowserShell) => readFile(join(shell.folder, "a.md"), "utf8");
const writeTheirs = (shell: BrowserShell) => () => writeFile(join(shell.folder, "a.md"), theirs);
test("a file without edits of its own follows the disk, without a question", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await openEditor(shell, page);
  await writeFile(join(shell.folder, "a.md"), theirs);
  await expect(stageOf(page).locator("section.present")).toContainText("in two portions");
  await expect(text(page)).toContainText("in two portions");
  await expect(page.getByText("was changed outside")).toBeHidden();
  await writeFile(join(shell.folder, "c.md"), "# A third source\n");
  await expect(page.getByRole("option", { name: /A third source/ })).toBeVisible();
});

test("a conflict keeps both texts, and keeping mine saves it over theirs", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await using shell = await startBrowserShell(deck);
  await changeBoth(shell, page, writeTheirs(shell));
  await expect(page.getByText("a.md was changed outside.")).toBeVisible();
  await expect(text(page)).toContainText("# Doses today");
  await expect(page.getByText("Changed outside", { exact: true })).toBeVisible();
  expect(await onDisk(shell)).toBe(theirs);
  await page.getByRole("button", { name: "Copy theirs" }).click();
  await expect(page.getByText("The other version was copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(theirs);
  expect(await onDisk(shell)).toBe(theirs);
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect.poll(() => onDisk(shell)).toBe(mine);
  await expect(page.getByText("was changed outside")).toBeHidden();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("taking theirs shows their text, and undo brings mine back", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await changeBoth(shell, page, writeTheirs(shell));
  await page.getByRole("button", { name: "Take theirs" }).click();
  await expect(text(page)).toContainText("in two portions");
  await expect(stageOf(page).locator("section.present")).toContainText("in two portions");
  expect(await onDisk(shell)).toBe(theirs);
  await text(page).click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(text(page)).toContainText("# Doses today");
  await expect.poll(() => onDisk(shell)).toBe(mine);
});

test("a file that was removed while it was edited can be copied, and let go", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await using shell = await startBrowserShell(deck);
  await changeBoth(shell, page, () => rm(join(shell.folder, "a.md")));
  await expect(page.getByText("a.md was removed outside.")).toBeVisible();
  await page.getByRole("button", { name: "Copy your text" }).click();
  await expect(page.getByText("Your text was copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(mine);
  await page.getByRole("button", { name: "Let it go" }).click();
  await expect(page.getByText("was removed outside")).toBeHidden();
  await expect(stageOf(page).locator(".slide h1")).toHaveText("Other");
});

test("a deck that becomes wrong on disk says where, and the editor stays up", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await openEditor(shell, page);
  await page.getByRole("button", { name: /show the problems/ }).click();
  const problems = page.getByRole("list", { name: "Problems" }).getByRole("listitem");
  await writeFile(join(shell.folder, "deck.yml"), "title: T\nslot: [unclosed\n");
  await expect(problems.filter({ hasText: /deck\.yml[^\d]*[23]/ }).first()).toBeVisible();
  await writeFile(join(shell.folder, "a.md"), "# Doses\n\nSee [@nobody].\n");
  await expect(problems.filter({ hasText: "nobody" })).toContainText(/a\.md[^\d]*3/);
  await writeFile(join(shell.folder, "deck.yml"), "title: T\n");
  await expect(problems.filter({ hasText: "deck.yml" })).toHaveCount(0);
  await expect(stageOf(page).locator("section.present")).toContainText("See");
});

test("edits that do not overlap are merged without a question, and undo takes theirs out again", async ({
  page,
}) => {
  const long = "# Doses\n\nGive it slowly.\n\n---\n\n## Second\n\nWatch the pressure.\n";
  await using shell = await startBrowserShell({ "deck.yml": "title: T\n", "a.md": long });
  await changeBoth(shell, page, () =>
    writeFile(join(shell.folder, "a.md"), long.replace("pressure", "blood pressure")),
  );
  await expect(page.getByText("Their changes and yours were merged")).toBeVisible();
  await expect(text(page)).toContainText("blood pressure");
  await expect(text(page)).toContainText("# Doses today");
  await expect
    .poll(() => onDisk(shell))
    .toBe(long.replace("pressure", "blood pressure").replace("Doses", "Doses today"));
  await text(page).click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(text(page)).not.toContainText("blood pressure");
  await expect(text(page)).toContainText("# Doses today");
});

test("what overlaps is chosen part by part, and both versions stay in the history", async ({ page }) => {
  await using shell = await startBrowserShell({ ...deck, "a.md": `${original}\n---\n\n## Second\n` });
  const both = `${theirs}\n---\n\n## Second of theirs\n`;
  await changeBoth(shell, page, () => writeFile(join(shell.folder, "a.md"), both));
  await page.getByRole("button", { name: "Part by part" }).click();
  const dialog = page.getByRole("dialog", { name: "a.md, part by part" });
  await expect(dialog.getByRole("radiogroup")).toHaveCount(1);
  await dialog.getByText("Mine", { exact: true }).last().click();
  expect(await onDisk(shell)).toBe(both);
  await dialog.getByRole("button", { name: "Use these parts" }).click();
  await expect.poll(() => onDisk(shell)).toBe(`${mine}\n---\n\n## Second of theirs\n`);
  await page.getByRole("button", { name: "File" }).click();
  await page.getByRole("menuitem", { name: /History of this source/ }).click();
  await expect(page.getByRole("option", { name: /Theirs, when mine was kept/ })).toBeVisible();
  await expect(page.getByRole("option", { name: /Mine, when theirs was taken/ })).toBeVisible();
});
