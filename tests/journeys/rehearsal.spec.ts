/** A rehearsal from the editor: its times by slide and section, written as the plan or not, and taken back in one step. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { expectStanding, pressToClose, stageOf } from "../support/show-windows.ts";

const deck = {
  "a.md":
    "---\nsection: Begin\n---\n\n<!-- .slide: minutes=5 -->\n\n# One\n\n---\n\n# Two\n\n---\n\n# Three\n",
};

/** Begins a rehearsal in the menu, speaks two slides, ends it in the console. */
async function rehearse(editor: Page, context: BrowserContext): Promise<Page> {
  await expect(stageOf(editor).locator("section.present").first()).toBeVisible();
  await editor.getByRole("button", { name: "Show", exact: true }).click();
  await editor.getByRole("menuitem", { name: "Rehearse…" }).click();
  const find = () => context.pages().find((it) => it.url().includes("/presenter/") && !it.isClosed());
  await expect.poll(() => Boolean(find())).toBe(true);
  const console = find();
  if (!console) throw new Error("the rehearsal has no console");
  await expectStanding(console, "One+0");
  await console.keyboard.press("PageDown");
  await expectStanding(console, "Two+0");
  await console.getByRole("button", { name: "End show" }).click();
  await expect(console.getByText("The rehearsal has ended.")).toBeVisible();
  return console;
}

test("its times become the plan when the author says so, and undo takes them back", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const source = () => readFile(join(shell.folder, "a.md"), "utf8");
  await page.goto(shell.address("editor"));
  const console = await rehearse(page, context);
  expect(context.pages().some((it) => it.url().includes("/audience/"))).toBe(false);
  await pressToClose(console, "Close");

  const dialog = page.getByRole("dialog", { name: "How the rehearsal went" });
  await expect(dialog.getByRole("row", { name: /^1 One 5:00 0:\d\d$/ })).toBeVisible();
  await expect(dialog.getByRole("row", { name: /^2 Two 0:00/ })).toBeVisible();
  await expect(dialog.getByRole("row", { name: /Three/ })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Write minutes of slides" }).click();
  await expect.poll(source).toMatch(/minutes="0\.\d"[^#]*# One[^#]*minutes="0\.\d"[^#]*# Two/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(source).toBe(deck["a.md"]);
});

test("its times are shown again from the menu, and keeping the plan writes nothing", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  await page.goto(shell.address("editor"));
  await rehearse(page, context);
  const dialog = page.getByRole("dialog", { name: "How the rehearsal went" });
  await dialog.getByRole("button", { name: "Keep the plan" }).click();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.getByRole("menuitem", { name: "Times of the last rehearsal…" }).click();
  await expect(dialog.getByRole("row", { name: /^1 One/ })).toBeVisible();
  await page.keyboard.press("Escape");
  expect(await readFile(join(shell.folder, "a.md"), "utf8")).toBe(deck["a.md"]);
});
