/** Pictures come into a deck: pasted, dropped, several at once; cleaned, made smaller, named, described. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

const deck = {
  "deck.yml": "title: Lungs\n",
  "a.md": "# One\n\nwords\n\n::: notes\nsaid\n:::\n\n---\n\n# Two\n",
};

interface Given {
  readonly name: string;
  readonly type: string;
  /** Drawn by the page at this size; `hidden` is put into a JPEG as its camera would. */
  readonly size?: readonly [number, number];
  readonly hidden?: string;
  readonly text?: string;
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(stageOf(page).locator(".slide h1")).toHaveText("One");
  await page.locator(".cm-line", { hasText: /^words$/ }).click();
  await page.keyboard.press("End");
}

/** Gives files to what a selector finds, as a clipboard or a mouse does. */
async function give(page: Page, how: "paste" | "drop", selector: string, files: readonly Given[]) {
  await page.locator(selector).evaluate(
    async (element, { how, files }) => {
      const data = new DataTransfer();
      for (const { name, type, size, hidden, text } of files) {
        let bytes = new TextEncoder().encode(text ?? "");
        if (size) {
          const canvas = new OffscreenCanvas(...(size as [number, number]));
          const pen = canvas.getContext("2d");
          pen?.fillRect(0, 0, size[0] / 2, size[1] / 2);
          bytes = new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
        }
        if (hidden) {
          const words = new TextEncoder().encode(`Exif\0\0${hidden}`);
          const head = [0xff, 0xe1, 0, words.length + 2, ...words];
          bytes = new Uint8Array([...bytes.subarray(0, 2), ...head, ...bytes.subarray(2)]);
        }
        data.items.add(new File([bytes], name, { type }));
      }
      const { left, top } = element.getBoundingClientRect();
      const event =
        how === "paste"
          ? new ClipboardEvent("paste", {
              clipboardData: data,
              bubbles: true,
              cancelable: true,
              composed: true,
            })
          : new DragEvent("drop", {
              dataTransfer: data,
              bubbles: true,
              cancelable: true,
              composed: true,
              clientX: left + 5,
              clientY: top + 5,
            });
      element.dispatchEvent(event);
    },
    { how, files },
  );
}

const text = (folder: string) => readFile(join(folder, "a.md"), "utf8");
const images = (folder: string) => readdir(join(folder, "images")).catch(() => []);

test("a picture of the clipboard is on disk, in the text, on the slide and described; undo takes only the text", async ({
  page,
}) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell.address("editor"));
  await give(page, "paste", ".cm-content", [{ name: "image.png", type: "image/png", size: [40, 30] }]);
  await expect(page.locator(".cm-line", { hasText: "![](images/one.png)" })).toBeVisible();
  expect(await images(shell.folder)).toEqual(["one.png"]);
  const field = page.getByLabel("What does it show?");
  await expect(field).toBeFocused();
  await field.fill("A lung [left]");
  await field.press("Enter");
  await expect(stageOf(page).locator(".slide img[alt='A lung [left]']")).toBeVisible();
  await expect(field).toHaveCount(0);
  await expect(page.locator(".cm-content")).toBeFocused();
  await expect
    .poll(() => text(shell.folder))
    .toContain("words\n\n![A lung \\[left\\]](images/one.png)\n\n::: notes");
  for (const _ of [1, 2]) await page.keyboard.press("Control+z");
  await expect.poll(() => text(shell.folder)).toBe(deck["a.md"]);
  expect(await images(shell.folder)).toEqual(["one.png"]);
});

test("several files are dropped on the preview: they stand before the notes, without what their camera wrote", async ({
  page,
}) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell.address("editor"));
  await give(page, "drop", ".preview-room", [
    { name: "Lung (left).JPG", type: "image/jpeg", size: [60, 40], hidden: "GPS 47.11" },
    { name: "lung left.jpeg", type: "image/jpeg", size: [80, 40] },
    { name: "again.jpg", type: "image/jpeg", size: [80, 40] },
  ]);
  await expect
    .poll(() => text(shell.folder))
    .toBe(
      deck["a.md"].replace("words\n", "words\n\n![](images/lung-left.jpg)\n\n![](images/lung-left-2.jpg)\n"),
    );
  expect(await readFile(join(shell.folder, "images/lung-left.jpg"), "latin1")).not.toContain("GPS");
  await expect(
    page.getByText("This picture is in the deck already, as images/lung-left-2.jpg"),
  ).toBeVisible();
  const field = page.getByLabel("What does it show?");
  await field.fill("Before");
  await field.press("Enter");
  await field.fill("After");
  await field.press("Enter");
  await expect
    .poll(() => text(shell.folder))
    .toContain("![Before](images/lung-left.jpg)\n\n![After](images/lung-left-2.jpg)");
});

test("a huge picture is made smaller before it comes in", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell.address("editor"));
  await give(page, "drop", ".cm-content", [{ name: "wall.png", type: "image/png", size: [5000, 500] }]);
  await expect.poll(() => images(shell.folder)).toEqual(["wall.png"]);
  const bytes = await readFile(join(shell.folder, "images/wall.png"));
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3840, 384]);
});

test("what is no picture is refused in words, and nothing comes of it", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell.address("editor"));
  await give(page, "paste", ".cm-content", [
    { name: "virus.png", type: "image/png", text: "MZ not a picture" },
  ]);
  await expect(page.getByText("“virus.png” is not a picture Lectern can show")).toBeVisible();
  expect(await images(shell.folder)).toEqual([]);
  expect(await text(shell.folder)).toBe(deck["a.md"]);
});

test("words that come with a picture of themselves are pasted as words", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await open(page, shell.address("editor"));
  await page.locator(".cm-content").evaluate((element) => {
    const data = new DataTransfer();
    data.setData("text/plain", " and more");
    data.items.add(new File(["x"], "image.png", { type: "image/png" }));
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true }),
    );
  });
  await expect(stageOf(page).locator(".slide p")).toHaveText("words and more");
});
