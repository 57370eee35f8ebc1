/** Prints with a hidden window of our own: the print page draws, Chromium makes the PDF. */

import { readMeasures } from "#core/check/measures.ts";
import { FaultError } from "#core/fault.ts";
import type { Drawn, PrintDocument } from "#core/paper/print-document.ts";
import type { GuestSite } from "#host/guest-site.ts";
import type { DeckLocation, Log, Measurer, Photographer, Printed, Printer } from "#host/ports.ts";
import { guestBase } from "./address.ts";
import type { ElectronApi, WindowApi } from "./electron-api.ts";
import { guardContents } from "./guard.ts";
import { printWindowOptions } from "./window-options.ts";

export interface PrinterWorld {
  readonly electron: Pick<ElectronApi, "openWindow" | "app">;
  readonly log: Log;
  readonly guests: Pick<GuestSite, "offer">;
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
const limitPerPictureMs = 3000;

/** Text stays clean to the eye, at a third of a PNG's bytes for a photo. */
const jpegQuality = 92;

/** The promise the print page leaves for whoever prints it; it settles when fonts, pictures and formulas are drawn. */
const awaitDrawn = "window.lecternPrint";

/** The same, with pictures as large as paper can show. */
const awaitPaper = "window.lecternPaper()";

export function createElectronPrinter(world: PrinterWorld): Printer & Measurer & Photographer {
  return {
    print: (document, at, progress, signal) =>
      withWindow(document, at, signal, (window, address) => print(window, address, progress)),
    measure: (document, at, signal) => withWindow(document, at, signal, measure),
    photograph: (document, at, frame, take, progress, signal) =>
      withWindow(
        document,
        at,
        signal,
        (window, address) => photograph(window, address, frame, take, progress, signal),
        limitPerPictureMs,
      ),
  };

  async function withWindow<T>(
    document: PrintDocument,
    at: DeckLocation,
    signal: AbortSignal,
    work: (window: WindowApi, address: string) => Promise<T>,
    perPageMs = limitPerPageMs,
  ): Promise<T> {
    if (signal.aborted) throw new FaultError("export.cancelled");
    const offer = world.guests.offer(document, at);
    const address = `${guestBase("print", offer.capability)}print.html`;
    const window = world.electron.openWindow(printWindowOptions(world.electron.app.isPackaged));
    guardContents(window.webContents, { page: address, stage: null }, world.log);
    const watch = watchFor(window, signal, baseLimitMs + document.pages * perPageMs);
    try {
      return await Promise.race([watch.lost, work(window, address)]);
    } catch (error) {
      if (error instanceof FaultError) throw error;
      world.log.note("The print page could not be drawn.");
      throw new FaultError("export.browser-lost", {}, { cause: error });
    } finally {
      watch.stop();
      offer.withdraw();
      if (!window.isDestroyed()) window.destroy();
    }
  }
}

async function print(
  window: WindowApi,
  address: string,
  progress: Parameters<Printer["print"]>[2],
): Promise<Printed> {
  progress("drawing", 0);
  await window.loadURL(address);
  const drawn = (await window.webContents.executeJavaScript(awaitPaper)) as Drawn;
  progress("drawing", 1);
  progress("printing", 0);
  const bytes = await window.webContents.printToPDF(pdfOptions);
  progress("printing", 1);
  return { bytes, drawn };
}

async function measure(window: WindowApi, address: string): ReturnType<Measurer["measure"]> {
  await window.loadURL(address);
  return readMeasures(await window.webContents.executeJavaScript("window.lecternMeasure()"));
}

/** On a display with small pixels the window has more of them than were asked for: the picture is made smaller again. */
async function photograph(
  window: WindowApi,
  address: string,
  { width, height, format }: Parameters<Photographer["photograph"]>[2],
  take: Parameters<Photographer["photograph"]>[3],
  progress: Parameters<Printer["print"]>[2],
  signal: AbortSignal,
): Promise<void> {
  progress("drawing", 0);
  await window.loadURL(address);
  const { pages } = (await window.webContents.executeJavaScript(awaitDrawn)) as Drawn;
  progress("drawing", 1);
  window.setContentSize(width, height);
  for (let shown = 0; shown < pages && !signal.aborted; shown++) {
    const text = String(await window.webContents.executeJavaScript(`window.lecternShow(${shown}, ${width})`));
    const taken = await window.webContents.capturePage({ x: 0, y: 0, width, height });
    const picture =
      taken.getSize().width === width ? taken : taken.resize({ width, height, quality: "best" });
    if (signal.aborted) return;
    await take({ bytes: format === "png" ? picture.toPNG() : picture.toJPEG(jpegQuality), text });
  }
}

/** `lost` rejects when the job is cancelled, or its page crashes or falls silent; it never resolves. */
function watchFor(
  window: WindowApi,
  signal: AbortSignal,
  limitMs: number,
): { lost: Promise<never>; stop(): void } {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new FaultError("export.timed-out", { seconds: Math.round(limitMs / 1000) })),
    limitMs,
  );
  const cancel = () => reject(new FaultError("export.cancelled"));
  signal.addEventListener("abort", cancel);
  window.webContents.on("render-process-gone", () => reject(new FaultError("export.browser-lost")));
  return {
    lost,
    stop() {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
    },
  };
}
