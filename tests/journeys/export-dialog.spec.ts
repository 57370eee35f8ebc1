/** The export dialog, from its opening to a finished and verified file. */

import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright";
import { expect, test } from "playwright/test";
import { pdfReader } from "#adapters/pdf-reader.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { generateDeck, noteMark } from "../support/sample-decks.ts";
import { stageOf } from "../support/show-windows.ts";
import { deckContents } from "../support/temporary-deck.ts";

/** The field for the numbers of slides, which is there when only some are wanted. */
async function rangeOf(dialog: Locator): Promise<Locator> {
  await dialog.locator("label.choice", { hasText: "Some slides" }).click();
  return dialog.getByRole("textbox", { name: "Which slides" });
}

async function openDialog(page: Page, address: string) {
  await page.goto(address);
  await expect(stageOf(page).locator(".slide h1")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+e");
  return page.getByRole("dialog", { name: "Export" });
}

test("slides are exported, verified and downloaded; what was typed last is in them", async ({ page }) => {
  test.setTimeout(120_000);
  await using shell = await startBrowserShell(deckContents(generateDeck(6)));
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toBeVisible();
  await page.locator(".cm-line", { hasText: "# Safe injection" }).first().click();
  await page.keyboard.press("End");
  await page.keyboard.insertText(" typed last");
  await page.keyboard.press("ControlOrMeta+Shift+e");
  const dialog = page.getByRole("dialog", { name: "Export" });
  const range = await rangeOf(dialog);
  await range.fill("1-x");
  await expect(dialog.getByText("Use numbers, commas and dashes only")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Export", exact: true })).toBeDisabled();
  await range.fill("1-2, 4");
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  await expect(dialog.getByText("is ready.")).toBeVisible({ timeout: 60_000 });
  const fact = (name: string) => dialog.locator("dl > div").filter({ hasText: name }).locator("dd");
  await expect(fact("Pages")).toHaveText("3");
  await expect(fact("Tags for screen readers")).toHaveText("yes");
  await expect(fact("Title")).toHaveText("Ward training in 6 slides");
  await expect(fact("Speaker notes")).toHaveText("none");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const bytes = await readFile(await download.path());
  const read = await pdfReader.read(bytes);
  const text = (await pdfReader.text(bytes)).join("\n");
  expect(read).toMatchObject({ pages: 3, tagged: true, title: "Ward training in 6 slides", lang: "en" });
  expect(text).toContain("Safe injection typed last");
  expect(text).not.toContain(noteMark);
});

test("an export that is cancelled, by button or Escape, leaves the way free for the next", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await using shell = await startBrowserShell(deckContents(generateDeck(60)));
  const dialog = await openDialog(page, shell.address("editor"));
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog.getByRole("button", { name: "Export", exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("ControlOrMeta+Shift+e");
  await (await rangeOf(dialog)).fill("2");
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  await expect(dialog.getByText("is ready.")).toBeVisible({ timeout: 60_000 });
  await expect(dialog.locator("dl > div").filter({ hasText: "Pages" }).locator("dd")).toHaveText("1");
});

test("an export that cannot be made says why, and leads back to the choices", async ({ page }) => {
  await using shell = await startBrowserShell({ "a.md": "# One\n" });
  const dialog = await openDialog(page, shell.address("editor"));
  await (await rangeOf(dialog)).fill("7");
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  await expect(dialog.getByRole("alert")).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByRole("alert")).not.toContainText(/undefined|Error:|\bat /);
  await dialog.getByRole("button", { name: "Back to the choices" }).click();
  await expect(dialog.getByRole("textbox", { name: "Which slides" })).toHaveValue("7");
});
