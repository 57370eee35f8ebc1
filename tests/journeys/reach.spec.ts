/** Shows for every hand and eye: touch, reduced motion, and type at twice its size in both windows. */

import { expect, type Page, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { expectStanding, present, stageOf } from "../support/show-windows.ts";

const slide = (title: string) => `# ${title}\n\n+ first\n\n::: notes\nSay ${title}.\n:::\n`;
const deck = {
  "deck.yml": "title: Three\nslot: 10\ntransition: slide\n",
  "a.md": [slide("One"), slide("Two"), slide("Three")].join("\n---\n\n"),
};

/** A finger does not ask what lies under it: over the room's slide that is, after a while, what hides the pointer. */
async function tapSlide(page: Page): Promise<void> {
  const box = await stageOf(page).locator("section.present h1").boundingBox();
  if (!box) throw new Error("the slide has no heading in sight");
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

test("a tap on the slide is one step, in either window, and buttons are pressed by finger", async ({
  browser,
}) => {
  await using shell = await startBrowserShell(deck);
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1280, height: 720 } });
  const { presenter: console, audience: room } = await present(shell, context, await context.newPage());
  await expectStanding(room, "One+0");
  await tapSlide(room);
  await expectStanding(room, "One+1");
  await tapSlide(console);
  await expectStanding(room, "Two+0");
  await console.getByRole("button", { name: "Next", exact: true }).tap();
  await expectStanding(room, "Two+1");
  await console.getByRole("button", { name: "Previous" }).tap();
  await expectStanding(room, "Two+0");
  await console.getByRole("button", { name: "Black" }).tap();
  await expect(stageOf(room).locator("body")).toHaveAttribute("data-blank", "black");
  await console.getByRole("button", { name: "Black" }).tap();
  await expect(stageOf(room).locator("body")).not.toHaveAttribute("data-blank");
  await console.getByRole("button", { name: "Slides", exact: true }).tap();
  await console
    .frameLocator("iframe[title='All slides']")
    .getByRole("option", { name: "Slide 3: Three" })
    .tap();
  await expectStanding(room, "Three+0");
  await context.close();
});

test("who asked for less motion sees no slide fly, in either window", async ({ browser }) => {
  await using shell = await startBrowserShell(deck);
  for (const [reducedMotion, expected] of [
    ["reduce", "none"],
    ["no-preference", "slide"],
  ] as const) {
    const context = await browser.newContext({ reducedMotion });
    const { presenter: console, audience: room } = await present(shell, context, await context.newPage());
    for (const window of [console, room])
      await expect(stageOf(window).locator(".reveal")).toHaveClass(new RegExp(`\\b${expected}\\b`));
    const moving = () => document.getAnimations().length;
    await console.keyboard.press("Shift+ArrowRight");
    if (reducedMotion === "reduce") expect(await console.evaluate(moving)).toBe(0);
    await console.keyboard.press("Home");
    await expectStanding(room, "One+0");
    await console.getByRole("button", { name: "End show" }).click();
    await expect(console.getByText("The show has ended.")).toBeVisible();
    await context.close();
  }
});

test("at twice the size every control of the console can be reached, and the room's slide is whole", async ({
  browser,
}) => {
  await using shell = await startBrowserShell(deck);
  // What 200 % makes of a window of 1280 × 720: half the room, for the same words.
  const context = await browser.newContext({
    viewport: { width: 640, height: 360 },
    deviceScaleFactor: 2,
  });
  const { presenter: console, audience: room } = await present(shell, context, await context.newPage());
  // Windows of a show are opened at a size of their own.
  for (const window of [console, room]) await window.setViewportSize({ width: 640, height: 360 });
  for (const window of [console, room]) {
    const [wide, seen] = await window.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide).toBeLessThanOrEqual(seen ?? 0);
  }
  const notes = console.getByText("Say One.");
  await notes.scrollIntoViewIfNeeded();
  await expect(notes).toBeInViewport();
  for (const button of await console.getByRole("button").all()) {
    if (!(await button.isVisible())) continue;
    await button.scrollIntoViewIfNeeded();
    await expect(button).toBeInViewport({ ratio: 0.9 });
    // Nothing lies over it.
    await button.click({ trial: true });
  }
  await console.getByRole("button", { name: "Next", exact: true }).click();
  await expectStanding(room, "One+1");
  const slideBox = await stageOf(room).locator("section.present h1").boundingBox();
  expect(slideBox && slideBox.x >= 0 && slideBox.x + slideBox.width <= 640).toBe(true);
  await context.close();
});
