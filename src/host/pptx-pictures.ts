/** Gets the pictures of a PowerPoint file: files of the deck as they are, everything else drawn by the print page. */

import { decodedAddress } from "#core/deck/asset-address.ts";
import type { Deck } from "#core/deck/deck.ts";
import type { PptxRequest } from "#core/export/export-request.ts";
import { type PictureSize, pictureSize } from "#core/export/pictures-request.ts";
import { FaultError } from "#core/fault.ts";
import { drawingsDocument } from "#core/pptx/drawings-document.ts";
import { knownPicture } from "#core/pptx/picture-size.ts";
import { sizedDrawings } from "#core/pptx/sized-drawings.ts";
import type { Drawing, PptxSources } from "#core/pptx/source-slides.ts";
import { stripPicture } from "#core/share/strip-picture.ts";
import { type MakeWorld, notAsMeant } from "./made.ts";
import { holdsNotes } from "./note-guard.ts";
import type { Asset } from "./ports.ts";

export interface PptxPicturesGot {
  readonly bytes: ReadonlyMap<string, Asset>;
  /** In CSS pixels. */
  readonly sizes: ReadonlyMap<string, PictureSize>;
  readonly drawn: readonly Drawing[];
  /** Addresses in the deck of pictures that could not be had. */
  readonly missing: readonly string[];
}

/** Pixels of a drawing for each of the slide: sharp on a projector, and when it is made larger by hand. */
const sharpness = 2;

export async function getPictures(
  deck: Deck,
  request: PptxRequest,
  sources: PptxSources,
  world: MakeWorld,
): Promise<PptxPicturesGot> {
  const bytes = new Map<string, Asset>();
  const sizes = new Map<string, PictureSize>();
  const missing: string[] = [];
  for (const address of sources.files) {
    world.stopIfCancelled();
    const asset = await read(address, world);
    const stripped = asset && stripPicture(asset.bytes);
    const known = stripped && knownPicture(stripped);
    if (!known) missing.push(named(address));
    else {
      bytes.set(address, { bytes: stripped, type: known.type });
      sizes.set(address, known);
    }
  }
  const wanted: Drawing[] = [];
  for (const it of sizedDrawings(deck, request, sources, sizes))
    if (it.address === null || (await read(it.address, world))) wanted.push(it);
    else missing.push(named(it.address));
  const drawn: Drawing[] = [];
  await draw(deck, request, wanted, world, (drawing, picture) => {
    if (picture === null) {
      missing.push(
        drawing.address !== null ? named(drawing.address) : `${drawing.what} on slide ${drawing.slide}`,
      );
      return;
    }
    bytes.set(drawing.key, { bytes: picture.bytes, type: "image/png" });
    sizes.set(drawing.key, { width: picture.width / sharpness, height: picture.height / sharpness });
    drawn.push(drawing);
  });
  return { bytes, sizes, drawn, missing };
}

/** Null for a file that is not there or may not be read: its words stand in its place, as on the stage. */
async function read(address: string, world: MakeWorld): Promise<Asset | null> {
  return world.readAsset(address.slice("deck/".length)).catch((error: unknown) => {
    if (error instanceof FaultError) return null;
    throw error;
  });
}

const named = (address: string): string => decodedAddress(address.slice("deck/".length));

async function draw(
  deck: Deck,
  request: PptxRequest,
  drawings: readonly Drawing[],
  world: MakeWorld,
  keep: (drawing: Drawing, picture: ReturnType<MakeWorld["pptx"]["trim"]>) => void,
): Promise<void> {
  if (drawings.length === 0) return;
  const document = drawingsDocument(deck, drawings, request.theme ?? deck.settings.theme);
  const frame = pictureSize(document.slideSize, Math.round(document.slideSize.width * sharpness));
  let at = 0;
  await world.printer.photograph(
    document,
    world.at,
    { ...frame, format: "png" },
    async ({ bytes, text }) => {
      world.stopIfCancelled();
      const drawing = drawings[at++];
      if (!drawing) return;
      if (holdsNotes(deck, [text])) throw notAsMeant("speaker notes are in a drawing");
      keep(drawing, world.pptx.trim(bytes));
      world.progress("drawing", at / drawings.length);
    },
    world.progress,
    world.signal,
  );
  world.stopIfCancelled();
  if (at < drawings.length) throw notAsMeant(`only ${at} of ${drawings.length} drawings were made`);
}
