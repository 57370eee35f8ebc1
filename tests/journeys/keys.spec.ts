/** Every key of a show, pressed in the console, in the audience window, and on the audience window's stage. */

import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { expectStanding, present, pressOnSlide, type ShowWindows, stageOf } from "../support/show-windows.ts";

const slide = (title: string) => `# ${title}\n\n+ first\n+ second\n\n::: notes\nSay ${title}.\n:::\n`;
const deck = {
  "deck.yml": "title: Four\nslot: 10\n",
  "a.md": [slide("One"), slide("Two"), slide("Three"), slide("Four")].join("\n---\n\n"),
};

/** From the second slide after one of its two steps, what one press leads to. */
const moves: readonly (readonly [key: string, where: string])[] = [
  ...["ArrowRight", "ArrowDown", "Space", "PageDown", "n", "Enter"].map((key) => [key, "Two+2"] as const),
  ...["ArrowLeft", "ArrowUp", "PageUp", "p", "Backspace", "Shift+Space"].map(
    (key) => [key, "Two+0"] as const,
  ),
  ["Shift+ArrowRight", "Three+0"],
  ["Shift+ArrowDown", "Three+0"],
  ["Shift+ArrowLeft", "One+0"],
  ["Shift+ArrowUp", "One+0"],
  ["Home", "One+0"],
  ["End", "Four+0"],
];

const windows: readonly (readonly [name: string, find: (show: ShowWindows) => Promise<Page>])[] = [
  ["the console", async ({ presenter }) => presenter],
  ["the audience window", async ({ audience }) => audience],
  [
    "the stage of the audience window",
    async ({ audience }) => {
      await pressOnSlide(audience, "left");
      return audience;
    },
  ],
];

for (const [name, find] of windows) {
  test(`every key moves the show from ${name}`, async ({ page, context }) => {
    test.setTimeout(120_000);
    await using shell = await startBrowserShell(deck);
    const show = await present(shell, context, page);
    const window = await find(show);
    for (const [key, where] of moves) {
      await window.keyboard.press("2");
      await window.keyboard.press("Enter");
      await expectStanding(show.audience, "Two+0");
      // The same key twice would be taken for a bounce.
      await window.keyboard.press(key === "PageDown" ? "n" : "PageDown");
      await expectStanding(show.audience, "Two+1");
      await window.keyboard.press(key);
      await test.step(key, () => expectStanding(show.audience, where));
    }
    await expectStanding(show.presenter, "Four+0");
  });

  test(`the screen is blanked and the show ended from ${name}`, async ({ page, context }) => {
    await using shell = await startBrowserShell(deck);
    const show = await present(shell, context, page);
    const window = await find(show);
    await window.keyboard.press("2");
    await window.keyboard.press("Enter");
    await expectStanding(show.audience, "Two+0");
    const room = stageOf(show.audience).locator("body");
    for (const [key, other, colour] of [
      ["b", ".", "black"],
      ["w", ",", "white"],
      [".", "b", "black"],
      [",", "w", "white"],
    ] as const) {
      await window.keyboard.press(key);
      await expect(room).toHaveAttribute("data-blank", colour);
      await window.keyboard.press(other);
      await expect(room).not.toHaveAttribute("data-blank");
    }
    await window.keyboard.press("b");
    await expect(room).toHaveAttribute("data-blank", "black");
    await window.keyboard.press("PageDown");
    await expect(room).not.toHaveAttribute("data-blank");
    await window.keyboard.press("n");
    await expectStanding(show.audience, "Two+1");
    await window.keyboard.press("w");
    await expect(room).toHaveAttribute("data-blank", "white");
    await window.keyboard.press("Escape");
    await expect(room).not.toHaveAttribute("data-blank");

    // One button of a clicker sends F5 and Escape in turn.
    await window.evaluate(() => Object.assign(globalThis, { kept: true }));
    await window.keyboard.press("F5");
    await window.keyboard.press("Shift+F5");
    await window.keyboard.press("ArrowRight");
    await expectStanding(show.audience, "Two+2");
    expect(await window.evaluate(() => "kept" in globalThis)).toBe(true);
    await window.keyboard.press("Escape");
    await expect(window.getByText(/again to end the show/)).toBeVisible();
    await window.keyboard.press("PageUp");
    await expectStanding(show.audience, "Two+1");
    await window.keyboard.press("Escape");
    await window.keyboard.press("t");
    await window.keyboard.press("Escape");
    await expect(window.getByText(/again to end the show/)).toBeVisible();
    const closed = show.audience.waitForEvent("close");
    await expect(async () => {
      if (!window.isClosed()) await window.keyboard.press("Escape");
      await expect(show.presenter.getByText("The show has ended.")).toBeVisible({ timeout: 500 });
    }).toPass();
    await closed;
  });
}

test("a click on a slide is one step, in either window", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck);
  const show = await present(shell, context, page);
  await expectStanding(show.audience, "One+0");
  await pressOnSlide(show.audience, "left");
  await expectStanding(show.audience, "One+1");
  await pressOnSlide(show.presenter, "left");
  await expectStanding(show.audience, "One+2");
});

test("a key that is held, or bounces, is one press", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck);
  const show = await present(shell, context, page);
  await expectStanding(show.audience, "One+0");
  for (const window of [show.presenter, show.audience]) {
    for (let times = 0; times < 6; times++) await window.keyboard.down("PageDown");
    await window.keyboard.up("PageDown");
    await window.evaluate(() => {
      for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"])
        globalThis.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    });
  }
  // Two presses in each window: two steps, the next slide, and one of its steps.
  await expectStanding(show.audience, "Two+1");
  await show.presenter.keyboard.press("ArrowLeft");
  await expectStanding(show.audience, "Two+0");
});

test("keys of the console: size of the notes, timer, help", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck);
  const { presenter } = await present(shell, context, page);
  const notes = presenter.getByText("Say One.");
  const size = () => notes.evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize));
  const before = await size();
  await presenter.keyboard.press("+");
  await expect.poll(size).toBeGreaterThan(before);
  await presenter.keyboard.press("-");
  await expect.poll(size).toBe(before);
  await presenter.keyboard.press("t");
  await expect(presenter.getByText("Paused", { exact: true })).toBeVisible();
  await presenter.keyboard.press("?");
  await expect(presenter.getByRole("dialog", { name: "Keys during a show" })).toBeVisible();
  await presenter.keyboard.press("Escape");
  await expect(presenter.getByRole("dialog")).toBeHidden();
  await expect(presenter.getByText(/again to end the show/)).toBeHidden();
});

test("a window that joins late, or begins again, stands where the room is", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck);
  const show = await present(shell, context, page);
  await show.presenter.keyboard.press("3");
  await show.presenter.keyboard.press("Enter");
  await show.presenter.keyboard.press("PageDown");
  await expectStanding(show.audience, "Three+1");
  const late = await context.newPage();
  await late.goto(shell.address("audience"));
  await expectStanding(late, "Three+1");
  await show.presenter.reload();
  await expectStanding(show.presenter, "Three+1");
  await show.audience.reload();
  await expectStanding(show.audience, "Three+1");
  await show.presenter.keyboard.press("PageDown");
  for (const window of [late, show.audience, show.presenter]) await expectStanding(window, "Three+2");
});
