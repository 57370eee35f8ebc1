/** The preview beside the text: a click leads to its words, keys take steps, and paper is shown for the slide under the cursor. */

import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

const source = [
  "## First\n\nSome words before.\n\n- a **bold** point to find\n\n::: notes\nSay the secret of the first.\n:::",
  "## Second\n\n+ one\n+ two",
].join("\n\n---\n\n");

test("a click on the slide brings the cursor to its words, through marks of Markdown", async ({ page }) => {
  await using shell = await startBrowserShell({ "a.md": `${source}\n` });
  await page.goto(shell.address("editor"));
  await stageOf(page).locator("li", { hasText: "point to find" }).click();
  await expect(page.locator(".cm-content")).toBeFocused();
  await page.keyboard.type("here is ");
  await expect(stageOf(page).locator("li")).toHaveText("here is a bold point to find");
});

test("steps are taken by key and button, and told", async ({ page }) => {
  await using shell = await startBrowserShell({ "a.md": `${source}\n` });
  await page.goto(shell.address("editor"));
  await page.getByRole("option", { name: /Second$/ }).click();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByText("Step 0 of 2")).toBeVisible();
  await stageOf(page).locator("body").focus();
  await preview.locator("iframe").focus();
  await page.keyboard.press("ArrowRight");
  await expect(preview.getByText("Step 1 of 2")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(preview.getByText("Step 2 of 2")).toBeVisible();
  await expect(preview.getByRole("button", { name: "Next step" })).toBeDisabled();
  await preview.getByRole("button", { name: "One step back" }).click();
  await expect(preview.getByText("Step 1 of 2")).toBeVisible();
});

test("the handout and the notes of the slide are drawn as they will be printed, and follow the cursor", async ({
  page,
}) => {
  await using shell = await startBrowserShell({ "deck.yml": "title: A talk\n", "a.md": `${source}\n` });
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h2")).toHaveText("First");
  const preview = page.getByRole("region", { name: "Preview" });
  const paper = page.frameLocator('iframe[title="Pages as they will be"]');
  await preview.getByRole("button", { name: "Notes" }).click();
  await expect(paper.locator(".page")).toHaveCount(1);
  await expect(paper.locator(".page")).toContainText("Say the secret of the first.");
  await preview.getByRole("button", { name: "Handout" }).click();
  await expect(paper.locator(".thumb .slide h3, .thumb .slide h2, .cell .slide").first()).toContainText(
    "First",
  );
  await expect(paper.locator("body")).not.toContainText("Say the secret");
  await page.getByRole("option", { name: /Second$/ }).click();
  await expect(paper.locator(".cell .slide").first()).toContainText("Second");
  await preview.getByRole("button", { name: "Slide", exact: true }).click();
  await expect(stageOf(page).locator(".slide h2")).toHaveText("Second");
});
