/** A training from the first window to the last, by somebody who has no mouse: every control is reached with Tab, arrows and keys. */

import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { expectStanding, openShow, stageOf } from "../support/show-windows.ts";

/** As far as anybody would go with Tab. */
const mostTabs = 60;

/** Tab by Tab until the control has the focus. */
async function tabTo(page: Page, control: Locator, key = "Tab"): Promise<void> {
  await expect(control).toBeVisible();
  for (let step = 0; step < mostTabs; step += 1) {
    if (await control.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${control} is not reached with ${mostTabs} times ${key}`);
}

/** The menu takes no Enter in the moment it appears, lest it be meant for the text: then the line end is taken back. */
async function chooseOffered(page: Page, typed: string, name: RegExp): Promise<void> {
  await expect(async () => {
    await expect(page.getByRole("option", { name })).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    const isLeft = await line(page, typed).count();
    if (isLeft > 0) {
      for (const key of ["Backspace", "Backspace"]) await page.keyboard.press(key);
      await page.keyboard.type(typed.slice(-1));
    }
    expect(isLeft).toBe(0);
  }).toPass();
}

const line = (page: Page, words: string | RegExp) => page.locator(".cm-line", { hasText: words });

test("a deck is made, written, mended, set, printed and shown without a mouse", async ({ page, context }) => {
  test.setTimeout(180_000);
  await using shell = await startBrowserShell({ "a.md": "# Not this one\n" }, { withoutDeck: true });
  const folder = join(dirname(shell.folder), "mine", "Safer nights");
  const onDisk = (name: string) => readFile(join(folder, name), "utf8");

  await test.step("a new deck from the start window", async () => {
    await page.goto(shell.address("start"));
    await tabTo(page, page.getByRole("button", { name: /Blank deck/ }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
    await page.keyboard.type("Safer nights");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/editor\//);
    await expect(stageOf(page).locator(".slide h1")).toHaveText("Safer nights");
  });

  await test.step("a slide written with the menu of blocks", async () => {
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("textbox", { name: /^Text of/ })).toBeFocused();
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("New slide");
    await page.keyboard.type("Doses");
    for (const key of ["Enter", "Enter"]) await page.keyboard.press(key);
    await page.keyboard.type("Give 1.0 mg.");
    for (const key of ["Enter", "Enter"]) await page.keyboard.press(key);
    await page.keyboard.type("/two col");
    await chooseOffered(page, "/two col", /Two columns/);
    await page.keyboard.type("Here");
    await page.keyboard.press("Tab");
    await page.keyboard.type("There");
    await expect(stageOf(page).locator(".columns .column")).toHaveText(["Here", "There"]);
  });

  await test.step("a problem made right", async () => {
    const fix = page.getByRole("button", { name: "Write “1”", exact: true });
    // The keys of problems count once there are any.
    await expect(page.getByRole("tab", { name: /Problems/ })).toHaveText(/[1-9]/);
    await page.keyboard.press("F8");
    await expect(page.getByRole("tab", { name: /Problems/ })).toHaveAttribute("aria-selected", "true");
    await tabTo(page, fix);
    await page.keyboard.press("Enter");
    await expect(line(page, /^Give 1 mg\.$/)).toHaveCount(1);
    await expect(fix).toHaveCount(0);
  });

  await test.step("a setting changed", async () => {
    await page.keyboard.press("Control+,");
    const dialog = page.getByRole("dialog", { name: "Deck settings" });
    await tabTo(page, dialog.getByRole("tab", { selected: true }));
    await page.keyboard.press("ArrowRight");
    await expect(dialog.getByRole("tab", { name: "Look" })).toBeFocused();
    await tabTo(
      page,
      dialog.getByRole("radiogroup", { name: "Theme" }).getByRole("radio", { checked: true }),
    );
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => onDisk("deck.yml")).toMatch(/^theme: (?!clinic)\w+$/m);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("a handout exported", async () => {
    await page.keyboard.press("Control+Shift+e");
    const dialog = page.getByRole("dialog", { name: "Export" });
    const handout = dialog.getByRole("radio", { name: "Handout", exact: true });
    await tabTo(page, dialog.getByRole("radio", { checked: true }).first());
    for (let step = 0; step < 12 && !(await handout.isChecked()); step += 1)
      await page.keyboard.press("ArrowRight");
    await expect(handout).toBeChecked();
    await tabTo(page, dialog.getByRole("button", { name: "Export", exact: true }));
    await page.keyboard.press("Enter");
    await expect(dialog.getByText("is ready.")).toBeVisible({ timeout: 90_000 });
    const link = dialog.getByRole("link", { name: "Download" });
    await tabTo(page, link);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("the show held and ended", async () => {
    const { presenter, audience } = await openShow(context, page);
    await expectStanding(audience, "Safer nights+0");
    await presenter.keyboard.press("ArrowRight");
    await expectStanding(audience, "Doses+0");
    const closed = audience.waitForEvent("close");
    await presenter.keyboard.press("Escape");
    await expect(presenter.getByText(/again to end the show/)).toBeVisible();
    // The same key right after itself is a bounce, not a second press.
    await expect(async () => {
      await presenter.keyboard.press("Escape");
      await expect(presenter.getByText("The show has ended.")).toBeVisible({ timeout: 1000 });
    }).toPass();
    await closed;
  });
});
