/** What the export dialog remembers, and the kinds that came to it last: pictures, and the short version. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
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

interface Judge {
  run(
    where: string,
    how: { readonly iframes: boolean },
  ): Promise<{ readonly violations: readonly { readonly id: string }[] }>;
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

test("in every state of the dialog axe-core finds nothing, in a small window as in a large one", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  await using shell = await startBrowserShell(deck);
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const [colorScheme, width, height] of [
    ["light", 1024, 700],
    ["dark", 1280, 720],
  ] as const) {
    // The policy of the page lets no stranger's script in, and the judge is one.
    const context = await browser.newContext({ colorScheme, viewport: { width, height }, bypassCSP: true });
    const page = await context.newPage();
    const dialog = await openDialog(page, shell.address("editor"));
    await page.evaluate(axe);
    const expectClean = async (state: string) => {
      const found = await page.evaluate(async () => {
        const { axe: judge } = globalThis as unknown as { readonly axe: Judge };
        const { violations } = await judge.run('[role="dialog"]', { iframes: false });
        return violations.map((it) => it.id);
      });
      expect(found, state).toEqual([]);
      const box = await dialog.boundingBox();
      expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width, state).toBe(true);
      expect(box && box.y + box.height <= height, state).toBe(true);
    };
    for (const kind of ["Slides", "Handout", "Paperwork", "Pictures", "PowerPoint"]) {
      await choose(page, kind);
      await expectClean(kind);
    }
    await choose(page, "Slides");
    await dialog.getByRole("button", { name: "Export", exact: true }).click();
    await expect(dialog.getByText("is ready.")).toBeVisible({ timeout: 60_000 });
    await expectClean("finished");
    await dialog.getByRole("button", { name: "Export another" }).click();
    await choose(page, "Some slides");
    await dialog.getByRole("textbox", { name: "Which slides" }).fill("99");
    await dialog.getByRole("button", { name: "Export", exact: true }).click();
    await expect(dialog.getByRole("alert")).toBeVisible({ timeout: 60_000 });
    await expectClean("failed");
    await context.close();
  }
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
  // Looked for in every frame: a quick machine is soon past it.
  await page.waitForFunction(
    () => document.querySelector('.export-steps [aria-current="step"]')?.textContent === "Drawing the pages",
    null,
    { polling: "raf", timeout: 60_000 },
  );
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Export", exact: true })).toBeVisible();
  await expect(dialog.getByRole("link", { name: "Download" })).toBeHidden();
});

test("drawings of an earlier show are laid over the slides, and a file that holds none is told of", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const drawings = {
    ...{ format: "lectern-drawings", version: 1, deck: "Talk", startedAt: "2026-11-24T08:30:00.000Z" },
    slides: [
      {
        ...{ place: "0/0", title: "One", hash: "00000000" },
        strokes: [{ id: "a", tool: "pen", colour: "red", points: [1000, 1000, 5000, 5000] }],
      },
    ],
  };
  await using shell = await startBrowserShell({
    ...deck,
    "drawings/2026-11-24T08-30-00.json": JSON.stringify(drawings),
    "drawings/broken.json": "{}",
  });
  const dialog = await openDialog(page, shell.address("editor"));
  const ink = page.frameLocator('iframe[title="Pages as they will be"]').locator(".page-ink path");
  await choose(page, "broken");
  await expect(page.getByText("“drawings/broken.json”")).toBeVisible();
  await expect(ink).toHaveCount(0);
  await choose(page, "24 Nov 2026.*");
  await expect(ink).toHaveCount(1);
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  await expect(dialog.getByText("is ready.")).toBeVisible({ timeout: 60_000 });
});
