/** Makes a folder with a picture of each slide: the pages of the slides on paper, photographed one after another. */

import { deckFilesOf } from "#contract/deck-files.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { pictureNames } from "#core/export/picture-names.ts";
import { type PictureSize, type PicturesRequest, pictureSize } from "#core/export/pictures-request.ts";
import { readPictureSize } from "#core/export/read-picture-size.ts";
import { FaultError } from "#core/fault.ts";
import { slidesDocument } from "#core/paper/slides-document.ts";
import { notAsMeant } from "./made.ts";
import { nothingToPrint } from "./make-pdf.ts";
import { holdsNotes } from "./note-guard.ts";
import type { DeckLocation, ExportFolders, Photographer, PrintProgress, Storage } from "./ports.ts";
import { refuseIdentifiers } from "./share-guard.ts";

export interface PicturesWorld {
  readonly storage: Pick<Storage, "readDeck">;
  readonly folders: ExportFolders;
  readonly photographer: Photographer;
}

export interface PicturesMade extends PictureSize {
  readonly files: readonly string[];
  /** Of all pictures together. */
  readonly bytes: number;
}

/**
 * The folder `target` is there with all its pictures, or is as it was. Each picture is checked before it is kept: its
 * size, and that it shows no speaker notes. Faults: deck.*, source.*, export.*
 */
export async function exportPictures(
  { storage, folders, photographer }: PicturesWorld,
  at: DeckLocation,
  order: PicturesRequest & { readonly allowIdentifiers: boolean },
  target: string,
  progress: PrintProgress,
  signal: AbortSignal,
): Promise<PicturesMade> {
  progress("preparing", 0);
  const deck = parseDeck(deckFilesOf(await storage.readDeck(at)));
  refuseIdentifiers(deck, order.allowIdentifiers);
  const document = slidesDocument(deck, { kind: "slides", steps: false, ...order });
  if (document.pages === 0) throw nothingToPrint(order.range);
  const files = pictureNames(deck, order, order.format);
  const size = pictureSize(document.slideSize, order.width);
  const folder = await folders.begin(target);
  let bytes = 0;
  let taken = 0;
  try {
    await photographer.photograph(
      document,
      at,
      { ...size, format: order.format },
      async (picture) => {
        if (signal.aborted) throw new FaultError("export.cancelled");
        const name = files[taken++] ?? "";
        const found = readPictureSize(picture.bytes, order.format);
        if (found?.width !== size.width || found.height !== size.height)
          throw notAsMeant(`${name} has not the size that was asked for`);
        if (holdsNotes(deck, [picture.text])) throw notAsMeant(`speaker notes are on ${name}`);
        await folder.write(name, picture.bytes);
        bytes += picture.bytes.length;
        progress("printing", taken / files.length);
      },
      progress,
      signal,
    );
    if (taken !== files.length) throw notAsMeant(`only ${taken} of ${files.length} slides were drawn`);
    if (signal.aborted) throw new FaultError("export.cancelled");
    progress("writing", 0);
    await folder.finish();
    progress("writing", 1);
    return { ...size, files, bytes };
  } catch (error) {
    await folder.discard();
    throw error;
  }
}
