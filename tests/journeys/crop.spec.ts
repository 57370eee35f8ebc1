/** A part is cut out of a picture of the deck: by keys, numbers and mouse; the pixels are gone from the file the slide shows. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { axeFinds } from "../support/axe.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

test.use({ bypassCSP: true });

const deck = {
  "a.md": "## Lungs\n\n![Two lungs](images/lungs.png)\n\n---\n\n## Again\n\n![The same](images/lungs.png)\n",
};

/** A picture of 400 × 200: its left half red, its right half blue, as a browser writes it. */
async function halves(page: Page, type: string): Promise<Uint8Array> {
  const base64 = await page.evaluate(async (type) => {
    const canvas = new OffscreenCanvas(400, 200);
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("nothing to draw with");
    pen.fillStyle = "#ff0000";
    pen.fillRect(0, 0, 200, 200);
    pen.fillStyle = "#0000ff";
    pen.fillRect(200, 0, 200, 200);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  }, type);
  return Uint8Array.from(Buffer.from(base64, "base64"));
}

/** Size of a picture, and the colours of its first and last pixel. */
async function looks(page: Page, file: string): Promise<{ size: string; first: string; last: string }> {
  const base64 = (await readFile(file)).toString("base64");
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("nothing to draw with");
    pen.drawImage(image, 0, 0);
    const at = (x: number, y: number) => {
      const [red = 0, , blue = 0] = pen.getImageData(x, y, 1, 1).data;
      return red > 200 && blue < 60 ? "red" : blue > 200 && red < 60 ? "blue" : "other";
    };
    return {
      size: `${image.width}×${image.height}`,
      first: at(0, 0),
      last: at(image.width - 1, image.height - 1),
    };
  }, base64);
}

async function openCrop(page: Page) {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+Shift+p");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type("Crop the picture");
  await page.keyboard.press("Enter");
  return page.getByRole("dialog", { name: "Crop the picture" });
}

test("by keys alone: a new file without the rest, the other use and the whole picture stay, undo takes it back", async ({
  page,
}) => {
  const whole = await halves(page, "image/png");
  await using shell = await startBrowserShell({ ...deck, "images/lungs.png": whole });
  const folder = join(shell.folder, "images");
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator("img")).toHaveJSProperty("naturalWidth", 400);
  const dialog = await openCrop(page);
  await expect(dialog.getByRole("button", { name: "Crop", exact: true })).toBeDisabled();
  expect(await axeFinds(page)).toEqual([]);
  const left = dialog.getByRole("slider", { name: "Left edge" });
  await left.focus();
  await page.keyboard.press("End");
  await expect(left).toHaveAttribute("aria-valuenow", "392");
  await page.keyboard.press("Home");
  await expect(left).toHaveAttribute("aria-valuenow", "0");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(left).toHaveAttribute("aria-valuenow", "1");
  const number = dialog.getByRole("textbox", { name: "Width" });
  await number.fill("150");
  await number.press("Enter");
  const from = dialog.getByRole("textbox", { name: "From the left" });
  await from.fill("240");
  await from.press("Enter");
  await expect(dialog.getByRole("status")).toHaveText(/^150 × 200 px, 38 % of the picture$/);
  const button = dialog.getByRole("button", { name: "Crop", exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.locator(".cm-content")).toBeFocused();
  const source = () => readFile(join(shell.folder, "a.md"), "utf8");
  const changed = deck["a.md"].replace("lungs.png", "lungs-cropped.png");
  await expect.poll(source).toBe(changed);
  expect(await looks(page, join(folder, "lungs-cropped.png"))).toEqual({
    size: "150×200",
    first: "blue",
    last: "blue",
  });
  expect(new Uint8Array(await readFile(join(folder, "lungs.png")))).toEqual(whole);
  await expect(stageOf(page).locator("img")).toHaveJSProperty("naturalWidth", 150);
  await page.keyboard.press("Control+z");
  await expect.poll(source).toBe(deck["a.md"]);
  // The same part again is the same file.
  await openCrop(page);
  await number.fill("150");
  await number.press("Enter");
  await from.fill("240");
  await from.press("Enter");
  await button.click();
  await expect.poll(source).toBe(changed);
  expect((await readdir(folder)).toSorted()).toEqual(["lungs-cropped.png", "lungs.png"]);
});

test("by mouse: an edge, a corner and the whole frame are dragged, and Escape changes nothing", async ({
  page,
}) => {
  await using shell = await startBrowserShell({
    ...deck,
    "images/lungs.png": await halves(page, "image/jpeg"),
  });
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator("img")).toHaveJSProperty("naturalWidth", 400);
  const dialog = await openCrop(page);
  const status = dialog.getByRole("status");
  const picture = await dialog.locator(".crop-view").boundingBox();
  if (!picture) throw new Error("no picture is shown");
  const at = (x: number, y: number) =>
    [picture.x + picture.width * x, picture.y + picture.height * y] as const;
  const drag = async (from: readonly [number, number], to: readonly [number, number]) => {
    await page.mouse.move(...at(...from));
    await page.mouse.down();
    await page.mouse.move(...at(...to), { steps: 3 });
    await page.mouse.up();
  };
  await drag([1, 0.5], [0.5, 0.5]);
  await expect(status).toHaveText(/^(199|200|201) × 200 px/);
  await drag([0, 1], [0.25, 0.5]);
  await expect(status).toHaveText(/^(99|100|101) × (99|100|101) px/);
  await drag([0.375, 0.25], [0.75, 0.5]);
  await expect(dialog.getByRole("slider", { name: "Left edge" })).toHaveAttribute(
    "aria-valuenow",
    /^(249|250|251)$/,
  );
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(await readFile(join(shell.folder, "a.md"), "utf8")).toBe(deck["a.md"]);
  expect(await readdir(join(shell.folder, "images"))).toEqual(["lungs.png"]);
});

test("a drawing is not cropped, nor is there anything to crop without a picture: it is said why", async ({
  page,
}) => {
  await using shell = await startBrowserShell({
    "a.md": "## Drawing\n\n![A drawing](images/a.svg)\n\n---\n\n## Words\n",
    "images/a.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h40v30z"/></svg>',
  });
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h2")).toHaveText("Drawing");
  const dialog = await openCrop(page);
  await expect(page.getByText(/images\/a\.svg is a drawing \(SVG\)/)).toBeVisible();
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Alt+PageDown");
  await expect(stageOf(page).locator(".slide h2")).toHaveText("Words");
  await openCrop(page);
  await expect(page.getByText(/There is no picture of this deck at the cursor/)).toBeVisible();
  await expect(dialog).toBeHidden();
});

test("a picture that was just pasted is cropped from its notice, and described under its new name", async ({
  page,
}) => {
  const picture = Buffer.from(await halves(page, "image/png")).toString("base64");
  await using shell = await startBrowserShell({ "a.md": "## Lungs\n\nwords\n" });
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h2")).toHaveText("Lungs");
  await page.locator(".cm-line", { hasText: /^words$/ }).click();
  await page.keyboard.press("End");
  await page.locator(".cm-content").evaluate((element, base64) => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
    data.items.add(new File([bytes], "halves.png", { type: "image/png" }));
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, picture);
  await page.getByRole("button", { name: "Crop…" }).click();
  const dialog = page.getByRole("dialog", { name: "Crop the picture" });
  const width = dialog.getByRole("textbox", { name: "Width" });
  await width.fill("200");
  await width.press("Enter");
  await expect(dialog.getByRole("status")).toHaveText(/^200 × 200 px/);
  await dialog.getByRole("button", { name: "Crop", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("images/halves-cropped.png is in the deck.")).toBeVisible();
  await page.getByLabel("What does it show?").fill("A red square");
  await page.getByRole("button", { name: "Write it" }).click();
  await expect
    .poll(() => readFile(join(shell.folder, "a.md"), "utf8"))
    .toBe("## Lungs\n\nwords\n\n![A red square](images/halves-cropped.png)\n");
});
