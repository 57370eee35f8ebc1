/** The windows of a show in a real browser, and what they show. */

import type { BrowserContext, Page } from "playwright";
import { expect } from "playwright/test";
import type { BrowserShell } from "./browser-shell.ts";

/** The first stage of a window: the preview, the console's current slide, the room's picture. */
export const stageOf = (page: Page) => page.frameLocator("iframe:not([aria-hidden])").first();

export interface ShowWindows {
  readonly presenter: Page;
  readonly audience: Page;
}

/** Presses F5 in an editor that is open, and waits for both windows. */
export async function openShow(context: BrowserContext, editor: Page): Promise<ShowWindows> {
  await editor.keyboard.press("F5");
  const find = (kind: string) => context.pages().find((it) => it.url().includes(`/${kind}/`));
  await expect.poll(() => Boolean(find("presenter") && find("audience"))).toBe(true);
  const [presenter, audience] = [find("presenter"), find("audience")];
  if (!presenter || !audience) throw new Error("the show has no windows");
  return { presenter, audience };
}

/** Opens the editor on the deck of a shell, and presents from its first slide. */
export async function present(
  shell: BrowserShell,
  context: BrowserContext,
  editor: Page,
): Promise<ShowWindows> {
  await editor.goto(shell.address("editor"));
  await expect(stageOf(editor).locator("section.present").first()).toBeVisible();
  const windows = await openShow(context, editor);
  await expect(stageOf(windows.audience).locator("section.present").first()).toBeVisible();
  await expect(windows.presenter.getByRole("status").filter({ hasText: "Live" })).toBeVisible();
  return windows;
}

/** Where the first stage of a window stands: `Two+1` is the slide titled Two after one step. Empty while it draws nothing. */
async function standing(page: Page): Promise<string> {
  const read = () => {
    const slide = document.querySelector("section.present:not(.stack)");
    const title = slide?.querySelector("h1, h2")?.textContent?.trim();
    return title ? `${title}+${slide?.querySelectorAll(".fragment.visible").length}` : "";
  };
  const frame = page.frames().find((it) => it.url().endsWith("/stage.html"));
  return (await frame?.evaluate(read).catch(() => "")) ?? "";
}

export const expectStanding = (page: Page, where: string) =>
  expect.poll(() => standing(page), { timeout: 10_000 }).toBe(where);

/** Presses the mouse on the slide as a hand does: a pointer that rests is moved first, which brings it back. */
export async function pressOnSlide(page: Page, button: "left" | "middle"): Promise<void> {
  const box = await stageOf(page).locator("section.present h1").boundingBox();
  if (!box) throw new Error("the slide has no heading in sight");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x - 20, y);
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.click(x, y, { button });
}

/** Presses a button that closes its window, which may be gone before the press has ended. */
export async function pressToClose(page: Page, name: string): Promise<void> {
  const closed = page.waitForEvent("close");
  await page
    .getByRole("button", { name, exact: true })
    .click()
    .catch((error: unknown) => {
      if (!String(error).includes("has been closed")) throw error;
    });
  await closed;
}
