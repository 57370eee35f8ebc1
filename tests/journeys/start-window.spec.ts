import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { judgePage } from "../support/judge-page.ts";
import { stageOf } from "../support/show-windows.ts";

const files = { "deck.yml": "title: Safer nights\n", "01-a.md": "# Safer nights\n\nFirst slide\n" };

const recents = (page: Page) => page.getByRole("region", { name: "Recent decks" });
const editorOf = (page: Page) => expect(page).toHaveURL(/\/editor\//);
/** A second deck beside that of the shell. */
async function otherDeck(folder: string): Promise<string> {
  const other = join(dirname(folder), "other deck");
  await mkdir(other);
  await writeFile(join(other, "01.md"), "# Another training\n\nIts only slide\n");
  return other;
}

test("a deck that was opened is listed with its first slide, its folder and when, and opens again from there", async ({
  page,
}) => {
  await using shell = await startBrowserShell(files);
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator("section.present")).toContainText("Safer nights");
  await page.goto(shell.address("start"));
  const card = recents(page).getByRole("listitem");
  await expect(card).toHaveCount(1);
  await expect(card.getByRole("button", { name: "Safer nights", exact: true })).toBeVisible();
  await expect(card).toContainText(shell.folder);
  await expect(card).toContainText("Opened today at");
  const slide = card.locator("iframe").contentFrame();
  await expect(slide.locator("section.slides-page")).toContainText("First slide");
  // The whole card can be pressed, picture and all.
  await card.click({ position: { x: 80, y: 60 } });
  await editorOf(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Safer nights");
});

test("the list is there after a restart, knows a new title, and says of a deck that is gone that it is", async ({
  page,
}) => {
  await using shell = await startBrowserShell(files);
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator("section.present")).toBeVisible();
  await writeFile(join(shell.folder, "deck.yml"), "title: Calmer nights\n");
  await shell.restart();
  await page.goto(shell.address("start"));
  await expect(recents(page).getByRole("button", { name: "Calmer nights", exact: true })).toBeVisible();
  await rename(shell.folder, `${shell.folder}-moved`);
  await page.reload();
  await expect(recents(page)).toContainText("Not there any more");
  await recents(page).getByRole("button", { name: "Safer nights", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("There is nothing at");
  await recents(page).getByRole("button", { name: "Take off the list" }).click();
  await expect(recents(page)).toContainText("None yet.");
  expect(await readFile(join(`${shell.folder}-moved`, "01-a.md"), "utf8")).toBe(files["01-a.md"]);
  await rename(`${shell.folder}-moved`, shell.folder);
});

test("a new deck is made from a template under the name that was typed, and never over another", async ({
  page,
}) => {
  await using shell = await startBrowserShell(files, { withoutDeck: true });
  const mine = join(dirname(shell.folder), "mine");
  await page.goto(shell.address("start"));
  await page.getByRole("button", { name: /Journal club/ }).click();
  const dialog = page.getByRole("dialog", { name: "New: Journal club" });
  await dialog.getByRole("button", { name: "Make the deck" }).click();
  await expect(dialog.getByText("Give the deck a name.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Name" }).fill("Sepsis: first hour?");
  await expect(dialog.getByRole("textbox", { name: "Make it in the folder" })).toHaveValue(mine);
  await page.keyboard.press("Enter");
  await editorOf(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sepsis: first hour?");
  const made = join(mine, "Sepsis first hour", "deck.yml");
  expect(await readFile(made, "utf8")).toContain('title: "Sepsis: first hour?"');

  const before = await readFile(made, "utf8");
  await page.goto(shell.address("start"));
  await page.getByRole("button", { name: /Blank deck/ }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Sepsis first hour");
  await page.getByRole("button", { name: "Make the deck" }).click();
  await expect(page.getByRole("dialog")).toContainText("is not empty");
  expect(await readFile(made, "utf8")).toBe(before);
});

test("a path that was typed or pasted opens; a wrong one says what is wrong and keeps what was typed", async ({
  page,
}) => {
  await using shell = await startBrowserShell(files, { withoutDeck: true });
  const other = await otherDeck(shell.folder);
  await writeFile(join(other, "notes.txt"), "no deck");
  await page.goto(shell.address("start"));
  const path = page.getByRole("textbox", { name: "Path of a folder or .md file" });
  const open = page.getByRole("button", { name: "Open", exact: true });
  await open.click();
  await expect(page.getByText("Type or paste where the deck is.")).toBeVisible();
  await path.fill(`${other}/nowhere`);
  await open.click();
  await expect(page.getByRole("alert")).toContainText("There is nothing at “nowhere”.");
  await expect(path).toHaveValue(`${other}/nowhere`);
  await path.fill(`${other}/notes.txt`);
  await open.click();
  await expect(page.getByRole("alert")).toContainText("is not a deck");
  await path.fill(` "${other}" `);
  await path.press("Enter");
  await editorOf(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("other deck");
});

test("what is dropped on the window in a browser has no path: it says so, and the page stays", async ({
  page,
}) => {
  await using shell = await startBrowserShell(files, { withoutDeck: true });
  await page.goto(shell.address("start"));
  await expect(page.getByRole("heading", { name: "Sample decks" })).toBeVisible();
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["# A"], "a.md"));
    return data;
  });
  await page.locator(".start").dispatchEvent("drop", { dataTransfer: dropped });
  await expect(page.getByText("type or paste its path here instead").first()).toBeVisible();
  await expect(page).toHaveURL(/\/start\//);
});

test("a sample opens as the user's own copy", async ({ page }) => {
  await using shell = await startBrowserShell(files, { withoutDeck: true });
  await page.goto(shell.address("start"));
  const samples = page.getByRole("region", { name: "Sample decks" });
  await expect(samples.getByRole("listitem")).toHaveCount(3);
  await samples.getByRole("button", { name: "Welcome to Lectern", exact: true }).click();
  await editorOf(page);
  await expect(stageOf(page).locator("section.present")).toContainText("Welcome to Lectern");
  const copy = join(dirname(shell.folder), "data/samples/welcome/01-welcome.md");
  expect(await readFile(copy, "utf8")).toContain("# Welcome to Lectern");
});

test("two decks are open beside each other: each is saved in its own folder and shown in its own windows", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(files);
  const other = await otherDeck(shell.folder);
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator("section.present")).toContainText("Safer nights");
  const [second] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("Control+o")]);
  await second.getByRole("textbox", { name: "Path of a folder or .md file" }).fill(other);
  await second.keyboard.press("Enter");
  await editorOf(second);
  await expect(stageOf(second).locator("section.present")).toContainText("Another training");

  await second.locator(".cm-content").click();
  await second.keyboard.press("Control+End");
  await second.keyboard.type("\nwritten in the second");
  await expect.poll(() => readFile(join(other, "01.md"), "utf8")).toContain("written in the second");
  expect(await readFile(join(shell.folder, "01-a.md"), "utf8")).toBe(files["01-a.md"]);

  const shows = () => context.pages().filter((it) => it.url().includes("/audience/"));
  for (const [at, editor] of [page, second].entries()) {
    await editor.keyboard.press("F5");
    await expect.poll(() => shows().length).toBe(at + 1);
  }
  const [room, otherRoom] = shows();
  if (!room || !otherRoom) throw new Error("a show has no window");
  await expect(stageOf(room).locator("section.present")).toContainText("Safer nights");
  await expect(stageOf(otherRoom).locator("section.present")).toContainText("Another training");
});

test("at the very first start the tour is offered; taken or declined, it never comes back by itself", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(files, { isFirstStart: true });
  await page.goto(shell.address("editor"));
  const notice = page.getByRole("region", { name: "Tour" });
  await expect(notice).toContainText("New here?");
  await notice.getByRole("button", { name: "No, thanks" }).click();
  await expect(notice).toHaveCount(0);
  await shell.restart();
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator("section.present")).toBeVisible();
  await expect(notice).toHaveCount(0);

  await page.getByRole("button", { name: "Help" }).click();
  const [tour] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("menuitem", { name: "Take the tour" }).click(),
  ]);
  await expect(stageOf(tour).locator("section.present")).toContainText("Welcome to Lectern");
  await expect(tour.getByRole("region", { name: "Tour" })).toHaveCount(0);
});

test("by keyboard alone: from the first Tab to a recent deck, and to a new one", async ({ page }) => {
  await using shell = await startBrowserShell(files);
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator("section.present")).toBeVisible();
  await page.goto(shell.address("start"));
  await expect(recents(page).locator("iframe")).toHaveCount(1);
  const focused = () => page.evaluate(() => document.querySelector("button:focus")?.textContent ?? "");
  const tabTo = async (words: string) => {
    for (let tabs = 0; tabs < 20 && !(await focused()).includes(words); tabs++)
      await page.keyboard.press("Tab");
    expect(await focused()).toContain(words);
  };
  await tabTo("Blank deck");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await tabTo("Safer nights");
  await page.keyboard.press("Enter");
  await editorOf(page);
});

test("axe-core finds nothing on the start window, light and dark, empty, with decks, with faults, with its dialog", async ({
  browser,
}) => {
  await using shell = await startBrowserShell(files);
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(shell.address("start"));
    await expect(page.getByRole("region", { name: "Sample decks" }).locator("iframe")).toHaveCount(3);
    expect(await judgePage(page), `${colorScheme}, first`).toEqual([]);
    await page.getByRole("textbox", { name: "Path of a folder or .md file" }).fill("/nowhere");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toBeVisible();
    expect(await judgePage(page), `${colorScheme}, fault`).toEqual([]);
    await page.getByRole("button", { name: /Blank deck/ }).click();
    await page.getByRole("button", { name: "Make the deck" }).click();
    expect(await judgePage(page), `${colorScheme}, dialog`).toEqual([]);
    await context.close();
    // For the second round: a deck that is there, and one that is not.
    const writer = await browser.newContext();
    const editor = await writer.newPage();
    await editor.goto(shell.address("editor"));
    await expect(stageOf(editor).locator("section.present")).toBeVisible();
    await writer.close();
  }
});
