/** A PowerPoint file of the sample deck that has everything, drawn by a real browser, and opened by another reader where there is one. */

import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "playwright/test";
import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { createNodeExporter } from "#adapters/node-exporter.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { pdfReader } from "#adapters/pdf-reader.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { openPptx } from "../support/read-pptx.ts";
import { stageOf } from "../support/show-windows.ts";

const guests = path.resolve(import.meta.dirname, "../../dist/guests");
const gallery = path.resolve(import.meta.dirname, "../../slides/gallery");

async function exportGallery() {
  const storage = createNodeStorage();
  const printer = createChromiumPrinter({ storage, guests });
  try {
    const exporter = createNodeExporter(storage, printer, guests);
    const at = await storage.locate(gallery);
    const order = { kind: "pptx", range: "", hidden: false, withNotes: false, theme: null } as const;
    return await exporter.runExport(at, order, null, () => {}, new AbortController().signal);
  } finally {
    await printer.dispose();
  }
}

function findSoffice(): string | null {
  try {
    return execFileSync("sh", ["-c", "command -v soffice"], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

test("the gallery as a PowerPoint file: whole, its drawings drawn, and opened by LibreOffice without a word lost", async () => {
  test.setTimeout(240_000);
  const { bytes, verified } = await exportGallery();
  const file = openPptx(bytes);
  expect(file.faults).toEqual([]);
  if (verified.format !== "pptx") throw new Error("no PowerPoint file");
  expect(verified.missing).toEqual([]);
  expect([...new Set(verified.drawn.map((it) => it.what))].sort()).toEqual([
    "diagram",
    "formula",
    "vector picture",
  ]);
  // A drawing that failed would be one colour, or a few bytes.
  const pictures = file.names.filter((it) => /^ppt\/media\/image-.*\.png$/.test(it));
  expect(pictures.length).toBeGreaterThanOrEqual(5);

  const soffice = findSoffice();
  test.skip(
    soffice === null,
    "LibreOffice is not on this machine: the file was not opened by another reader",
  );
  const folder = await mkdtemp(path.join(tmpdir(), "lectern-pptx-"));
  try {
    await writeFile(path.join(folder, "gallery.pptx"), bytes);
    await promisify(execFile)(
      soffice ?? "",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        "gallery.pptx",
      ],
      { cwd: folder, timeout: 180_000 },
    );
    const pdf = new Uint8Array(await readFile(path.join(folder, "gallery.pdf")));
    const read = await pdfReader.read(pdf);
    expect(read.pages).toBe(verified.slides);
    const text = (await pdfReader.text(pdf)).join(" ").replaceAll(/\s+/g, " ");
    for (const words of [
      "Say one thing on each slide",
      "People keep a page",
      "Rehearse with the clock",
      "A television on a trolley",
      "openRoom",
      "Gray A, Hill J.",
      "The person in the last row",
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/Click to add|Read it aloud, slowly/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("from the dialog: a PowerPoint file with notes when they are asked for, and what became a picture is told", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await using shell = await startBrowserShell({
    "a.md": "# A talk\n\n$$ a = \\frac{b}{c} $$\n\n::: notes\nsaid by the speaker only\n:::\n",
  });
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+e");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByText("PowerPoint", { exact: true }).click();
  await dialog.getByText("With speaker notes").click();
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  await expect(dialog.getByText("formula on slide 1")).toBeVisible({ timeout: 60_000 });
  const download = page.waitForEvent("download");
  await dialog.getByRole("link", { name: "Download" }).click();
  const file = openPptx(new Uint8Array(await readFile(await (await download).path())));
  expect(file.faults).toEqual([]);
  expect(file.text("ppt/notesSlides/notesSlide1.xml")).toContain("said by the speaker only");
});
