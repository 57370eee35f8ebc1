/** Pen, laser, zoom and the rest: what is done in one window is seen in both, and moves no slide. */

import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { present, stageOf } from "../support/show-windows.ts";

const strokes = (page: Page) => stageOf(page).locator(".ink .stroke");
const deck = { "a.md": "# One\n\n---\n\n# Two\n\n---\n\n# Three\n" };

async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const box = await page.locator("iframe:not([aria-hidden])").first().boundingBox();
  if (!box) throw new Error("the stage is not on the page");
  const at = ([x, y]: readonly [number, number]) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 5 });
  await page.mouse.up();
}

test("what is drawn in one window is in both, also in one that joins late, and goes with its slide", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  await console.keyboard.press("d");
  await expect(stageOf(console).locator(".ink.in-hand")).toBeAttached();
  await drag(console, [0.2, 0.5], [0.6, 0.7]);
  await expect(strokes(room)).toHaveCount(1);
  await expect(strokes(console)).toHaveCount(1);
  // The first movement only wakes the pointer that rests over the picture.
  await room.mouse.move(10, 10);
  await room.mouse.move(300, 300);
  await drag(room, [0.3, 0.8], [0.5, 0.8]);
  await expect(strokes(console)).toHaveCount(2);
  await expect(stageOf(room).locator("section.present h1")).toHaveText("One");
  await room.reload();
  await expect(strokes(room)).toHaveCount(2);
  await console.keyboard.press("PageDown");
  await expect(stageOf(room).locator("section.present h1")).toHaveText("Two");
  await expect(strokes(room)).toHaveCount(0);
  await expect(strokes(console)).toHaveCount(0);
  await console.keyboard.press("PageUp");
  await expect(strokes(room)).toHaveCount(2);
  await console.getByRole("button", { name: "Undo the last stroke" }).click();
  await expect(strokes(room)).toHaveCount(1);
  await console.keyboard.press("c");
  await expect(strokes(room)).toHaveCount(0);
});

test("the eraser takes the stroke it touches", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  await console.keyboard.press("d");
  await expect(stageOf(console).locator(".ink.in-hand")).toBeAttached();
  await drag(console, [0.2, 0.6], [0.8, 0.6]);
  await expect(strokes(room)).toHaveCount(1);
  await console.keyboard.press("e");
  await expect(stageOf(console).locator('.ink[data-tool="eraser"]')).toBeAttached();
  await drag(console, [0.5, 0.4], [0.5, 0.7]);
  await expect(strokes(room)).toHaveCount(0);
});

test("zoom enlarges both windows, and Escape shows the whole slide before it would end the show", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  await console.keyboard.press("z");
  await expect(stageOf(console).locator('.ink[data-tool="zoom"]')).toBeAttached();
  await drag(console, [0.5, 0.5], [0.5, 0.5]);
  for (const window of [console, room])
    await expect(stageOf(window).locator("#stage")).toHaveAttribute("style", /scale\(2\)/);
  await console.keyboard.press("Escape");
  for (const window of [console, room])
    await expect(stageOf(window).locator("#stage")).not.toHaveAttribute("style", /translate/);
  await expect(console.getByText("again to end the show")).toBeHidden();
});

test("laser and filter are seen in the room; the filter leaves the console's picture alone", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  await console.keyboard.press("l");
  await expect(stageOf(console).locator('.ink[data-tool="laser"]')).toBeAttached();
  await drag(console, [0.4, 0.4], [0.5, 0.5]);
  await expect(stageOf(room).locator(".ink .laser")).toBeVisible();
  await console.getByRole("button", { name: "Picture in the room" }).click();
  await console.getByRole("menuitem", { name: "Invert colors" }).click();
  await expect(stageOf(room).locator("#stage")).toHaveAttribute("style", /invert\(1\)/);
  await expect(stageOf(console).locator("#stage")).not.toHaveAttribute("style", /invert/);
});
