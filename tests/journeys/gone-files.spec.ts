/** The folder, a file or the server goes away while somebody writes: it is said what happened, and every word comes back. */

import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { type BrowserShell, startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

const deck = { "deck.yml": "title: T\n", "a.md": "# Doses\n", "b.md": "# Other\n" };

async function openEditor(shell: BrowserShell, page: Page): Promise<void> {
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toContainText("Doses");
}

async function type(page: Page, text: string): Promise<void> {
  await page.locator(".cm-line", { hasText: "# Doses" }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(text);
}

const onDisk = (shell: BrowserShell, name = "a.md") =>
  readFile(join(shell.folder, name), "utf8").catch(() => "not there");

test("the folder vanishes and comes back: saving resumes by itself, and a copy can be saved meanwhile", async ({
  page,
}) => {
  await using shell = await startBrowserShell(deck);
  await openEditor(shell, page);
  await rename(shell.folder, `${shell.folder} away`);
  await type(page, " of today");
  const notice = page.getByRole("alert", { name: /The folder of the deck, .*, cannot be reached/ });
  await expect(notice).toContainText("Your text is safe in the window and in Lectern's journal.");
  const downloading = page.waitForEvent("download");
  await notice.getByRole("button", { name: "Save a copy elsewhere" }).click();
  const copy = await (await downloading).path();
  expect(await readFile(copy, "utf8")).toBe("# Doses of today\n");
  await rename(`${shell.folder} away`, shell.folder);
  await expect.poll(() => onDisk(shell), { timeout: 30_000 }).toBe("# Doses of today\n");
  await expect(notice).toBeHidden();
});

test("an unmounted drive leaves an empty folder, in which nothing is written", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await openEditor(shell, page);
  await rename(shell.folder, `${shell.folder} away`);
  await mkdir(shell.folder);
  await type(page, " of today");
  await expect(page.getByRole("alert", { name: /The folder of the deck/ })).toBeVisible();
  expect(await onDisk(shell)).toBe("not there");
  await rm(shell.folder, { recursive: true });
  await rename(`${shell.folder} away`, shell.folder);
  await expect.poll(() => onDisk(shell), { timeout: 30_000 }).toBe("# Doses of today\n");
});

test("a file that is removed can be brought back, also the one in the pane", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await openEditor(shell, page);
  await rm(join(shell.folder, "b.md"));
  const calm = page.getByRole("status", { name: "b.md was removed outside." });
  await calm.getByRole("button", { name: "Bring it back" }).click();
  await expect.poll(() => onDisk(shell, "b.md")).toBe("# Other\n");
  await expect(calm).toBeHidden();
  await rename(join(shell.folder, "a.md"), join(shell.folder, "kept.txt"));
  await expect(page.getByText("a.md was removed outside.")).toBeVisible();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect.poll(() => onDisk(shell)).toBe("# Doses\n");
});

test("a file that is renamed takes its text along", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await openEditor(shell, page);
  await rename(join(shell.folder, "a.md"), join(shell.folder, "c.md"));
  await expect(page.getByText("a.md was renamed to c.md outside.")).toBeVisible();
  await type(page, " of today");
  await expect.poll(() => onDisk(shell, "c.md"), { timeout: 15_000 }).toBe("# Doses of today\n");
  expect(await onDisk(shell)).toBe("not there");
});

test("a tab that is closed at the next instant loses no letter, and asks nothing", async ({ context }) => {
  await using shell = await startBrowserShell(deck);
  const page = await context.newPage();
  await openEditor(shell, page);
  let asked = 0;
  page.on("dialog", (dialog) => {
    asked += 1;
    void dialog.accept();
  });
  await type(page, " of today");
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  const next = await context.newPage();
  await openEditor(shell, next);
  await expect(next.locator(".cm-content").first()).toContainText("# Doses of today");
  expect(asked).toBe(0);
});

test("text typed while the server is down is asked about before the tab goes", async ({ context }) => {
  await using shell = await startBrowserShell(deck);
  const page = await context.newPage();
  await openEditor(shell, page);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await shell.stop();
  await expect(page.getByText("The connection to Lectern is lost.")).toBeVisible();
  await type(page, " of today");
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  expect(page.isClosed()).toBe(false);
});
