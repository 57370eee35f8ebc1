/** Not one sentence of the speaker notes leaves the console: a whole show, everything kept that is sent to anybody else. */

import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { visibleMarkdown } from "#core/deck/without-notes.ts";
import { shownSlides } from "#core/show/shown.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { deckFolder } from "../support/deck-folder.ts";
import { readDeckFolder } from "../support/draw-deck.ts";
import { letIn, phone, remoteUrl } from "../support/phones.ts";
import { expectStanding, present, stageOf } from "../support/show-windows.ts";

const networks = () => [{ address: "127.0.0.1", name: "Room Wi-Fi" }];

/** So many words in a row stand in the notes only; fewer may be a phrase of a title, a caption, a source. */
const row = 10;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const rowsOf = (text: string): readonly string[] =>
  wordsOf(text)
    .map((_, at, all) => all.slice(at, at + row))
    .filter((it) => it.length === row)
    .map((it) => it.join(" "));

/** Everything a window is served or sent, its frames included. */
function keepAll(page: Page, kept: string[]): void {
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => kept.push(String(payload))));
  page.on("response", async (it) => {
    if (/text|json|svg|script|css/.test(it.headers()["content-type"] ?? ""))
      kept.push(await it.text().catch(() => ""));
  });
}

test("a whole show of the ketamine deck tells no window and no phone a sentence of the notes", async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(300_000);
  const { deck } = await readDeckFolder("slides/ketamine-therapy");
  const files = await deckFolder("ketamine-therapy");
  const { slides } = shownSlides(deck);
  const notes = deck.slides.flatMap((it) => it.slide.notes.flatMap((note) => rowsOf(note.markdown)));
  const told: string[] = [];
  context.on("page", (opened) => {
    if (opened !== page) keepAll(opened, told);
  });
  await using shell = await startBrowserShell(files, { networks });
  const { presenter: console, audience: room } = await present(shell, context, page);
  // What the console may know proves that the search would find a leak.
  const toConsole = await console.evaluate(() => document.body.textContent ?? "");
  const known = new Set(rowsOf(toConsole));
  expect(notes.some((it) => known.has(it))).toBe(true);
  told.length = 0;
  await room.reload();
  await expect(stageOf(room).locator("section.present").first()).toBeVisible();
  const { dialog, url } = await letIn(console, { remote: true });
  const remote = await phone(browser, (await remoteUrl(console)) ?? "");
  await dialog.getByRole("button", { name: "Done" }).click();
  const learner = await phone(browser, url);

  for (const [at, { slide }] of slides.entries()) {
    if (at > 0) await console.keyboard.press(at % 2 ? "Shift+ArrowRight" : "Shift+ArrowDown");
    if (slide.title) await expectStanding(room, `${slide.title}+0`);
    for (const frame of room.frames()) told.push(await frame.content());
  }
  told.push(...learner.heard, ...remote.heard, await learner.page.content(), await remote.page.content());

  const visible = new Set(deck.slides.flatMap((it) => rowsOf(visibleMarkdown(it.slide))));
  const secret = new Set(notes.filter((it) => !visible.has(it)));
  expect(secret.size).toBeGreaterThan(1000);
  expect(told.join("\n").length).toBeGreaterThan(100_000);
  expect(told.flatMap(rowsOf).filter((it) => secret.has(it))).toEqual([]);
});
