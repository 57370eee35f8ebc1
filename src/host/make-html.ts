/** Makes a show in one file: slides, style, typefaces, pictures and the script that shows them. */

import { themeStyles } from "#contract/guest-documents.ts";
import {
  asInlineScript,
  readShowFile,
  type ShowFile,
  type ShowScript,
  showDocument,
} from "#contract/show-document.ts";
import { stageDeck } from "#contract/stage-deck.ts";
import type { Deck } from "#core/deck/deck.ts";
import { carryFonts, fontsOf, typefaceNeeds, withoutFaces } from "#core/export/carry-style.ts";
import type { HtmlRequest } from "#core/export/export-request.ts";
import { namedFiles } from "#core/export/named-files.ts";
import { FaultError } from "#core/fault.ts";
import { slideNumbers } from "#core/paper/print-slides.ts";
import { slideJob } from "#core/render/make-job.ts";
import { renderSlide } from "#core/render/slide.ts";
import { stripPicture } from "#core/share/strip-picture.ts";
import type { Made, MakeWorld } from "./made.ts";
import { nothingToPrint } from "./make-pdf.ts";
import { holdsNotes } from "./note-guard.ts";
import type { Asset } from "./ports.ts";

export async function makeHtml(deck: Deck, request: HtmlRequest, world: MakeWorld): Promise<Made> {
  const ids = [...slideNumbers(deck, request).keys()];
  if (ids.length === 0) throw nothingToPrint(request.range);
  world.progress("drawing", 0);
  const drawn = ids.map((id) => renderSlide(slideJob(deck, id), "screen"));
  const shown = stageDeck(deck, drawn, ids);
  const file: ShowFile = {
    title: deck.settings.title || deck.files.name,
    deck: { ...shown, theme: request.theme ?? shown.theme },
    files: await carryFiles(namedFiles(shown), world),
  };
  world.stopIfCancelled();
  const slides = drawn.map((it) => it.html);
  const document = showDocument(file, await styleOf(file, slides, world), await scriptsOf(slides, world));
  world.progress("checking", 0);
  const bytes = new TextEncoder().encode(document);
  verify(deck, new TextDecoder().decode(bytes), ids);
  return { bytes, verified: { format: "html", notes: "none", bytes: bytes.length, slides: ids.length } };
}

/** A file that is not there, or is no picture, sound or film, is left out as it is on the stage. */
async function carryFiles(addresses: readonly string[], world: MakeWorld): Promise<ShowFile["files"]> {
  const files: Record<string, string> = {};
  for (const [at, address] of addresses.entries()) {
    world.stopIfCancelled();
    const asset = await world.readAsset(address.slice("deck/".length)).catch((error: unknown) => {
      if (error instanceof FaultError) return null;
      throw error;
    });
    if (asset) files[address] = dataAddress({ ...asset, bytes: stripPicture(asset.bytes) });
    world.progress("drawing", (at + 1) / addresses.length);
  }
  return files;
}

async function styleOf({ deck }: ShowFile, slides: readonly string[], world: MakeWorld): Promise<string> {
  const names = ["stage", ...[...themeStyles, deck.theme].map((it) => `themes/${it}`), "show"];
  const sheets = await Promise.all(names.map((it) => readText(`${it}.css`, world)));
  const style = withoutFaces(sheets.join("\n"), typefaceNeeds(slides, deck.font));
  const fonts = await Promise.all(
    fontsOf(style).map(async (name) => [name, dataAddress(await readGuest(name, world))] as const),
  );
  return carryFonts(style, new Map(fonts));
}

/** The engines first, and only those some slide draws with: what shows the slides finds them there. */
async function scriptsOf(slides: readonly string[], world: MakeWorld): Promise<readonly ShowScript[]> {
  const has = (sign: string) => slides.some((it) => it.includes(sign));
  const names = [
    ...(has(" data-chart=") ? ["charts.js"] : []),
    ...(has(" data-diagram=") ? ["mermaid.js"] : []),
    "show.js",
  ];
  return Promise.all(
    names.map(async (name) => {
      const text = asInlineScript(await readText(name, world));
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
      return { text, hash: base64(new Uint8Array(digest)) };
    }),
  );
}

async function readGuest(name: string, world: MakeWorld): Promise<Asset> {
  const asset = await world.readGuestFile(name);
  if (!asset) throw new Error(`${name} is missing from the program`);
  return asset;
}

const readText = async (name: string, world: MakeWorld): Promise<string> =>
  new TextDecoder().decode((await readGuest(name, world)).bytes);

const dataAddress = ({ bytes, type }: Asset): string =>
  `data:${type.replaceAll(" ", "")};base64,${base64(bytes)}`;

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");

/** Faults export.verify-failed with what was found instead of what was expected. */
function verify(deck: Deck, document: string, ids: readonly string[]): void {
  const wrong = (found: string) => new FaultError("export.verify-failed", { found });
  const file = readShowFile(document);
  if (!file) throw wrong("it holds no slides");
  const slides = file.deck.stacks.flat();
  if (slides.map((it) => it.id).join() !== ids.join()) throw wrong("a slide is missing");
  if (slides.some((it) => it.html.includes("<!--"))) throw wrong("a comment of the source is in it");
  const texts = slides.flatMap(({ html, attributes }) => [
    html,
    html.replaceAll(/<[^>]*>/g, " "),
    ...Object.values(attributes),
  ]);
  if (holdsNotes(deck, texts)) throw wrong("speaker notes are in it");
}
