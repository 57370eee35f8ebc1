/** Before the show: the check of the room, reached from the console. */

import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { openShow, present, stageOf } from "../support/show-windows.ts";

const deck = {
  "a.md":
    "# One\n\n---\n\n# Two\n\n![A picture that is none](broken.png)\n\n![A sound that is none](broken.mp3)\n",
  "broken.mp3": "not a sound",
  "broken.png": "not a picture",
};

test("a clicker is tried without moving the show, and every button says what it would do", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  await console.getByRole("button", { name: "Check the room" }).click();
  const box = console.getByRole("button", { name: "Press each button of the clicker" });
  const presses = console.getByRole("list", { name: "What the buttons mean" });
  await expect(box).toBeFocused();
  for (const [key, words] of [
    ["PageDown", "Page Down Next step"],
    [" ", "Space Next step"],
    ["PageUp", "Page Up One step back"],
    [".", ". Black screen"],
    ["F5", "F5 does nothing, on purpose"],
    ["Escape", "Esc first of two"],
    ["x", "X means nothing in a show"],
  ] as const) {
    await console.keyboard.press(key);
    await expect(presses.getByRole("listitem").first()).toContainText(words);
  }
  await console.keyboard.press("Tab");
  await expect(box).not.toBeFocused();
  await console.keyboard.press("Escape");
  await expect(box).toBeHidden();
  await expect(stageOf(room).locator("section.present h1")).toHaveText("One");
  await console.keyboard.press("PageDown");
  await expect(stageOf(room).locator("section.present h1")).toHaveText("Two");
});

test("a picture or sound that is none is told before the room would miss it", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console } = await present(shell, context, page);
  await console.getByRole("button", { name: "Check the room" }).click();
  await expect(console.getByText("A browser does not tell which display is which")).toBeVisible();
  await console.getByRole("button", { name: "Draw every slide and look" }).click();
  await expect(console.getByRole("dialog").getByText("broken.png")).toBeVisible({ timeout: 30_000 });
  await expect(console.getByRole("dialog").getByText("“broken.mp3” is in the deck but cannot")).toBeVisible();
  await expect(console.getByText("2 slides have no notes")).toBeVisible();
});

test("the room is checked from the editor before a show, and a button learned there counts in the show", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator("section.present").first()).toBeVisible();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.getByRole("menuitem", { name: "Check the room…" }).click();
  const dialog = page.getByRole("dialog", { name: "Check the room" });
  await expect(dialog.getByRole("button", { name: "Press each button" })).toBeFocused();
  await page.keyboard.press("F5");
  await expect(dialog.getByText("does nothing, on purpose")).toBeVisible();
  await page.keyboard.press("k");
  await dialog.getByRole("button", { name: "Choose what K does…" }).click();
  await page.getByRole("menuitem", { name: "Next step" }).click();
  await dialog.getByRole("button", { name: "Draw every slide and look" }).click();
  await expect(dialog.getByText("broken.png")).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole("button", { name: "Close" }).click();
  const { audience: room } = await openShow(context, page);
  await expect(stageOf(room).locator("section.present h1")).toHaveText("One");
  await room.keyboard.press("k");
  await expect(stageOf(room).locator("section.present h1")).toHaveText("Two");
});
