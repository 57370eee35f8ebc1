/** A deck that may name a patient: the window shows where, and the user decides. */

import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";

test("an export asks before a patient's name may leave, and goes on when that is decided", async ({
  page,
}) => {
  await using shell = await startBrowserShell({
    "a.md": "# Case\n\nMr. Smith came in.\n\n::: notes\nCall 415-867-5309.\n:::\n",
  });
  await page.goto(shell.address("editor"));
  await expect(page.locator("iframe:not([aria-hidden])").first()).toBeVisible();
  await page
    .getByRole("button", { name: /export/i })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByRole("button", { name: /^export/i })
    .last()
    .click();
  await expect(dialog.getByRole("alert")).toContainText("may name patients");
  await expect(dialog.getByRole("listitem")).toHaveText([
    "a.md:3 (slide 1): name of a person",
    "a.md:6 (slide 1): phone number",
  ]);
  await expect(dialog).not.toContainText("Smith");
  await page.screenshot({ path: test.info().outputPath("decision.png") });
  await dialog.getByRole("button", { name: "Export anyway" }).click();
  await expect(dialog.getByRole("status").filter({ hasText: "is ready" })).toBeVisible();
});
