/** Prints with a hidden window of our own: the print page draws, Chromium makes the PDF. */

import { FaultError } from "#core/fault.ts";
import type { PrintDocument } from "#core/render/print-document.ts";
import type { DeckLocation, Log, Printer } from "#host/ports.ts";
import type { ElectronApi, WindowApi } from "./electron-api.ts";
import { guardContents } from "./guard.ts";
import { printWindowOptions } from "./window-options.ts";

/** Serves a job as a document at an address nobody can guess, until it is withdrawn. */
export interface PrintSite {
  offer(document: PrintDocument, at: DeckLocation): { readonly address: string; withdraw(): void };
}

export interface PrinterWorld {
  readonly electron: Pick<ElectronApi, "openWindow" | "app">;
  readonly site: PrintSite;
  readonly log: Log;
}

/** Bookmarks come only together with tags (electron#45124), so both are asked for. Size and margins are the page's. */
const pdfOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
};

/** A page that says nothing for so long has hung. Drawing 500 slides takes a few seconds. */
const baseLimitMs = 60_000;
const limitPerPageMs = 250;

/** The promise the print page leaves for whoever prints it; it settles when fonts, pictures and formulas are drawn. */
const awaitDrawn = "window.lecternPrint";

export function createElectronPrinter(world: PrinterWorld): Printer {
  return {
    async print(document, at, progress, signal) {
      if (signal.aborted) throw new FaultError("export.cancelled");
      const offer = world.site.offer(document, at);
      const window = world.electron.openWindow(printWindowOptions(world.electron.app.isPackaged));
      guardContents(window.webContents, { page: offer.address, stage: null }, world.log);
      try {
        return await Promise.race([
          lost(window, signal, baseLimitMs + document.pages * limitPerPageMs),
          draw(window, offer.address, progress),
        ]);
      } finally {
        offer.withdraw();
        if (!window.isDestroyed()) window.destroy();
      }
    },
  };
}

async function draw(
  window: WindowApi,
  address: string,
  progress: Parameters<Printer["print"]>[2],
): Promise<Uint8Array> {
  progress("drawing", 0);
  await window.loadURL(address);
  await window.webContents.executeJavaScript(awaitDrawn);
  progress("drawing", 1);
  progress("printing", 0);
  const bytes = await window.webContents.printToPDF(pdfOptions);
  progress("printing", 1);
  return bytes;
}

/** Rejects when the job is cancelled, the page crashes or falls silent; never resolves. */
function lost(window: WindowApi, signal: AbortSignal, limitMs: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (error: FaultError) => {
      clearTimeout(timer);
      reject(error);
    };
    const timer = setTimeout(
      () => fail(new FaultError("export.timed-out", { seconds: limitMs / 1000 })),
      limitMs,
    );
    window.webContents.on("render-process-gone", () => fail(new FaultError("export.browser-lost")));
    window.on("closed", () => clearTimeout(timer));
    signal.addEventListener("abort", () => fail(new FaultError("export.cancelled")), { once: true });
  });
}
