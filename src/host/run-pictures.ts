/** Pictures of slides as a window asks for them: a folder where files are written, one archive where a browser takes them. */

import type { ExportOrder, PicturesExport } from "#core/export/export-request.ts";
import { suggestFileName } from "#core/export/file-name.ts";
import { exportPictures } from "./export-pictures.ts";
import type { DeckLocation, Exporter, ExportFolders, Photographer, PrintProgress, Storage } from "./ports.ts";
import { zipFolder } from "./zip-folder.ts";

export interface RunPicturesWorld {
  readonly storage: Pick<Storage, "readDeck">;
  readonly folders: ExportFolders;
  readonly printer: Photographer;
}

/** As `Exporter.runExport`. `target` is a folder; without one the bytes are those of the archive. */
export async function runPictures(
  { storage, folders, printer }: RunPicturesWorld,
  at: DeckLocation,
  order: ExportOrder & PicturesExport,
  target: string | null,
  progress: PrintProgress,
  signal: AbortSignal,
): ReturnType<Exporter["runExport"]> {
  const archive = zipFolder();
  const made = await exportPictures(
    { storage, photographer: printer, folders: target === null ? archive : folders },
    at,
    { ...order, allowIdentifiers: order.allowIdentifiers === true },
    target ?? "",
    progress,
    signal,
  );
  const bytes = target === null ? archive.bytes() : new Uint8Array();
  const { files, width, height } = made;
  const name = suggestFileName((await storage.readDeck(at)).name, order);
  const size = target === null ? bytes.length : made.bytes;
  return {
    bytes,
    fileName: target === null ? `${name}.zip` : name,
    verified: { format: order.format, notes: "none", bytes: size, pictures: files.length, width, height },
  };
}
