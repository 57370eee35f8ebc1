/** The style and scripts of a show for any browser, read from the program. */

import { themeStyles } from "#contract/guest-documents.ts";
import { asInlineScript, type ShowScript } from "#contract/show-document.ts";
import type { StageDress } from "#contract/stage.ts";
import { carryFonts, fontsOf, typefaceNeeds, withoutFaces } from "#core/export/carry-style.ts";
import type { MakeWorld } from "./made.ts";
import type { Asset } from "./ports.ts";

/** With the typefaces that `drawn`, all HTML of the show, asks for. */
export async function styleOf(
  { theme, font }: StageDress,
  drawn: readonly string[],
  world: MakeWorld,
): Promise<string> {
  const names = ["stage", ...[...themeStyles, theme].map((it) => `themes/${it}`), "show"];
  const sheets = await Promise.all(names.map((it) => readText(`${it}.css`, world)));
  const style = withoutFaces(sheets.join("\n"), typefaceNeeds(drawn, font));
  const fonts = await Promise.all(
    fontsOf(style).map(async (name) => [name, dataAddress(await readGuest(name, world))] as const),
  );
  return carryFonts(style, new Map(fonts));
}

/** The engines first, and only those something is drawn with: what shows the slides finds them there. */
export async function scriptsOf(drawn: readonly string[], world: MakeWorld): Promise<readonly ShowScript[]> {
  const has = (sign: string) => drawn.some((it) => it.includes(sign));
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

export const dataAddress = ({ bytes, type }: Asset): string =>
  `data:${type.replaceAll(" ", "")};base64,${base64(bytes)}`;

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
