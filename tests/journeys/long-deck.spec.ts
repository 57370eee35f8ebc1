/** A deck of which only a part stands in the document: moves, jumps and edits far away look like any other. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { present, stageOf } from "../support/show-windows.ts";

const slide = (number: number) =>
  number % 10 === 5 ? `## Slide ${number}\n\n+ first\n+ second\n` : `## Slide ${number}\n\nWords.\n`;
const deckText = (count: number) => Array.from({ length: count }, (_, at) => slide(at + 1)).join("\n---\n\n");

const inRoom = (room: Page, number: number) =>
  expect(stageOf(room).locator("section.present h2")).toHaveText(`Slide ${number}`);
const seenSteps = (room: Page) => stageOf(room).locator("section.present .fragment.visible");

async function jump(console: Page, number: number): Promise<void> {
  await console.keyboard.type(String(number));
  await console.keyboard.press("Enter");
}

test("the room follows near and far, step by step, and keeps its place when the deck changes", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell({ "deck.yml": "title: Long\n", "a.md": deckText(140) });
  const { presenter: console, audience: room } = await present(shell, context, page);
  await inRoom(room, 1);
  const held = stageOf(room).locator(".slides > section");
  expect(await held.count()).toBeLessThan(60);

  await jump(console, 98);
  await inRoom(room, 98);
  await expect(console.getByText("98 of 140")).toBeVisible();
  for (const number of [99, 100, 101, 102, 103, 104, 105]) {
    await console.keyboard.press("PageDown", { delay: 300 });
    await inRoom(room, number);
  }
  for (const seen of [1, 2]) {
    await console.keyboard.press("PageDown", { delay: 300 });
    await expect(seenSteps(room)).toHaveCount(seen);
  }
  // After a rest the part that stands there is another one; what the room sees is the same.
  await expect(stageOf(room).locator(".slides > section.past")).toHaveCount(16);
  await inRoom(room, 105);
  await expect(seenSteps(room)).toHaveCount(2);
  expect(await held.count()).toBeLessThan(60);

  await writeFile(join(shell.folder, "a.md"), deckText(140).replace("## Slide 105\n", "## Slide 105 new\n"));
  await expect(stageOf(room).locator("section.present h2")).toHaveText("Slide 105 new");
  await expect(seenSteps(room)).toHaveCount(2);
  await console.keyboard.press("End");
  await inRoom(room, 140);
  await console.keyboard.press("PageUp", { delay: 300 });
  await inRoom(room, 139);
  await console.keyboard.press("Home");
  await inRoom(room, 1);
  await room.reload();
  await inRoom(room, 1);
});
