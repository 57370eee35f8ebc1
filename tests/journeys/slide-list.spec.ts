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
    const row = page.getByRole("option", { name: new RegExp(`${name}$`) });
    // Only rows in sight exist: the list is scrolled until the one is there.
    await expect(async () => {
      await page.getByRole("listbox", { name: "Slides" }).hover();
      await page.mouse.wheel(0, name === "Slide 7" ? 200 : -200);
      await row.click({ timeout: 1000 });
      // A press on a row that is still going by is none.
      await expect(row).toHaveAttribute("aria-selected", "true", { timeout: 1000 });
    }).toPass();
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
