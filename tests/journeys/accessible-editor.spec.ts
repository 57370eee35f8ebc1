/** The editor and each of its dialogs, light and dark: axe-core finds nothing. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { type BrowserContext, expect, test } from "playwright/test";
import { axeFinds } from "../support/axe.ts";
import { type BrowserShell, startBrowserShell } from "../support/browser-shell.ts";
import { crashPage, typeUntilJournaled } from "../support/crash-page.ts";
import { stageOf } from "../support/show-windows.ts";

const deck = {
  "deck.yml":
    "title: Doses\nslot: 10\nreferences: refs.bib\nobjectives:\n  - id: O1\n    text: Give the dose\nsite:\n  unit: Ward 3\n",
  "refs.bib": "@article{doe2021, title={Lamps}, author={Doe, J}, year={2021}, doi={10.1000/1}}\n",
  "a.md":
    '---\nsection: Start\nminutes: 8\n---\n\n# Doses\n\nAs told [@doe2021] and [@gone]. The dose is 5 mg.\n\n---\n\n<!-- .slide: priority="could" -->\n\n# Two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
  "b.md": "# Other\n",
};

async function openEditor(shell: BrowserShell, context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toContainText("Doses");
  return page;
}

async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+Shift+p");
  const palette = page.getByRole("dialog");
  await expect(palette).toBeVisible();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

const clean = async (page: Page, state: string, isKnown = (_: string) => false) =>
  expect
    .soft(
      (await axeFinds(page)).filter((it) => !isKnown(it)),
      state,
    )
    .toEqual([]);

/** The arrows scroll the list while the focus stays in the field above it: no entry needs the focus itself. */
const isPaletteList = (it: string) =>
  it.startsWith("scrollable-region-focusable") && it.includes("Find a command");

/** Commands that open a dialog, and that dialog's name. */
const dialogs = [
  ["Export…", "Export"],
  ["Check the room…", /room/i],
  ["History of this source…", "History of a.md"],
  ["Keys", "Keys"],
] as const;

for (const colorScheme of ["light", "dark"] as const) {
  const options = { colorScheme, viewport: { width: 1280, height: 720 }, bypassCSP: true };

  test(`axe-core finds nothing in the ${colorScheme} editor, its panels, menus and dialogs`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    await using shell = await startBrowserShell(deck);
    const context = await browser.newContext(options);
    const page = await openEditor(shell, context);
    await clean(page, "at first");
    for (const panel of ["Notes", "Problems", "Outline", "Plan", "Find"]) {
      await page.getByRole("tab", { name: panel }).click();
      await clean(page, panel);
    }
    await page.keyboard.press("ControlOrMeta+Shift+p");
    await expect(page.getByRole("dialog")).toBeVisible();
    await clean(page, "palette", isPaletteList);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Slide", exact: true }).first().click();
    await expect(page.getByRole("menu")).toBeVisible();
    await clean(page, "menu");
    await page.keyboard.press("Escape");
    for (const [command, name] of dialogs) {
      await runCommand(page, command);
      const dialog = page.getByRole("dialog", { name });
      await expect(dialog).toBeVisible();
      await clean(page, command);
      // The box that tries a clicker keeps Escape to itself until the focus leaves it.
      await page.keyboard.press("Tab");
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
    }
    await page.keyboard.press("ControlOrMeta+,");
    const settings = page.getByRole("dialog", { name: "Deck settings" });
    for (const tab of await settings.getByRole("tab").all()) {
      await tab.click();
      await clean(page, `settings, ${await tab.textContent()}`);
    }
    await page.keyboard.press("Escape");
    await page.locator(".cm-line", { hasText: "# Doses" }).click();
    await page.keyboard.press("ControlOrMeta+f");
    await expect(page.locator(".cm-search")).toBeVisible();
    await clean(page, "find and replace");
    await context.close();
  });

  test(`axe-core finds nothing in a ${colorScheme} conflict and what was recovered`, async ({ browser }) => {
    test.setTimeout(180_000);
    await using shell = await startBrowserShell(deck);
    const context = await browser.newContext(options);
    const page = await openEditor(shell, context);
    await page.locator(".cm-line", { hasText: "# Doses" }).click();
    await page.keyboard.press("End");
    await page.keyboard.insertText(" today");
    await writeFile(join(shell.folder, "a.md"), deck["a.md"].replace("# Doses", "# Doses of theirs"));
    await expect(page.getByText("a.md was changed outside.")).toBeVisible();
    await clean(page, "conflict");
    await page.getByRole("button", { name: "Part by part" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await clean(page, "conflict, side by side");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Keep mine" }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await runCommand(page, "History of this source…");
    await page.getByRole("dialog").getByRole("option").first().click();
    await clean(page, "history");
    await page.keyboard.press("Escape");
    await page.locator(".cm-line", { hasText: "# Doses" }).click();
    await page.keyboard.press("End");
    await typeUntilJournaled(page, " again", shell.journals);
    await crashPage(page);
    await shell.restart();
    const next = await openEditor(shell, context);
    await expect(next.getByRole("alert", { name: /Recovered: a.md/ })).toBeVisible();
    await clean(next, "recovered");
    await next.getByRole("button", { name: "Compare" }).click();
    await expect(next.getByRole("dialog")).toBeVisible();
    await clean(next, "recovered, side by side");
    await context.close();
  });
}
