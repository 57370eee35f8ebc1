/** What an editor window shows: parts put away, the focus mode, tabs, the way to any slide; remembered with the deck. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { type BrowserShell, startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

const deck = {
  "a.md": "# One\n\nSome words.\n\n---\n\n# Two\n",
  "b.md": "# Three\n\n---\n\n# Four\n\nOf penguins.\n",
  "c.md": "# Five\n",
};

async function open(page: Page, shell: BrowserShell, title: string): Promise<void> {
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toHaveText(title);
}

const list = (page: Page) => page.getByRole("listbox", { name: "Slides" });
const panel = (page: Page) => page.getByRole("tablist", { name: "Notes, problems, outline, plan and find" });
const tabs = (page: Page) => page.getByRole("tablist", { name: "Open texts" }).getByRole("tab");
const shownTab = (page: Page) => page.getByRole("tab", { selected: true, name: /\.md$/ });
const file = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Files of the deck" }).getByRole("button", { name });
const status = (page: Page) => page.locator(".status-save");

test("the focus mode leaves text, preview and whether all is saved; Escape ends it, and nothing was lost", async ({
  page,
}) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell, "One");
  await page.keyboard.press("Control+Shift+F11");
  await expect(list(page)).toHaveCount(0);
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Present" })).toHaveCount(0);
  await expect(stageOf(page).locator(".slide h1")).toHaveText("One");
  await page.locator(".cm-line", { hasText: "# One" }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" more");
  await expect(stageOf(page).locator(".slide h1")).toHaveText("One more");
  await expect(status(page)).toHaveText("Saved");
  expect(await readFile(`${shell.folder}/a.md`, "utf8")).toContain("# One more");

  await shell.restart();
  await open(page, shell, "One more");
  await expect(page.getByRole("button", { name: "Leave focus mode" })).toBeVisible();
  await expect(list(page)).toHaveCount(0);
  // The text's own use of Escape comes first.
  await page.locator(".cm-line", { hasText: "# One" }).click();
  await page.keyboard.press("Control+f");
  await expect(page.locator(".cm-search")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".cm-search")).toHaveCount(0);
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(list(page)).toBeVisible();
  await expect(panel(page)).toBeVisible();
  await expect(stageOf(page).locator(".slide h1")).toHaveText("One more");
});

test("lists are put away by keys, a panel that is asked for comes back, and the next start finds all as it was left", async ({
  page,
}) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell, "One");
  const four = page.getByRole("option", { name: /Four$/ });
  await expect(async () => {
    await four.click({ timeout: 1000 });
    // A press on a row that is still going by is none.
    await expect(four).toHaveAttribute("aria-selected", "true", { timeout: 1000 });
  }).toPass();
  await expect(stageOf(page).locator(".slide h1")).toHaveText("Four");
  await page.getByRole("tab", { name: "Outline" }).click();
  await page.keyboard.press("Control+Shift+B");
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press("Control+j");
  await expect(panel(page)).toHaveCount(0);
  await page.goto("about:blank");
  await shell.restart();
  await open(page, shell, "Four");
  await expect(panel(page)).toHaveCount(0);
  await expect(list(page)).toHaveCount(0);
  await expect(tabs(page)).toHaveText(["a.md", "b.md"]);
  await expect(shownTab(page)).toHaveText("b.md");
  await expect(page.locator(".cm-line", { hasText: "# Four" })).toBeVisible();
  await page.keyboard.press("Control+j");
  await expect(page.getByRole("tab", { name: "Outline" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Control+j");
  await page.locator(".status-problems").click();
  await expect(page.getByRole("tab", { name: "Problems" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Control+Shift+B");
  // The pictures are drawn again in their frame.
  await expect(page.getByRole("option", { name: /Four$/ })).toHaveAttribute("aria-selected", "true");
  await expect(page.frameLocator("iframe[aria-hidden]").locator("h1").first()).toBeVisible();
});

test("tabs go by keys, arrows and the pointer, and closing one keeps its words and its undo", async ({
  page,
}) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell, "One");
  await expect(tabs(page)).toHaveCount(0);
  await page.locator(".cm-line", { hasText: "Some words." }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" And others.");
  for (const name of ["b.md", "c.md"]) await file(page, name).click();
  await expect(tabs(page)).toHaveText(["a.md", "b.md", "c.md"]);
  await page.keyboard.press("Alt+2");
  await expect(shownTab(page)).toHaveText("b.md");
  await page.keyboard.press("Alt+Shift+PageDown");
  await expect(shownTab(page)).toHaveText("c.md");
  await page.keyboard.press("Alt+Shift+PageDown");
  await expect(shownTab(page)).toHaveText("a.md");
  await shownTab(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(shownTab(page)).toHaveText("b.md");
  await expect(shownTab(page)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(tabs(page)).toHaveText(["a.md", "c.md"]);
  await page.keyboard.press("Alt+1");
  await page.keyboard.press("Alt+w");
  await expect(tabs(page)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await file(page, "a.md").click();
  await expect(page.locator(".cm-line", { hasText: /^Some words\.$/ })).toBeVisible();
  await page.keyboard.press("Control+y");
  await expect(page.locator(".cm-line", { hasText: "Some words. And others." })).toBeVisible();
  await expect(status(page)).toHaveText("Saved");
  expect(await readFile(`${shell.folder}/a.md`, "utf8")).toContain("Some words. And others.");
  await tabs(page).filter({ hasText: "c.md" }).click({ button: "middle" });
  await expect(tabs(page)).toHaveCount(0);
  await file(page, "c.md").click();
  await tabs(page).filter({ hasText: "c.md" }).locator(".tab-cross").click();
  await expect(page.locator(".cm-line", { hasText: "# One" })).toBeVisible();
});

test("any slide or text is reached by a few letters", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell, "One");
  await page.keyboard.press("Control+p");
  const dialog = page.getByRole("dialog", { name: "Slides and texts" });
  await page.keyboard.type("pengu");
  await expect(dialog.getByRole("menuitem")).toHaveCount(1);
  await expect(dialog.getByRole("menuitem")).toContainText("Four");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(stageOf(page).locator(".slide h1")).toHaveText("Four");
  await page.keyboard.type("x");
  await expect(page.locator(".cm-line", { hasText: "# Four" })).toContainText("x");
  await page.keyboard.press("Control+p");
  await page.keyboard.type("c.md");
  await page.keyboard.press("Enter");
  await expect(shownTab(page)).toHaveText("c.md");
  await page.keyboard.press("Control+p");
  await page.keyboard.type("zebra");
  await expect(dialog.getByText("Nothing is called that.")).toBeVisible();
  // The first Escape empties the line.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

interface Judge {
  run(
    where: object,
    options: object,
  ): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly unknown[] }[] }>;
}

test("axe-core finds nothing in the editor: as it opens, with tabs, in focus mode, zoomed, light and dark", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  await using shell = await startBrowserShell(deck);
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  // The policy of the page lets no stranger's script in, and the judge is one.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await open(page, shell, "One");
  await page.evaluate(axe);
  const judged = () =>
    page.evaluate(async () => {
      const { axe: judge } = globalThis as unknown as { readonly axe: Judge };
      const { violations } = await judge.run(document, { iframes: false });
      return violations.map((it) => `${it.id} ${JSON.stringify(it.nodes).slice(0, 300)}`);
    });
  // Colours take a moment to become others.
  const expectClean = (state: string) => expect.poll(judged, state).toEqual([]);
  for (const command of ["Dark colours", "Light colours"]) {
    await page.keyboard.press("Control+Shift+P");
    await page.keyboard.type(command);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expectClean(command);
    for (const name of ["b.md", "c.md"]) await file(page, name).click();
    await expectClean(`${command}, tabs`);
    await page.keyboard.press("Control+p");
    await expect(page.getByRole("dialog", { name: "Slides and texts" })).toBeVisible();
    await expectClean(`${command}, way to any slide`);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+j");
    await page.keyboard.press("Control+Shift+B");
    await expectClean(`${command}, lists put away`);
    await page.keyboard.press("Control+j");
    await page.keyboard.press("Control+Shift+B");
    await page.keyboard.press("Control+Shift+F11");
    await expectClean(`${command}, focus mode`);
    await page.keyboard.press("Escape");
    for (let step = 0; step < 5; step += 1) await page.keyboard.press("Control+=");
    await expectClean(`${command}, at 200 %`);
    await page.keyboard.press("Control+0");
  }
  await context.close();
});
