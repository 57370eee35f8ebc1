/** Makes one file of a deck: each kind in its own way, all of them read again and found right before they are written. */

import { deckFilesOf } from "#contract/deck-files.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck } from "#core/deck/deck.ts";
import type { ExportKind, ExportRequest } from "#core/export/export-request.ts";
import { suggestFileName } from "#core/export/file-name.ts";
import { FaultError } from "#core/fault.ts";
import { measuredDocument } from "#core/paper/measured-document.ts";
import { sessionDocument, sessionRooms } from "#core/paper/session-document.ts";
import { finishedPdf } from "./finished-pdf.ts";
import type { Made, MakeWorld } from "./made.ts";
import { makeHtml } from "./make-html.ts";
import { makePdf } from "./make-pdf.ts";
import { makePptx } from "./make-pptx.ts";
import { makeOutline, makePlanning } from "./make-text.ts";
import type {
  Exporter,
  ExportFolders,
  Measurer,
  PdfReader,
  Photographer,
  Printer,
  Storage,
} from "./ports.ts";
import type { PptxTools } from "./pptx-ports.ts";
import { runPictures } from "./run-pictures.ts";
import { refuseIdentifiers } from "./share-guard.ts";
import { writeFolder } from "./write-folder.ts";

export interface ExporterWorld {
  readonly storage: Pick<Storage, "readDeck" | "readAsset" | "writeExport">;
  readonly printer: Printer & Measurer & Photographer;
  readonly folders: ExportFolders;
  readonly pdfReader: PdfReader;
  readonly pptx: PptxTools;
  /** A file of the guest bundle, or null. */
  readonly readGuestFile: MakeWorld["readGuestFile"];
}

type Make<K extends ExportKind> = (
  deck: Deck,
  request: Extract<ExportRequest, { readonly kind: K }>,
  world: MakeWorld,
) => Promise<Made>;

/** How each kind is made. */
const makers: { readonly [K in ExportKind]: Make<K> } = {
  slides: makePdf,
  handout: makePdf,
  notes: makePdf,
  "large-print": makePdf,
  outline: makeOutline,
  planning: makePlanning,
  paperwork: makePdf,
  html: makeHtml,
  pptx: makePptx,
};

/** One exporter for every shell, so that windows and command line make the same file. */
export function createExporter(world: ExporterWorld): Exporter {
  const { storage, printer, pdfReader, pptx, readGuestFile } = world;
  return {
    async runExport(at, request, target, progress, signal) {
      const stopIfCancelled = () => {
        if (signal.aborted) throw new FaultError("export.cancelled");
      };
      if (request.kind === "pictures") return runPictures(world, at, request, target, progress, signal);
      progress("preparing", 0);
      const deck = parseDeck(deckFilesOf(await storage.readDeck(at)));
      refuseIdentifiers(deck, request.allowIdentifiers === true);
      stopIfCancelled();
      const readAsset = (address: string) => storage.readAsset(at, address);
      const made: MakeWorld = {
        ...{ at, printer, pdfReader, pptx, readAsset, readGuestFile },
        ...{ progress, signal, stopIfCancelled },
      };
      const { bytes, folder, verified } = await make(deck, request, made);
      stopIfCancelled();
      const fileName = suggestFileName(deck.files.name, request);
      if (folder) {
        const archive = await writeFolder(world.folders, target, folder, made);
        progress("writing", 1);
        return archive
          ? { bytes: archive, fileName: `${fileName}.zip`, verified }
          : { bytes, fileName, verified };
      }
      if (target !== null) {
        progress("writing", 0);
        await storage.writeExport(target, bytes);
      }
      progress("writing", 1);
      return { bytes, fileName, verified };
    },
    async printRecord(at, record, signal) {
      const deck = parseDeck(deckFilesOf(await storage.readDeck(at)));
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      const print = async (most: (typeof sessionRooms)[number]) => {
        const document = sessionDocument(deck, record, timeZone, most);
        const { bytes, drawn } = await printer.print(document, at, () => undefined, signal);
        const finished = await finishedPdf(bytes, document, drawn, pdfReader);
        return { pages: drawn.pages, bytes: finished.bytes };
      };
      const [whole, ...shorter] = sessionRooms;
      let printed = await print(whole);
      // Only paper knows when its one sheet is full.
      for (const most of shorter) if (printed.pages > 1) printed = await print(most);
      return printed.bytes;
    },
    async measure(at, signal) {
      const document = measuredDocument(parseDeck(deckFilesOf(await storage.readDeck(at))));
      return document.pages === 0 ? [] : printer.measure(document, at, signal);
    },
  };
}

function make<K extends ExportKind>(
  deck: Deck,
  request: Extract<ExportRequest, { readonly kind: K }>,
  world: MakeWorld,
): Promise<Made> {
  const maker: Make<K> = makers[request.kind as K];
  return maker(deck, request, world);
}
