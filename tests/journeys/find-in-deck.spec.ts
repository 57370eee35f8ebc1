/** Finding in the whole deck and replacing with a preview: all texts, unsaved ones too, one step of undo. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { type BrowserShell, startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

const deck = {
  "deck.yml": "title: Doses of ketamine\n",
  "a.md": "# One\n\nketamine, esketamine\n\n---\n\n# Two\n\nKetamine <img src=x onerror=alert(1)>\n",
  "b.md": "# Three\r\n\r\nketamine\r\nketamine again\r\n",
};

const field = (page: Page) => page.getByRole("textbox", { name: "Find in the whole deck" });
const rows = (page: Page) => page.getByRole("grid", { name: "Places" }).locator(".tick-list-row");
const count = (page: Page) => page.locator(".find-count");
const onDisk = (shell: BrowserShell, name: string) => readFile(join(shell.folder, name), "utf8");

async function openFind(page: Page, shell: BrowserShell): Promise<void> {
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toHaveText("One");
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+Shift+f");
  await expect(field(page)).toBeFocused();
}

test("a text is found on every slide, shown as text, and Enter or F4 lead to it", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await openFind(page, shell);
  await page.keyboard.type("ketamine");
  await expect(count(page)).toHaveText("5 places on 3 slides and texts.");
  await expect(rows(page).filter({ hasText: "<img src=x onerror=alert(1)>" })).toHaveCount(1);
  await page.getByText("Whole words").click();
  await expect(count(page)).toHaveText("4 places on 3 slides and texts.");
  await page.getByText("Settings and references too").click();
  await expect(count(page)).toHaveText("5 places on 4 slides and texts.");
  await rows(page).first().focus();
  await page.keyboard.press("End");
  await expect(rows(page).filter({ hasText: "again" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(stageOf(page).locator(".slide h1")).toHaveText("Three");
  await expect(page.locator(".cm-content")).toBeFocused();
  await page.keyboard.press("F4");
  await expect(page.getByLabel("Text of deck.yml")).toBeFocused();
  await page.keyboard.press("Shift+F4");
  await expect(page.getByLabel("Text of b.md")).toBeFocused();
});

test("chosen places are replaced in all texts at once, as previewed, and one undo takes all back", async ({
  page,
}) => {
  await using shell = await startBrowserShell(deck);
  await openFind(page, shell);
  await page.locator(".cm-line", { hasText: /^ketamine, esketamine$/ }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" ketamine");
  await page.keyboard.press("Control+Shift+f");
  await page.keyboard.type("ketamine");
  await page.getByText("Whole words").click();
  await page.getByText("Replace", { exact: true }).click();
  await page.getByRole("textbox", { name: "Replace with" }).fill("S-ketamine");
  await expect(rows(page).first().locator("ins")).toHaveText("S-ketamine");
  await expect(page.getByRole("button", { name: "Replace 5 places" })).toBeVisible();
  await rows(page).first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Replace 4 places" }).click();
  await expect(page.getByText("4 places replaced in 2 texts.")).toBeVisible();
  await expect.poll(() => onDisk(shell, "a.md")).toContain("S-ketamine, esketamine ketamine\n");
  await expect.poll(() => onDisk(shell, "a.md")).toContain("S-ketamine <img");
  await expect.poll(() => onDisk(shell, "b.md")).toBe("# Three\r\n\r\nS-ketamine\r\nS-ketamine again\r\n");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => onDisk(shell, "b.md")).toBe(deck["b.md"]);
  await expect
    .poll(() => onDisk(shell, "a.md"))
    .toBe(deck["a.md"].replace("esketamine", "esketamine ketamine"));
});

test("a regular expression says what is wrong with it, and one that takes for ever is stopped", async ({
  page,
}) => {
  await using shell = await startBrowserShell({ ...deck, "b.md": `# Long\n\n${"a".repeat(60)}b\n` });
  await openFind(page, shell);
  await page.getByText("Regular expression").click();
  await field(page).fill("(keta");
  await expect(page.getByText("This is no regular expression: Unterminated group.")).toBeVisible();
  await field(page).fill("(a+)+$");
  await expect(count(page)).toContainText("then the search was stopped: it takes too long in b.md", {
    timeout: 20_000,
  });
  await field(page).fill("k(\\w+)");
  await expect(count(page)).toHaveText("3 places on 2 slides and texts.");
});
