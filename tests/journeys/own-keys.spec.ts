/** Keys a user chooses: in the console, by a clicker's button, in the editor; they count in every window and at the next start. */

import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { expectStanding, present, stageOf } from "../support/show-windows.ts";

const deck = { "a.md": "# One\n\n---\n\n# Two\n\n---\n\n# Three\n" };

test("a key chosen in the help of the console counts in both windows, and a taken one is refused with a sentence", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  await console.keyboard.press("?");
  const help = console.getByRole("dialog", { name: "Keys during a show" });
  await help.getByRole("button", { name: "Change keys…" }).click();
  await help.getByRole("button", { name: /^Add a key for “Freeze/ }).click();
  await console.keyboard.press("b");
  await expect(help.getByRole("alert")).toHaveText("B already means “Black screen”.");
  await console.keyboard.press("F5");
  await expect(help.getByRole("alert")).toContainText("the start button of a clicker");
  await console.keyboard.press("x");
  await expect(help.getByRole("alert")).toHaveCount(0);
  await help.getByRole("button", { name: /^Add a key for “Freeze/ }).click();
  await console.keyboard.press("b");
  await help.getByRole("button", { name: "Use B here instead" }).click();
  await help.getByRole("button", { name: "Done" }).click();
  await expect(help.getByText("Black screen").locator("..")).toHaveText(".Black screen");
  await help.getByRole("button", { name: "Close" }).click();

  const state = console.getByRole("status").filter({ hasText: /Live|Frozen/ });
  await expect(async () => {
    await room.keyboard.press("x");
    await expect(state).toContainText("Frozen", { timeout: 1000 });
  }).toPass();
  await console.keyboard.press("b");
  await expect(state).toContainText("Live");
  await expect(stageOf(room).locator("body")).not.toHaveAttribute("data-blank");
});

test("a clicker's button learns what it does, at the next start too, and forgets it again", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console } = await present(shell, context, page);
  await console.getByRole("button", { name: "Check the room" }).click();
  await console.keyboard.press("k");
  const presses = console.getByRole("list", { name: "What the buttons mean" });
  await expect(presses.getByRole("listitem").first()).toContainText("means nothing in a show");
  await console.getByRole("button", { name: "Choose what K does…" }).click();
  await console.getByRole("menuitem", { name: "Next step" }).click();
  await expect(presses.getByRole("listitem").first()).toContainText("K Next step");

  const editor = await context.newPage();
  for (const other of context.pages()) if (other !== editor) await other.close();
  await shell.restart();
  const again = await present(shell, context, editor);
  await again.presenter.keyboard.press("k");
  await expectStanding(again.audience, "Two+0");
  await again.presenter.keyboard.press("?");
  await again.presenter.getByRole("button", { name: "Change keys…" }).click();
  await again.presenter.getByRole("button", { name: "All keys as made" }).click();
  await again.presenter.getByRole("button", { name: "Close" }).click();
  await again.presenter.keyboard.press("k");
  await again.presenter.keyboard.press("PageDown");
  await expectStanding(again.audience, "Three+0");
});

test("a key of the editor is changed in its dialog and shown in the menu", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator("section.present").first()).toBeVisible();
  await page.keyboard.press("F1");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await dialog.getByRole("button", { name: "Add a key for “Export…”" }).click();
  await page.keyboard.press("a");
  await expect(dialog.getByRole("alert")).toContainText("A alone is for writing.");
  await page.keyboard.press("Control+s");
  await expect(dialog.getByRole("alert")).toHaveText("Ctrl+S already means “Save”.");
  await page.keyboard.press("F7");
  await dialog.getByRole("button", { name: "Take Ctrl+Shift+E from “Export…”" }).click();
  await dialog.getByRole("button", { name: "Close", exact: true }).click();
  await page.keyboard.press("Control+Shift+E");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "File" }).click();
  await expect(page.getByRole("menuitem", { name: "Export…" })).toContainText("F7");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F7");
  await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
});
