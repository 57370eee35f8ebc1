/** What the export dialog remembers, and the kinds that came to it last: pictures, and the short version. */

import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { readPictureSize } from "#core/export/read-picture-size.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

const slide = (title: string, more: string) => `<!-- .slide: minutes="2" ${more} -->\n\n# ${title}\n`;
const deck = {
  "deck.yml": "title: Talk\n",
  "a.md": [slide("One", ""), slide("Two", 'priority="could"'), slide("Three", "")].join("\n---\n\n"),
};

async function openDialog(page: Page, address: string) {
  await page.goto(address);
  await expect(stageOf(page).locator(".slide h1")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+e");
  return page.getByRole("dialog", { name: "Export" });
}

const choose = (page: Page, name: string) =>
  page
    .getByRole("dialog")
    .locator("label.choice", { hasText: new RegExp(`^${name}$`) })
    .click();

test("pictures of a short version come as one archive, each in the size that was chosen", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await using shell = await startBrowserShell(deck);
  const dialog = await openDialog(page, shell.address("editor"));
  await choose(page, "Pictures");
  await choose(page, "JPEG");
  await choose(page, "1280 × 720");
  await choose(page, "Short version");
  await expect(dialog.getByRole("button", { name: "Export", exact: true })).toBeDisabled();
  const minutes = dialog.getByRole("textbox", { name: "Minutes there are" });
  await minutes.fill("soon");
  await expect(dialog.getByText("Write a number of minutes, as 20.")).toBeVisible();
  await minutes.fill("4");
  await expect(dialog.getByText("2 slides stay, 1 slide go: 4 minutes.")).toBeVisible();
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  await expect(dialog.getByText("is ready.")).toBeVisible({ timeout: 60_000 });
  const fact = (name: string) => dialog.locator("dl > div").filter({ hasText: name }).locator("dd");
  await expect(fact("Pictures")).toHaveText("2");
  await expect(fact("Each")).toHaveText("1280 × 720");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/-pictures\.zip$/);
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  expect(Object.keys(files)).toEqual(["01-one.jpg", "03-three.jpg"]);
  for (const bytes of Object.values(files))
    expect(readPictureSize(bytes, "jpeg")).toEqual({ width: 1280, height: 720 });
});

test("choices are there again in the next window, and named ones are a press away until they are forgotten", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await using shell = await startBrowserShell(deck);
  const dialog = await openDialog(page, shell.address("editor"));
  await choose(page, "Handout");
  await choose(page, "6");
  await choose(page, "Sideways");
  await dialog.getByRole("button", { name: "Keep these choices under a name" }).click();
  await dialog.getByRole("textbox", { name: "Name of these choices" }).fill("Ward board");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Ward board", exact: true })).toBeVisible();
  await choose(page, "Notes pages");

  const next = await context.newPage();
  const again = await openDialog(next, shell.address("editor"));
  await expect(again.getByRole("radio", { name: "Notes pages" })).toBeChecked();
  await again.getByRole("button", { name: "Ward board", exact: true }).click();
  await expect(again.getByRole("radio", { name: "Handout" })).toBeChecked();
  await expect(again.getByRole("radio", { name: "6", exact: true })).toBeChecked();
  await expect(again.getByRole("radio", { name: "Sideways" })).toBeChecked();
  await again.getByRole("button", { name: "Forget “Ward board”" }).click();
  await expect(again.getByRole("button", { name: "Ward board", exact: true })).toBeHidden();
});

test("a cancel in the middle of drawing leads back to the choices at once and leaves nothing to download", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const many = Array.from({ length: 300 }, (_, at) => slide(`Slide ${at}`, "")).join("\n---\n\n");
  await using shell = await startBrowserShell({ ...deck, "a.md": many });
  const dialog = await openDialog(page, shell.address("editor"));
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  await expect(dialog.locator('.export-steps [aria-current="step"]')).toHaveText("Drawing the pages", {
    timeout: 60_000,
  });
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Export", exact: true })).toBeVisible();
  await expect(dialog.getByRole("link", { name: "Download" })).toBeHidden();
});
