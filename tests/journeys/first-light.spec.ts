/** The whole path in a real browser: write, present, and meet a hostile deck. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { hostileSlides } from "../support/hostile-slides.ts";
import { generateDeck, noteMark } from "../support/sample-decks.ts";
import { openShow, stageOf } from "../support/show-windows.ts";
import { deckContents } from "../support/temporary-deck.ts";

test("what is typed shows in the preview and is saved on disk, nothing else changed", async ({ page }) => {
  await using shell = await startBrowserShell(deckContents(generateDeck(10)));
  const file = join(shell.folder, "01-safe-injection.md");
  const before = await readFile(file, "utf8");
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toContainText("Safe injection");
  await page.locator(".cm-line", { hasText: "# Safe injection" }).first().click();
  await page.keyboard.press("End");
  await page.keyboard.type(" today");
  await expect(stageOf(page).locator(".slide h1")).toHaveText("Safe injection today");
  await expect
    .poll(() => readFile(file, "utf8"))
    .toBe(before.replace("# Safe injection", "# Safe injection today"));
});

test("console and audience stay in step, and no word of a note reaches the audience window", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deckContents(generateDeck(10)));
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toBeVisible();
  const received: string[] = [];
  context.on("page", (opened) =>
    opened.on("websocket", (socket) => {
      if (socket.url().includes("/wire"))
        socket.on("framereceived", ({ payload }) => received.push(`${opened.url()} ${payload}`));
    }),
  );
  const { presenter, audience } = await openShow(context, page);
  await expect(stageOf(audience).locator("section.present h1")).toContainText("Safe injection");
  await expect(presenter.getByText(noteMark).first()).toBeVisible();
  await presenter.keyboard.press("PageDown");
  await expect(stageOf(audience).locator("section.present h2")).toContainText("(2)");
  await audience.keyboard.press("ArrowLeft");
  await expect(stageOf(audience).locator("section.present h1")).toContainText("Safe injection");
  // What the room sees counts as soon as the host has heard of it, which is when the console says so.
  await expect(presenter.getByRole("region", { name: "Now" }).getByRole("heading")).toContainText(
    "Safe injection",
  );
  await audience.reload();
  await expect(stageOf(audience).locator("section.present h1")).toContainText("Safe injection");
  for (const frame of audience.frames()) expect(await frame.content()).not.toContain(noteMark);
  expect(complaints).toEqual([]);
  const heardByAudience = received.filter((it) => it.includes("/audience/"));
  expect(heardByAudience.length).toBeGreaterThan(0);
  expect(heardByAudience.join("\n")).not.toContain(noteMark);
});

test("a deck of hostile slides runs nothing and asks nobody, in any window", async ({ page, context }) => {
  test.setTimeout(150_000);
  const listener = "http://127.0.0.1:9";
  const slides = hostileSlides.map(({ markdown }) => markdown.replaceAll("{{LISTENER}}", listener));
  await using shell = await startBrowserShell({ "a.md": slides.join("\n\n---\n\n") });
  const asked: string[] = [];
  context.on("request", (request) => {
    if (request.url().startsWith(listener)) asked.push(request.url());
  });
  await page.goto(shell.address("editor"));
  await expect(page.locator("iframe:not([aria-hidden])")).toBeVisible();
  const { audience, presenter } = await openShow(context, page);
  await expect(stageOf(audience).locator("section.present").first()).toBeAttached();
  for (let step = 0; step < slides.length + 12; step++) {
    await presenter.keyboard.press("PageDown");
    await presenter.waitForTimeout(150);
  }
  for (const window of context.pages())
    for (const frame of window.frames()) {
      const executed = await frame.evaluate(() => (globalThis as { __executed?: string[] }).__executed ?? []);
      expect(executed).toEqual([]);
    }
  expect(asked).toEqual([]);
});
