/** `lectern export`: makes a file of a deck without a window. */

import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { pdfReader, warmPdfReader } from "#adapters/pdf-reader.ts";
import type { Verified } from "#contract/exports.ts";
import { FaultError } from "#core/fault.ts";
import { createExporter } from "#host/exporter.ts";
import type { Storage } from "#host/ports.ts";
import { type CliIo, type Command, exitCodes } from "./command.ts";
import { readExportOptions } from "./export-options.ts";
import { builtFolder } from "./program-files.ts";
import { createProgress } from "./progress.ts";
import { shortRequest } from "./short-version.ts";

export const runExport: Command = async (args, io) => {
  const options = readExportOptions(args);
  const target = resolve(io.folder, options.output);
  const storage = createNodeStorage();
  const at = await storage.locate(resolve(io.folder, options.deck));
  await refuseHopelessTarget(target);
  const printer = io.printer ? { ...io.printer, dispose: async () => {} } : await warmPrinter(storage, io);
  const progress = options.json ? { tell: () => {}, clear: () => {} } : createProgress(io);
  try {
    const request =
      options.minutes === null
        ? options.request
        : await shortRequest(options.request, options.minutes, at, storage, io);
    const exporter = createExporter({ storage, printer, pdfReader });
    const { verified } = await exporter.runExport(at, request, target, progress.tell, io.signal);
    progress.clear();
    io.out(
      options.json
        ? `${JSON.stringify({ file: target, kind: request.kind, verified })}\n`
        : `${options.output}: ${describe(verified)}\n`,
    );
    return exitCodes.fine;
  } finally {
    progress.clear();
    await printer.dispose();
  }
};

/** The browser and the PDF reader start while the deck is read. */
async function warmPrinter(storage: Storage, io: CliIo) {
  const tell = (line: string) => io.err(`${line}\n`);
  const guests = `${await builtFolder(tell)}/guests`;
  const printer = createChromiumPrinter({ storage, guests, warn: tell });
  printer.warm();
  void warmPdfReader();
  return printer;
}

/** Told before anything is drawn: a missing folder, or one nobody may write to. */
async function refuseHopelessTarget(target: string): Promise<void> {
  const cannotWrite = (cause?: unknown) =>
    new FaultError("export.cannot-write", { name: basename(target) }, { cause });
  if ((await stat(target).catch(() => null))?.isDirectory()) throw cannotWrite();
  try {
    if (!(await stat(dirname(target))).isDirectory()) throw cannotWrite();
    await access(dirname(target), constants.W_OK);
  } catch (error) {
    throw cannotWrite(error);
  }
}

function describe({ pages, bytes, outlineEntries, links }: Verified): string {
  const some = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${some(pages, "page")}, ${size}, ${some(outlineEntries, "bookmark")}, ${some(links, "link")}, tagged`;
}
