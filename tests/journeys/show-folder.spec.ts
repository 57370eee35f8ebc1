/** A web page as a folder, its overview of all slides and its window of notes: opened from the disk, without a network. */

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { exportShow, openShow } from "../support/exported-show.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

const photo =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const note = "Say this slowly and look at everybody in the room.";
const files = {
  "deck.yml": "title: A small talk\n",
  "images/a b.png": Buffer.from(photo, "base64"),
  "01.md": [
    `# First\n\n::: notes\n${note}\n\n- **twice**\n:::`,
    "## Second\n\n+ one\n+ two",
    "## Third\n\n![A dot](images/a%20b.png)\n\nMath $\\sqrt{x}$ and `code`, [back](#/0)",
    "<!-- .slide: background-image=images/a%20b.png -->\n\n## Last\n\n::: notes\nThank them all.\n:::",
  ].join("\n\n---\n\n"),
};

const shown = (page: Page) => page.locator("section.present:not(.stack)");
const heading = (page: Page) => shown(page).getByRole("heading").first();
// Slower than a bounce of a remote, which counts as one press.
const press = (page: Page, key: string) => page.keyboard.press(key, { delay: 130 });

test("a folder is presented to the end by keyboard from the disk, with pictures from beside it and no word of the notes", async ({
  context,
}) => {
  await using deck = await temporaryDeck(files);
  const file = await exportShow(deck.folder, { folder: true });
  expect((await readdir(path.dirname(file))).filter((it) => !it.startsWith(".")).sort()).toEqual([
    "images-a-b.png",
    "index.html",
  ]);
  const text = await readFile(file, "utf8");
  expect(text).not.toContain("look at everybody");
  expect(text).not.toContain(photo.slice(0, 40));
  const { page, asked, wrong } = await openShow(context, file);
  await expect(heading(page)).toHaveText("First");
  for (const key of ["ArrowRight", "PageDown", "PageDown", "Enter"]) await press(page, key);
  await expect(heading(page)).toHaveText("Third");
  const picture = shown(page).getByRole("img", { name: "A dot" });
  expect(await picture.evaluate((it: HTMLImageElement) => it.decode().then(() => it.naturalWidth))).toBe(1);
  expect(await page.evaluate(() => document.fonts.check("24px 'Atkinson Hyperlegible Mono'"))).toBe(true);
  await press(page, "ArrowRight");
  await expect(heading(page)).toHaveText("Last");
  await expect(shown(page)).toHaveCSS("background-image", /^url\("file:.*images-a-b\.png"\)$/);
  await press(page, "s");
  await expect(page.getByRole("status").filter({ hasText: "without speaker notes" })).toBeVisible();
  expect(context.pages()).toHaveLength(1);
  expect(asked).toEqual([]);
  expect(wrong).toEqual([]);
  // Made again over itself: nothing in the folder was touched by hand.
  await exportShow(deck.folder, { folder: true, range: "1" });
  expect((await readdir(path.dirname(file))).filter((it) => !it.startsWith("."))).toEqual(["index.html"]);
});

test("all slides are chosen from by keyboard and mouse, and the shown one is where it begins", async ({
  context,
}) => {
  await using deck = await temporaryDeck(files);
  const { page, wrong } = await openShow(context, await exportShow(deck.folder));
  await expect(heading(page)).toHaveText("First");
  for (const key of ["Shift+ArrowRight", "g"]) await press(page, key);
  const grid = page.getByRole("dialog", { name: "All slides" });
  await expect(grid.getByRole("option")).toHaveCount(4);
  const second = grid.getByRole("option", { name: "Slide 2: Second" });
  await expect(second).toBeFocused();
  await expect(second).toHaveAttribute("aria-selected", "true");
  await expect(second.locator("section")).toContainText("two");
  for (const key of ["ArrowRight", "Enter"]) await press(page, key);
  await expect(grid).toBeHidden();
  await expect(heading(page)).toHaveText("Third");
  await press(page, "g");
  await grid.getByRole("option", { name: "Slide 4: Last" }).click();
  await expect(heading(page)).toHaveText("Last");
  await press(page, "g");
  await expect(grid.getByRole("option", { name: "Slide 4: Last" })).toBeFocused();
  for (const key of ["ArrowLeft", "Escape"]) await press(page, key);
  await expect(grid).toBeHidden();
  await expect(heading(page)).toHaveText("Last");
  expect(wrong).toEqual([]);
});

test("notes are in a second window that follows the slides, leads them by key, and finds them again after a reload", async ({
  context,
}) => {
  await using deck = await temporaryDeck(files);
  const file = await exportShow(deck.folder, { withNotes: true });
  const { page, asked, wrong } = await openShow(context, file);
  await expect(heading(page)).toHaveText("First");
  await expect(page.locator("#stage")).not.toContainText("Say this slowly");
  const opening = context.waitForEvent("page");
  await press(page, "s");
  const notes = await opening;
  const words = notes.getByRole("article", { name: "Speaker notes" });
  await expect(words).toContainText(note);
  await expect(words.locator("strong")).toHaveText("twice");
  await expect(notes.getByRole("heading", { level: 1, name: "First" })).toBeVisible();
  await expect(notes.getByText("Next: Second")).toBeVisible();
  await expect(notes.locator(".notes-timer")).toHaveText("0:00");
  await press(page, "ArrowRight");
  await expect(notes.getByText("Slide 2 of 4 · step 0 of 2")).toBeVisible();
  await expect(words).toHaveText("No notes for this slide.");
  await expect(notes.locator(".notes-timer")).not.toHaveText("0:00");
  await notes.bringToFront();
  for (const key of ["PageDown", "PageDown", "PageDown"]) await press(notes, key);
  await expect(heading(page)).toHaveText("Third");
  await page.reload();
  await expect(heading(page)).toHaveText("Third");
  await press(notes, "ArrowRight");
  await expect(heading(page)).toHaveText("Last");
  await expect(words).toContainText("Thank them all.");
  await expect(notes.getByText("This is the last slide.")).toBeVisible();
  await page.close();
  await expect(notes.getByText("The window with the slides is closed.")).toBeVisible();
  expect(asked).toEqual([]);
  expect(wrong).toEqual([]);
});
