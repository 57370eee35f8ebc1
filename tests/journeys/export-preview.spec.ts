/** The preview in the export dialog: the pages that will be printed, as large as they will be, following the choices. */

import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { parseDeck } from "#core/deck/assemble.ts";
import { slideWidthOnPaper } from "#core/paper/slide-on-paper.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { generateDeck } from "../support/sample-decks.ts";
import { stageOf } from "../support/show-windows.ts";
import { deckContents } from "../support/temporary-deck.ts";

async function openDialog(page: Page, address: string) {
  await page.goto(address);
  await expect(stageOf(page).locator(".slide h1")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+e");
  return page.getByRole("dialog", { name: "Export" });
}

const pagesOf = (page: Page) => page.frameLocator('iframe[title="Pages as they will be"]').locator(".page");

const choose = (page: Page, name: string) =>
  page
    .getByRole("dialog")
    .locator("label.choice", { hasText: new RegExp(`^${name}$`) })
    .click();

test("the preview shows the pages of each kind and follows the choices", async ({ page }) => {
  test.setTimeout(120_000);
  await using shell = await startBrowserShell(deckContents(generateDeck(12)));
  const dialog = await openDialog(page, shell.address("editor"));
  const pages = pagesOf(page);
  await expect(pages).toHaveCount(12);
  await expect(dialog.getByText("Page 1 of 12")).toBeVisible();

  await choose(page, "Some slides");
  await dialog.getByRole("textbox", { name: "Which slides" }).fill("2-4");
  await expect(pages).toHaveCount(3);
  await expect(pages.first()).toHaveAttribute("data-slide", "2");

  await choose(page, "Handout");
  await expect(pages.locator(".cell")).toHaveCount(3);
  await expect(pages.first()).toContainText("Objectives");
  await choose(page, "1");
  await expect(page.frameLocator('iframe[title="Pages as they will be"]').locator(".cells-1")).toHaveCount(3);
  const upright = await pages.first().evaluate((it) => it.clientHeight / it.clientWidth);
  await choose(page, "Sideways");
  await expect
    .poll(() => pages.first().evaluate((it) => it.clientHeight / it.clientWidth))
    .toBeCloseTo(1 / upright, 2);

  await choose(page, "Outline");
  await expect(pages.first()).toContainText("Outline");
  await choose(page, "Markdown");
  await expect(dialog.getByRole("region", { name: "Text of the file" })).toContainText("# Ward training");
  await choose(page, "Slides");
  await dialog.getByRole("textbox", { name: "Which slides" }).fill("77");
  await expect(dialog.getByText("No slide is chosen")).toBeVisible();
});

test("arrows and scrolling lead through the pages, and further ones are made when they are asked for", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await using shell = await startBrowserShell(deckContents(generateDeck(130)));
  const dialog = await openDialog(page, shell.address("editor"));
  await expect(dialog.getByText("Page 1 of more than 120")).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByRole("button", { name: "Page before" })).toBeDisabled();
  await dialog.getByRole("button", { name: "Next page" }).click();
  await expect(dialog.getByText("Page 2 of more than 120")).toBeVisible();
  await dialog.getByRole("button", { name: "Page before" }).click();
  await expect(dialog.getByText("Page 1 of more than 120")).toBeVisible();
  const scroller = dialog.getByRole("region", { name: "Pages of the file" });
  await scroller.evaluate((it) => it.scrollTo({ top: it.scrollHeight }));
  await expect(dialog.getByText("Page 120 of more than 120")).toBeVisible();
  await dialog.getByRole("button", { name: "Next page" }).click();
  await expect(dialog.getByText("Page 120 of 130")).toBeVisible({ timeout: 60_000 });
});

test("words too small to read are named, and the densest layout that is fine is a press away", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const files = generateDeck(6);
  await using shell = await startBrowserShell(deckContents(files));
  const dialog = await openDialog(page, shell.address("editor"));
  await choose(page, "Handout");
  await choose(page, "9");
  const warning = dialog.getByRole("status").filter({ hasText: "smallest words" });
  await expect(warning).toContainText(/print at [2-5]\.\d points/);
  const frame = page.frameLocator('iframe[title="Pages as they will be"]');
  await expect(frame.locator(".cells-9")).toHaveCount(1);
  const { settings } = parseDeck(files);
  const { paper } = settings.handout;
  for (const [perPage, name] of [
    [9, "9"],
    [6, "6"],
    [3, "3 with lines"],
    [1, "1"],
  ] as const) {
    await choose(page, name);
    await expect(frame.locator(`.cells-${perPage}`).first()).toBeAttached();
    const drawn = await frame
      .locator(".thumb")
      .first()
      .evaluate((it) => it.clientWidth / 96);
    const layout = { for: "learner", orientation: "portrait", perPage, paper } as const;
    expect(Math.abs(slideWidthOnPaper(layout, settings.size) / drawn - 1), name).toBeLessThan(0.02);
  }
  await choose(page, "9");
  await warning.getByRole("button", { name: /^Put [12] on a page$/ }).click();
  await expect(warning).toBeHidden();
});

test("a handout is drawn plain, in the colours of the show when that is chosen, and in greys to look at", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await using shell = await startBrowserShell({
    "deck.yml": "title: Night\ntheme: night\n",
    "a.md": "# One\n\nWords\n",
  });
  const dialog = await openDialog(page, shell.address("editor"));
  await choose(page, "Handout");
  const slide = page.frameLocator('iframe[title="Pages as they will be"]').locator(".thumb > .slide").first();
  const ground = () => slide.evaluate((it) => getComputedStyle(it).backgroundColor);
  await expect(slide).toBeAttached();
  await expect.poll(ground).toBe("rgb(255, 255, 255)");
  await choose(page, "As shown");
  await expect.poll(ground).not.toBe("rgb(255, 255, 255)");
  const scroller = dialog.getByRole("region", { name: "Pages of the file" });
  await dialog.getByText("As a greyscale printer makes it").click();
  await expect(scroller).toHaveCSS("filter", "grayscale(1)");
});

test("a hostile slide does nothing in the preview, and Escape closes the dialog from everywhere", async ({
  page,
}) => {
  await using shell = await startBrowserShell({
    "a.md":
      '# One\n\n<script>document.title="ran"</script><img src="x" onerror="parent.document.title=1">\n\n[out](https://example.com)\n',
  });
  const asked: string[] = [];
  page.on("request", (it) => asked.push(it.url()));
  const dialog = await openDialog(page, shell.address("editor"));
  const frame = page.frameLocator('iframe[title="Pages as they will be"]');
  await expect(frame.locator(".page")).toHaveCount(1);
  await expect(frame.locator("a[href], script:not([src])")).toHaveCount(0);
  expect(
    asked.filter((it) => !it.startsWith(new URL(page.url()).origin) && !/^(blob|data):/.test(it)),
  ).toEqual([]);
  const box = await dialog.getByRole("region", { name: "Pages of the file" }).boundingBox();
  if (!box) throw new Error("no pages");
  await page.mouse.click(box.x + box.width / 2, box.y + 60);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});
