/** Writing without knowing Markdown: the toolbar, the menu of blocks, what is offered, tables, folding. */

import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

const deck = {
  "deck.yml": "title: Doses\nreferences: refs.bib\n",
  "refs.bib": "@article{doe2021, title={Lamps in wards}, author={Doe, J}, year={2021}}\n",
  "a.md": "# One\n\nwords\n\n---\n\n# Two\n\nmore\n",
  "images/lung.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>',
};

const source = (page: Page) => page.locator(".cm-content");
const lines = (page: Page) => page.locator(".cm-line").allTextContents();

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(stageOf(page).locator(".slide h1")).toHaveText("One");
}

async function cursorTo(page: Page, line: string): Promise<void> {
  await page.locator(".cm-line", { hasText: new RegExp(`^${line}$`) }).click();
  await page.keyboard.press("End");
}

test("a button of the toolbar makes words bold, and takes it back", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell.address("editor"));
  await page.locator(".cm-line", { hasText: /^words$/ }).dblclick();
  await page.getByRole("button", { name: "Bold", exact: true }).click();
  await expect(stageOf(page).locator(".slide strong")).toHaveText("words");
  await page.keyboard.press("Control+b");
  await expect(stageOf(page).locator(".slide strong")).toHaveCount(0);
  await page.keyboard.press("Control+Shift+8");
  await expect(stageOf(page).locator(".slide li")).toHaveText("words");
});

test("the slash menu writes a whole block, its places reached by Tab", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell.address("editor"));
  await cursorTo(page, "words");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/two col");
  await page.getByRole("option", { name: /Two columns/ }).click();
  await page.keyboard.type("Here");
  await page.keyboard.press("Tab");
  await page.keyboard.type("There");
  await expect(stageOf(page).locator(".columns .column")).toHaveText(["Here", "There"]);
});

test("after [@ the sources are offered with their titles, and in an image its pictures", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell.address("editor"));
  await cursorTo(page, "words");
  await page.keyboard.type(" [@do");
  await expect(page.getByRole("option", { name: /doe2021/ })).toBeVisible();
  await expect(page.locator(".cm-completionInfo")).toContainText("Lamps in wards");
  await page.getByRole("option", { name: /doe2021/ }).click();
  await page.keyboard.type("]");
  await expect(stageOf(page).locator(".slide .citation")).toHaveText("1");
  await page.keyboard.press("Enter");
  await page.keyboard.type("![A lung](im");
  await expect(page.getByRole("option", { name: /lung\.svg/ })).toBeVisible();
  const picture = page.locator("img.completion-picture");
  await expect.poll(() => picture.evaluate((it) => (it as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await page.getByRole("option", { name: /lung\.svg/ }).click();
  await page.keyboard.type(")");
  await expect(stageOf(page).locator(".slide img[alt='A lung']")).toBeVisible();
});

test("Tab goes through a table and begins a row at its end; elsewhere it leaves the text", async ({
  page,
}) => {
  await using shell = await startBrowserShell({
    ...deck,
    "a.md": "# One\n\n| a | b |\n|---|---|\n| c | d |\n\nwords\n",
  });
  await open(page, shell.address("editor"));
  await page.locator(".cm-line", { hasText: "| c | d |" }).click();
  await page.keyboard.press("Home");
  for (const _ of [1, 2]) await page.keyboard.press("Tab");
  await page.keyboard.type("new");
  await expect(stageOf(page).locator(".slide tbody tr")).toHaveCount(2);
  expect(await lines(page)).toContain("| a   | b   |");
  await cursorTo(page, "words");
  await page.keyboard.press("Tab");
  await expect(source(page)).not.toBeFocused();
});

test("a slide is folded away by its separator", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell.address("editor"));
  await cursorTo(page, "---");
  await page.keyboard.press("Control+Shift+BracketLeft");
  await expect(page.getByText("… slide folded")).toBeVisible();
  expect(await lines(page)).not.toContain("more");
  await page.keyboard.press("Control+Shift+BracketRight");
  expect(await lines(page)).toContain("more");
});

test("a list goes on with Enter and is left with Enter or Backspace on an empty point", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell.address("editor"));
  await cursorTo(page, "words");
  for (const key of ["Enter", "Enter"]) await page.keyboard.press(key);
  await page.keyboard.type("1. first");
  await page.keyboard.press("Enter");
  await page.keyboard.type("second");
  await expect(stageOf(page).locator(".slide ol li")).toHaveText(["first", "second"]);
  await page.keyboard.press("Enter");
  expect(await lines(page)).toContain("3. ");
  await page.keyboard.press("Backspace");
  expect((await lines(page)).filter((it) => it.startsWith("3."))).toEqual([]);
});

async function copy(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((it) => navigator.clipboard.writeText(it), text);
}

test("an address over words is a link, cells of a spreadsheet are a table; the words are counted", async ({
  page,
}) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell.address("editor"));
  await expect(page.getByText("2 of the 4 words")).toBeVisible();
  await page.locator(".cm-line", { hasText: /^words$/ }).dblclick();
  await copy(page, "https://example.org/a");
  await page.keyboard.press("Control+v");
  await expect(stageOf(page).locator(".slide a[href='https://example.org/a']")).toHaveText("words");
  for (const key of ["End", "Enter", "Enter"]) await page.keyboard.press(key);
  await copy(page, "Drug\tn\nA\t12\n");
  await page.keyboard.press("Control+v");
  await expect(stageOf(page).locator(".slide td")).toHaveText(["A", "12"]);
  await expect(page.getByText("6 of the 8 words")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(stageOf(page).locator(".slide td")).toHaveCount(0);
  await page.keyboard.press("Control+Shift+v");
  await expect.poll(() => lines(page)).toContain("Drug\tn");
  await expect(stageOf(page).locator(".slide table")).toHaveCount(0);
});
