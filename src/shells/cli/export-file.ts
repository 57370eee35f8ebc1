/** Makes the one file `lectern export` was asked for. */

import { constants } from "node:fs";
import { access, readFile, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import {
  type ChromiumPrinter,
  type ChromiumPrinterWorld,
  createChromiumPrinter,
} from "#adapters/chromium-printer.ts";
import { createNodeExporter } from "#adapters/node-exporter.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import type { Verified } from "#contract/exports.ts";
import type { ExportRequest } from "#core/export/export-request.ts";
import { fileFormat } from "#core/export/file-name.ts";
import { readNames } from "#core/export/read-names.ts";
import { FaultError } from "#core/fault.ts";
import { type CliIo, exitCodes } from "./command.ts";
import type { EarlyBrowser } from "./early-browser.ts";
import { withDrawings } from "./export-drawings.ts";
import { type ExportOptions, readExportOptions } from "./export-options.ts";
import { exportPicturesOf } from "./export-pictures.ts";
import { readPicturesOptions } from "./pictures-options.ts";
import { builtFolder } from "./program-files.ts";
import { createProgress } from "./progress.ts";
import { shortRequest } from "./short-version.ts";

/** Gives the exit code. Throws usage errors and faults deck.*, source.*, export.* */
export async function exportFile(
  args: readonly string[],
  io: CliIo,
  browser: EarlyBrowser | null,
): Promise<number> {
  const pictures = readPicturesOptions(args);
  if (pictures !== null) return exportPicturesOf(pictures, io, browser);
  const options = readExportOptions(args);
  const target = resolve(io.folder, options.output);
  const storage = createNodeStorage();
  const at = await storage.locate(resolve(io.folder, options.deck));
  const isFolder = options.request.kind === "html" && options.request.folder;
  await refuseHopelessTarget(target, isFolder);
  const format = fileFormat(options.request);
  const tell = (line: string) => io.err(`${line}\n`);
  // Only text, and what a printer brought along prints, is made without files of the built program.
  const needsBuilt = format === "html" || ((format === "pdf" || format === "pptx") && !io.printer);
  const guests = needsBuilt ? `${await builtFolder(tell)}/guests` : "";
  const printer = io.printer
    ? { ...io.printer, dispose: async () => {} }
    : oneJobPrinter(
        { storage, guests, warn: tell, ...(browser && { launch: browser.launch }) },
        format === "pdf",
      );
  const progress = createProgress(io, options.json);
  try {
    const { allowIdentifiers } = options;
    const whole =
      options.minutes === null
        ? await withNames(options, io)
        : await shortRequest(options.request, options.minutes, at, storage, io);
    const request = await withDrawings(whole, options.drawings, at, storage, io);
    const exporter = createNodeExporter(storage, printer, guests);
    const { verified } = await exporter.runExport(
      at,
      { ...request, allowIdentifiers },
      target,
      progress.tell,
      io.signal,
    );
    progress.clear();
    io.out(
      options.json
        ? `${JSON.stringify({ [isFolder ? "folder" : "file"]: target, kind: request.kind, verified })}\n`
        : `${options.output}: ${describe(verified)}\n`,
    );
    return exitCodes.fine;
  } finally {
    progress.clear();
    await printer.dispose();
  }
}

/** Names of participants for certificates. Faults: deck.not-found when the file is not there. */
async function withNames({ request, names }: ExportOptions, io: CliIo): Promise<ExportRequest> {
  if (names === null || request.kind !== "paperwork") return request;
  const text = await readFile(resolve(io.folder, names), "utf8").catch((cause: unknown) => {
    throw new FaultError("deck.not-found", { name: names }, { cause });
  });
  return { ...request, names: [...readNames(text)] };
}

/** Of one job only: the browser ends while the file is finished. What is printed opens its page while the deck is read. */
function oneJobPrinter(world: ChromiumPrinterWorld, isPdf: boolean): ChromiumPrinter {
  const printer = createChromiumPrinter(world);
  if (isPdf) printer.warm();
  return {
    ...printer,
    print: (...job) => printer.print(...job).finally(() => void printer.dispose()),
  };
}

/** Told before anything is drawn: a missing folder, or one nobody may write to. */
async function refuseHopelessTarget(target: string, isFolder: boolean): Promise<void> {
  const cannotWrite = (cause?: unknown) =>
    new FaultError("export.cannot-write", { name: basename(target) }, { cause });
  if (!isFolder && (await stat(target).catch(() => null))?.isDirectory()) throw cannotWrite();
  try {
    if (!(await stat(dirname(target))).isDirectory()) throw cannotWrite();
    await access(dirname(target), constants.W_OK);
  } catch (error) {
    throw cannotWrite(error);
  }
}

/** What is not there, and links that lead nowhere in a part of a deck, are told: nobody should find out in front of an audience. */
function describeHtml(verified: Extract<Verified, { format: "html" }>, size: string): string {
  const { slides, files, notes, missing, lost } = verified;
  return [
    `${some(slides, "slide")}, ${size}${files > 1 ? ` in ${files} files, open index.html` : ""}, ${notes === "all" ? "speaker notes in a window of their own (S)" : "no speaker notes"}`,
    ...missing.map((it) => `Not found or unreadable, left out: ${it}`),
    ...lost.map((it) => `Slide ${it.slide}: the link to ${it.address} has no slide here to lead to`),
  ].join("\n");
}

const some = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** What became a picture is told slide by slide: nobody should find out in front of an audience. */
function describePptx(verified: Extract<Verified, { format: "pptx" }>, size: string): string {
  const { slides, charts, tables, pictures, notes, drawn, missing, losses } = verified;
  const parts = [
    some(slides, "slide"),
    size,
    some(tables, "table"),
    some(charts, "chart"),
    some(pictures, "picture"),
  ];
  return [
    `${parts.join(", ")}, ${notes === "all" ? "with speaker notes" : "no speaker notes"}`,
    ...(drawn.length > 0 ? ["As pictures, because PowerPoint has nothing like them:"] : []),
    ...drawn.map(({ slide, what }) => `  slide ${slide}: ${what}`),
    ...missing.map((it) => `Not found or unreadable, its words stand in its place: ${it}`),
    ...losses.map((it) =>
      it.what === "small"
        ? `Slide ${it.slide} holds so much that its words are ${it.pixels} px high; 24 px can be read from the back row`
        : `Slide ${it.slide}: a ${it.what} is left out`,
    ),
  ].join("\n");
}

function describe(verified: Verified): string {
  const { bytes } = verified;
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  if (verified.format === "pptx") return describePptx(verified, size);
  if (verified.format === "html") return describeHtml(verified, size);
  // Pictures are made by a command of their own (export-pictures.ts).
  if ("pictures" in verified) return `${some(verified.pictures, "picture")}, ${size}`;
  if (verified.format !== "pdf") return `${some(verified.lines, "line")}, ${size}`;
  const { pages, outlineEntries, links } = verified;
  return `${some(pages, "page")}, ${size}, ${some(outlineEntries, "bookmark")}, ${some(links, "link")}, tagged`;
}
