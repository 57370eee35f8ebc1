import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { present } from "../support/show-windows.ts";

const files = { "01-a.md": "# A\n\n::: notes\nSay hello.\n:::\n" };

const notesSize = (page: Page) => page.locator(".notes-text").evaluate((it) => getComputedStyle(it).fontSize);

test("the notes are as big after a restart as they were made, though the address is another", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(files);
  const first = await present(shell, context, page);
  const before = await notesSize(first.presenter);
  await first.presenter.keyboard.press("+");
  await first.presenter.keyboard.press("+");
  await expect.poll(() => notesSize(first.presenter)).not.toBe(before);
  const chosen = await notesSize(first.presenter);
  await first.presenter.close();
  await first.audience.close();

  await shell.restart();
  const second = await present(shell, context, page);
  await expect.poll(() => notesSize(second.presenter)).toBe(chosen);
});
