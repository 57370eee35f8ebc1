/** A deck exported as a web page, and that page opened from the disk without a network. */

import path from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright";
import { createBundleFiles } from "#adapters/bundle-files.ts";
import { createExportFolders } from "#adapters/export-folder.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { pdfCodec } from "#adapters/pdf-codec.ts";
import { pptxTools } from "#adapters/pptx-tools.ts";
import type { HtmlRequest } from "#core/export/export-request.ts";
import { createExporter } from "#host/exporter.ts";

const storage = createNodeStorage();
const readGuestFile = createBundleFiles(path.resolve(import.meta.dirname, "../../dist/guests"));
const never = () => Promise.reject(new Error("this file needs no browser"));
const exporter = createExporter({
  folders: createExportFolders(),
  storage,
  readGuestFile,
  printer: { print: never, measure: never, photograph: never },
  pptx: pptxTools,
  pdfReader: { read: never, text: never, amend: never, warm() {}, codec: pdfCodec },
});

type Wishes = Partial<Omit<HtmlRequest, "kind">>;

/** Exports the deck in `folder` into a file beside it; gives its path. */
export async function exportShow(folder: string, wishes: Wishes = {}): Promise<string> {
  const target = path.join(folder, "..", "outside", wishes.folder ? "talk" : "talk.html");
  const order = {
    kind: "html",
    range: "",
    hidden: false,
    folder: false,
    withNotes: false,
    theme: null,
    allowIdentifiers: true,
    ...wishes,
  } as const;
  const at = await storage.locate(folder);
  await exporter.runExport(at, order, target, () => {}, new AbortController().signal);
  return wishes.folder ? path.join(target, "index.html") : target;
}

export interface OpenedShow {
  readonly page: Page;
  /** What it asked for besides itself. */
  readonly asked: readonly string[];
  /** Errors of the page and of its policy. */
  readonly wrong: readonly string[];
}

/** Opens the file from the disk, without a network. */
export async function openShow(context: BrowserContext, file: string): Promise<OpenedShow> {
  await context.setOffline(true);
  const page = await context.newPage();
  const asked: string[] = [];
  const wrong: string[] = [];
  const address = pathToFileURL(file).href;
  // Files beside an index.html belong to it.
  const beside = path.basename(file) === "index.html" ? new URL(".", address).href : address;
  page.on("request", (it) => {
    if (!it.url().startsWith("data:") && it.url().split("#")[0] !== address && !it.url().startsWith(beside))
      asked.push(it.url());
  });
  page.on("pageerror", (it) => wrong.push(it.message));
  page.on("console", (it) => {
    if (it.type() === "error") wrong.push(it.text());
  });
  await page.goto(address);
  return { page, asked, wrong };
}
