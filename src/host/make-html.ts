/** Makes a show for any browser: slides, style, typefaces and the script that shows them in one file, pictures in it or beside it. */

import { type ShowFile, showDocument } from "#contract/show-document.ts";
import { stageDeck } from "#contract/stage-deck.ts";
import { decodedAddress } from "#core/deck/asset-address.ts";
import type { Deck } from "#core/deck/deck.ts";
import { besideNames } from "#core/export/beside-names.ts";
import type { HtmlRequest } from "#core/export/export-request.ts";
import { namedFiles } from "#core/export/named-files.ts";
import { shortenLinks } from "#core/export/shorten-links.ts";
import { FaultError } from "#core/fault.ts";
import { slideNumbers } from "#core/paper/print-slides.ts";
import { writeNotes } from "#core/paper/written.ts";
import { slideJob } from "#core/render/make-job.ts";
import { renderSlide } from "#core/render/slide.ts";
import { stripPicture } from "#core/share/strip-picture.ts";
import type { Made, MakeWorld } from "./made.ts";
import { nothingToPrint } from "./make-pdf.ts";
import type { Asset } from "./ports.ts";
import { dataAddress, scriptsOf, styleOf } from "./show-parts.ts";
import { verifyShow } from "./verify-show.ts";

export async function makeHtml(deck: Deck, request: HtmlRequest, world: MakeWorld): Promise<Made> {
  const ids = [...slideNumbers(deck, request).keys()];
  if (ids.length === 0) throw nothingToPrint(request.range);
  world.progress("drawing", 0);
  const { slides, lost } = shortenLinks(
    deck,
    ids.map((id) => renderSlide(slideJob(deck, id), "screen")),
  );
  const shown = stageDeck(deck, slides, ids);
  const notes = request.withNotes ? notesOf(deck, ids) : null;
  const { assets, missing } = await readFiles(
    namedFiles({ ...shown, stacks: [...shown.stacks, noteTexts(notes)] }),
    world,
  );
  const beside = besideNames([...assets.keys()]);
  const file: ShowFile = {
    title: deck.settings.title || deck.files.name,
    deck: { ...shown, theme: request.theme ?? shown.theme },
    files: Object.fromEntries(
      Array.from(assets, ([address, asset]) => [
        address,
        request.folder ? encodeURIComponent(beside.get(address) ?? "") : dataAddress(asset),
      ]),
    ),
    titles: Object.fromEntries(chosen(deck, ids).map(({ slide }) => [slide.id, slide.title ?? ""])),
    notes,
  };
  world.stopIfCancelled();
  const drawn = [...slides, ...noteTexts(notes)].map((it) => it.html);
  const document = showDocument(
    file,
    await styleOf(file.deck, drawn, world),
    await scriptsOf(drawn, world),
    request.folder,
  );
  world.progress("checking", 0);
  const bytes = new TextEncoder().encode(document);
  verifyShow(deck, new TextDecoder().decode(bytes), ids, request);
  const files = [...assets].map(([address, { bytes }]) => [beside.get(address) ?? "", bytes] as const);
  const folder = request.folder ? new Map([["index.html", bytes], ...files]) : null;
  return {
    bytes,
    ...(folder && { folder }),
    verified: {
      format: "html",
      notes: notes ? "all" : "none",
      bytes: [...(folder?.values() ?? [bytes])].reduce((sum, it) => sum + it.length, 0),
      slides: ids.length,
      files: folder?.size ?? 1,
      missing,
      lost: [...lost],
    },
  };
}

const chosen = (deck: Deck, ids: readonly string[]) => {
  const wanted = new Set(ids);
  return deck.slides.filter((it) => wanted.has(it.slide.id));
};

const notesOf = (deck: Deck, ids: readonly string[]): NonNullable<ShowFile["notes"]> =>
  Object.fromEntries(
    chosen(deck, ids).flatMap(({ slide }) => {
      const html = writeNotes(deck, slide);
      return html === "" ? [] : [[slide.id, html]];
    }),
  );

const noteTexts = (notes: ShowFile["notes"]) =>
  Object.values(notes ?? {}).map((html) => ({ html, attributes: {} }));

/** A file that is not there, or is no picture, sound or film, is left out as it is on the stage, and told. */
async function readFiles(
  addresses: readonly string[],
  world: MakeWorld,
): Promise<{ readonly assets: ReadonlyMap<string, Asset>; readonly missing: string[] }> {
  const assets = new Map<string, Asset>();
  const missing: string[] = [];
  for (const [at, address] of addresses.entries()) {
    world.stopIfCancelled();
    const name = address.slice("deck/".length);
    const asset = await world.readAsset(name).catch((error: unknown) => {
      if (error instanceof FaultError) return null;
      throw error;
    });
    if (asset) assets.set(address, { ...asset, bytes: stripPicture(asset.bytes) });
    else missing.push(decodedAddress(name));
    world.progress("drawing", (at + 1) / addresses.length);
  }
  return { assets, missing };
}
