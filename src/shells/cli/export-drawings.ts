/** `--drawings FILE`: lays what was drawn in a show over the slides of an export. */

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { deckFilesOf } from "#contract/deck-files.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { ExportRequest } from "#core/export/export-request.ts";
import { FaultError } from "#core/fault.ts";
import { placeDrawings, readDrawings } from "#core/show/drawings.ts";
import type { DeckLocation, Storage } from "#host/ports.ts";
import { type CliIo, UsageError } from "./command.ts";

/** Tells of drawings whose slide is gone. Faults deck.not-found when the file is not there. Throws a UsageError when it holds no drawings. */
export async function withDrawings(
  request: ExportRequest,
  file: string | null,
  at: DeckLocation,
  storage: Pick<Storage, "readDeck">,
  io: Pick<CliIo, "err" | "folder">,
): Promise<ExportRequest> {
  if (file === null || request.kind !== "slides") return request;
  const text = await readFile(resolve(io.folder, file), "utf8").catch((cause: unknown) => {
    throw new FaultError("deck.not-found", { name: file }, { cause });
  });
  const drawings = readDrawings(text);
  if (!drawings)
    throw new UsageError(`--drawings needs a file that a show left in “drawings”; ${file} is none.`);
  const { lost } = placeDrawings(parseDeck(deckFilesOf(await storage.readDeck(at))), drawings);
  if (lost > 0)
    io.err(
      `${lost === 1 ? "1 slide" : `${lost} slides`} drawn on in that show can no longer be found; their drawings are left out.\n`,
    );
  return { ...request, drawings };
}
