/** What a presenter does at the console while the room watches: look ahead, choose slides, take hidden ones in. */

import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { present, pressOnSlide, stageOf } from "../support/show-windows.ts";

const gridOf = (page: Page) => page.frameLocator("iframe[title='All slides']");
const names = ["One", "Two", "Three", "Four", "Five", "Six"];

/** Six slides; the fourth is hidden. */
const deck = {
  "deck.yml": "title: Six\nslot: 10\n",
  "a.md": names
    .map(
      (name) =>
        `${name === "Four" ? "<!-- .slide: hidden -->\n\n" : ""}# ${name}\n\n::: notes\nSay ${name}.\n:::\n`,
    )
    .join("\n---\n\n"),
};

const inRoom = (room: Page, title: string) =>
  expect(stageOf(room).locator("section.present h1")).toHaveText(title);
const now = (console: Page, title: string) =>
  expect(console.getByRole("region", { name: "Now" }).getByRole("heading")).toContainText(title);

/** The browser needs a moment to give the keyboard back from a frame that was put away: a press in it is pressed again. */
async function openGrid(console: Page): Promise<void> {
  const grid = console.getByRole("region", { name: "All slides" });
  await expect(async () => {
    if (await grid.isHidden()) await console.keyboard.press("g");
    await expect(grid).toBeVisible({ timeout: 4000 });
  }).toPass();
}

test("a frozen room keeps its slide while the presenter looks ahead, and follows again", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  await console.keyboard.press("f");
  await expect(console.getByText("Frozen: the audience keeps its slide")).toBeVisible();
  await console.keyboard.press("ArrowRight");
  await now(console, "Two");
  await console.keyboard.press("PageDown");
  await now(console, "Three");
  await room.reload();
  await inRoom(room, "One");
  await console.keyboard.press("f");
  await inRoom(room, "Three");
});

test("a slide is chosen from all slides by keyboard alone, and one that is hidden is taken in", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  await openGrid(console);
  await expect(gridOf(console).getByRole("option", { name: "Slide 1: One" })).toBeFocused();
  await expect(gridOf(console).getByRole("option", { name: "Left out: Four" })).toBeVisible();
  await console.keyboard.press("ArrowRight");
  await console.keyboard.press("ArrowRight");
  await console.keyboard.press("Enter");
  await inRoom(room, "Three");
  await openGrid(console);
  await expect(gridOf(console).getByRole("option", { name: "Slide 3: Three" })).toBeFocused();
  await console.getByRole("searchbox", { name: "Find a slide" }).fill("four");
  await expect(console.getByText("1 slide", { exact: true })).toBeVisible();
  await console.keyboard.press("Enter");
  await expect(gridOf(console).getByRole("option", { name: "Left out: Four" })).toBeFocused();
  await console.keyboard.press("Enter");
  await inRoom(room, "Four");
  await expect(console.getByText("4 of 6")).toBeVisible();
  await console.keyboard.press("ArrowRight");
  await inRoom(room, "Five");
});

test("Escape closes the slides before it would end the show", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console } = await present(shell, context, page);
  await console.keyboard.press("g");
  await expect(console.getByRole("region", { name: "All slides" })).toBeVisible();
  await console.keyboard.press("Escape");
  await expect(console.getByRole("region", { name: "All slides" })).toBeHidden();
  await expect(console.getByText("again to end the show")).toBeHidden();
});

test("the agenda says what each section was planned to take", async ({ page, context }) => {
  await using shell = await startBrowserShell({
    "deck.yml": "title: T\nslot: 10\n",
    "a.md": "---\nsection: First\nminutes: 4\n---\n# One\n",
    "b.md": "---\nsection: Second\nminutes: 2\n---\n# Two\n",
  });
  const { presenter: console } = await present(shell, context, page);
  await console.getByRole("button", { name: "On time" }).click();
  const row = console.getByRole("row", { name: /First/ });
  await expect(row).toContainText("4:00");
  await expect(row).toHaveAttribute("aria-current", "true");
});

test("an interruption shows a calm screen, and nothing moves until it is over", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  await room.keyboard.press("Shift+P");
  await expect(stageOf(room).locator("body")).toHaveAttribute("data-blank", "pause");
  await expect(console.getByText("Interrupted: a calm screen")).toBeVisible();
  await console.keyboard.press("PageDown");
  await console.keyboard.press("Shift+P");
  await expect(stageOf(room).locator("body")).not.toHaveAttribute("data-blank");
  await inRoom(room, "One");
});

test("Q held counts the time of questions, in whichever window", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  for (const window of [console, room]) {
    await window.keyboard.down("q");
    await expect(console.locator(".counting")).toBeVisible();
    await window.keyboard.up("q");
    await expect(console.locator(".counting")).toBeHidden();
  }
});

test("a question is kept for later, and no word of it reaches the room", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck);
  const heard: string[] = [];
  context.on("page", (opened) =>
    opened.on("websocket", (socket) =>
      socket.on("framereceived", ({ payload }) => heard.push(`${opened.url()} ${payload}`)),
    ),
  );
  const { presenter: console, audience: room } = await present(shell, context, page);
  await console.getByRole("button", { name: "Keep a question for later" }).click();
  await console.getByRole("textbox", { name: "Question" }).fill("What about bees?");
  await console.keyboard.press("Enter");
  await expect(console.getByRole("listitem").filter({ hasText: "What about bees?" })).toBeVisible();
  await console.keyboard.press("Escape");
  await expect(console.getByRole("dialog")).toBeHidden();
  await console.keyboard.press("ArrowRight");
  await inRoom(room, "Two");
  expect(heard.some((it) => it.includes("/audience/"))).toBe(true);
  expect(heard.filter((it) => it.includes("/audience/")).join()).not.toContain("bees");
});

test("keys of the console work in the room's window, too", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  const notes = console.getByText("Say One.");
  const size = () => notes.evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize));
  const before = await size();
  await room.keyboard.press("+");
  await expect.poll(size).toBeGreaterThan(before);
  await room.keyboard.press("g");
  await expect(console.getByRole("region", { name: "All slides" })).toBeVisible();
});

test("finish on time shows what it would leave out, does it, and U takes it back", async ({
  page,
  context,
}) => {
  const slide = (name: string, priority: string) =>
    `<!-- .slide: minutes="3" priority="${priority}" -->\n\n# ${name}\n`;
  const slides = [
    slide("One", "must"),
    slide("Two", "could"),
    slide("Three", "must"),
    slide("Four", "should"),
  ];
  await using shell = await startBrowserShell({
    "deck.yml": "title: T\nslot: 7\n",
    "a.md": slides.join("\n---\n\n"),
  });
  const { presenter: console, audience: room } = await present(shell, context, page);
  await console.getByRole("button", { name: /On time|ahead|behind/ }).click();
  const dialog = console.getByRole("dialog");
  await expect(dialog.getByText("this slide would be left out")).toBeVisible();
  await expect(dialog.getByRole("listitem").filter({ hasText: "Two" })).toBeVisible();
  await dialog.getByRole("button", { name: "Leave it out" }).click();
  await expect(dialog.getByText("1 slide is left out")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(console.getByText("1 of 3")).toBeVisible();
  await room.keyboard.press("ArrowRight");
  await inRoom(room, "Three");
  await room.keyboard.press("u");
  await expect(console.getByText("3 of 4")).toBeVisible();
  await room.keyboard.press("ArrowLeft");
  await inRoom(room, "Two");
});

test("S says in either window that a browser's windows are moved by hand, and moves nothing", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  const hint = console.getByText("Drag each window to its display by hand");
  await console.keyboard.press("s");
  await expect(hint).toBeVisible();
  await console.getByRole("button", { name: "Close" }).click();
  await expect(hint).toBeHidden();
  await pressOnSlide(room, "middle");
  await room.keyboard.press("s");
  await expect(hint).toBeVisible();
  await inRoom(room, "One");
});
