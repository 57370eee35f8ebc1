/** `lectern export --to png`: makes a folder with a picture of each slide, without a window. */

import { resolve } from "node:path";
import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { createExportFolders } from "#adapters/export-folder.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { exportPictures } from "#host/export-pictures.ts";
import { type CliIo, exitCodes } from "./command.ts";
import type { EarlyBrowser } from "./early-browser.ts";
import type { PicturesOptions } from "./pictures-options.ts";
import { builtFolder } from "./program-files.ts";
import { createProgress } from "./progress.ts";
import { shortRequest } from "./short-version.ts";

/** Gives the exit code. Faults: deck.*, source.*, export.* */
export async function exportPicturesOf(
  options: PicturesOptions,
  io: CliIo,
  browser: EarlyBrowser | null,
): Promise<number> {
  const { allowIdentifiers, json, output, minutes } = options;
  const storage = createNodeStorage();
  const at = await storage.locate(resolve(io.folder, options.deck));
  const request =
    minutes === null ? options.request : await shortRequest(options.request, minutes, at, storage, io);
  const warn = (line: string) => io.err(`${line}\n`);
  const photographer = io.printer
    ? { ...io.printer, warm: () => {}, dispose: async () => {} }
    : createChromiumPrinter({
        storage,
        guests: `${await builtFolder(warn)}/guests`,
        warn,
        ...(browser && { launch: browser.launch }),
      });
  photographer.warm();
  const progress = createProgress(io, json);
  const target = resolve(io.folder, output);
  try {
    const made = await exportPictures(
      { storage, folders: createExportFolders(), photographer },
      at,
      { ...request, allowIdentifiers },
      target,
      progress.tell,
      io.signal,
    );
    progress.clear();
    const { files, width, height, bytes } = made;
    const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
    io.out(
      json
        ? `${JSON.stringify({ folder: target, kind: request.format, ...made })}\n`
        : `${output}: ${files.length} ${files.length === 1 ? "picture" : "pictures"} of ${width} × ${height} pixels, ${size}\n`,
    );
    return exitCodes.fine;
  } finally {
    progress.clear();
    await photographer.dispose();
  }
}
