/** The settings of a deck as a form over deck.yml, and the plan of the training. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { type BrowserShell, startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

const settings = `# Ours
title: "Doses"   # kept
theme: clinic
slot: 10
objectives:
  - id: O1
    text: Give the dose
references: refs.bib
`;
const deck = {
  "deck.yml": settings,
  "refs.bib": "@article{doe2021, title={Lamps}, author={Doe, J}, year={2021}, doi={10.1000/1}}\n",
  "a.md":
    '---\nsection: Start\nminutes: 8\n---\n\n<!-- .slide: objective="O1" -->\n\n# One\n\nAs told [@doe2021].\n\n---\n\n<!-- .slide: priority="could" -->\n\n# Two\n',
};

const onDisk = (shell: BrowserShell, name: string) => readFile(join(shell.folder, name), "utf8");

test("what the form writes stands in deck.yml, its comments beside it, and undo takes it back", async ({
  page,
}) => {
  await using shell = await startBrowserShell(deck);
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toHaveText("One");
  await page.keyboard.press("Control+,");
  const dialog = page.getByRole("dialog", { name: "Deck settings" });
  await dialog.getByLabel("Title", { exact: true }).fill("Doses: safely");
  await dialog.getByLabel("Title", { exact: true }).press("Tab");
  await dialog.getByRole("tab", { name: "Look" }).click();
  await dialog.getByText("Night").click();
  await dialog.getByRole("tab", { name: "Training" }).click();
  await dialog.getByRole("textbox", { name: "O1" }).fill("Give it safely");
  await dialog.getByRole("button", { name: "Add an objective" }).click();
  await dialog.getByLabel("Minutes in the room").fill("soon");
  await dialog.getByRole("button", { name: "Done" }).focus();
  await expect(dialog.getByText("“soon” cannot be used for slot")).toBeVisible();
  await dialog.getByLabel("Minutes in the room").fill("12");
  await dialog.getByRole("button", { name: "Done" }).click();
  const wanted = settings
    .replace('"Doses"', '"Doses: safely"')
    .replace("clinic", "night")
    .replace("Give the dose", "Give it safely\n  - id: O2\n    text: What learners can do afterwards")
    .replace("slot: 10", "slot: 12");
  await expect.poll(() => onDisk(shell, "deck.yml")).toBe(wanted);
  await expect(stageOf(page).locator("html, body, .reveal").first()).toBeAttached();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("Control+z");
  await expect.poll(() => onDisk(shell, "deck.yml")).toBe(settings);
});

test("sources are pasted from a reference manager, and say where they are cited", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toHaveText("One");
  await page.keyboard.press("Control+,");
  const dialog = page.getByRole("dialog", { name: "Deck settings" });
  await dialog.getByRole("tab", { name: "Sources" }).click();
  await expect(dialog.getByRole("row", { name: /doe2021.*Slide 1: One/ })).toBeVisible();
  const paste = dialog.getByLabel(/Paste sources/);
  await paste.fill("TY  - JOUR\nAU  - Roe, Ann\nPY  - 2020\nTI  - Wards at night\nER  - \n");
  await dialog.getByRole("button", { name: "Add to refs.bib" }).click();
  await expect(dialog.getByRole("status")).toHaveText("Added: [@roe2020]");
  await expect(dialog.getByRole("row", { name: /roe2020.*never cited/ })).toBeVisible();
  await expect.poll(() => onDisk(shell, "refs.bib")).toContain("@article{roe2020,");
  await paste.fill("nothing of the kind");
  await dialog.getByRole("button", { name: "Add to refs.bib" }).click();
  await expect(dialog.getByRole("status")).toContainText("none of BibTeX, RIS and CSL-JSON");
});

test("the plan adds up minutes and objectives, and says what a shorter version drops", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await page.goto(shell.address("editor"));
  await page.getByRole("tab", { name: "Plan" }).click();
  const table = page.getByRole("table", { name: /Minutes and objectives/ });
  await expect(table.getByRole("row", { name: /Start 2 8 1/ })).toBeVisible();
  await expect(table.getByRole("row", { name: /Together, of 10 minutes 8/ })).toBeVisible();
  await page.getByLabel("Fit to minutes").fill("5");
  await expect(page.getByText("1 slide drops, 4 minutes stay.")).toBeVisible();
  await page.getByRole("button", { name: "2 Two" }).click();
  await expect(stageOf(page).locator(".slide h1")).toHaveText("Two");
});
