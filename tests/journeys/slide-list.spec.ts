/** The list of slides: a slide that is chosen is the one its author sees and writes on. */

import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

const slides = Array.from(
  { length: 12 },
  (_, at) => `## Slide ${at + 1}\n\n${"A line of text.\n\n".repeat(8)}`,
);

test("a slide that is chosen shows in the preview, its text from the top of the source", async ({ page }) => {
  await using shell = await startBrowserShell({ "a.md": slides.join("\n---\n\n") });
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h2")).toHaveText("Slide 1");
  const source = page.locator(".cm-scroller");
  for (const name of ["Slide 7", "Slide 4"]) {
    await page.getByRole("option", { name: new RegExp(`${name}$`) }).click();
    await expect(stageOf(page).locator(".slide h2")).toHaveText(name);
    const heading = page.locator(".cm-line", { hasText: new RegExp(`^## ${name}$`) });
    await expect(heading).toBeVisible();
    const fromTop = async () => {
      const [line, pane] = [await heading.boundingBox(), await source.boundingBox()];
      return line && pane ? line.y - pane.y : Number.NaN;
    };
    await expect.poll(fromTop).toBeLessThan(120);
    expect(await fromTop()).toBeGreaterThanOrEqual(0);
  }
});
