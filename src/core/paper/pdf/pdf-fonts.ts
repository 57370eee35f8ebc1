/** What a font of a PDF says of its letters: how wide each is, and which character it shows. */

import type { PdfCodec, PdfFile } from "./pdf-file.ts";

export interface PdfFont {
  /** Of a letter by its code, in thousandths of the size of the text; null when it is not told. */
  widthOf(code: number): number | null;
  /** Null when it is not told. */
  characterOf(code: number): string | null;
  /** Hexadecimal digits of a code in a content stream. */
  readonly digits: 2 | 4;
}

/** Finds fonts by the number of their object, which Chromium uses in their name: `/F12` is object 12. */
export function fontsOf({ objects }: PdfFile, codec: PdfCodec): (number: number) => PdfFont | null {
  const known = new Map<number, PdfFont | null>();
  const referred = (text: string, key: string) => {
    const [, number] = new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(text) ?? [];
    return number === undefined ? undefined : objects.get(Number(number));
  };
  const read = (number: number): PdfFont | null => {
    const text = objects.get(number)?.text ?? "";
    if (!text.startsWith("<</Type /Font\n")) return null;
    const map = referred(text, "ToUnicode")?.data;
    const characters = map ? readCharacters(codec.inflate(map)) : new Map<number, string>();
    const widths = readWidths(referred(text, "DescendantFonts")?.text ?? "");
    return {
      digits: text.includes("/Subtype /Type0") ? 4 : 2,
      widthOf: (code) => widths?.(code) ?? null,
      characterOf: (code) => characters.get(code) ?? null,
    };
  };
  return (number) => {
    const found = known.get(number);
    if (found !== undefined) return found;
    const font = read(number);
    known.set(number, font);
    return font;
  };
}

/** `/W [0 [527 678] 149 150 335]` and `/DW 571` (ISO 32000-2, 9.7.4.3). */
function readWidths(text: string): ((code: number) => number) | null {
  const [, list] = /\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(text) ?? [];
  const [, otherwise] = /\/DW (-?[\d.]+)/.exec(text) ?? [];
  if (list === undefined || otherwise === undefined) return null;
  const widths = new Map<number, number>();
  for (const [, from = "", run, to, width] of list.matchAll(/(\d+) (?:\[([^\]]*)\]|(\d+) (-?[\d.]+))/g)) {
    const first = Number(from);
    if (run !== undefined)
      run.split(" ").forEach((it, at) => {
        widths.set(first + at, Number(it));
      });
    else for (let code = first; code <= Number(to); code++) widths.set(code, Number(width));
  }
  return (code) => widths.get(code) ?? Number(otherwise);
}

/** `<000F> <0045>` for one, `<0014> <0017> <0046>` for a run (ISO 32000-2, 9.10.3). */
function readCharacters(map: string): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  const rows = map.slice(map.indexOf("endcodespacerange"));
  for (const [, first = "", second = "", third] of rows.matchAll(
    /^<([\dA-F]+)> <([\dA-F]+)>(?: <([\dA-F]+)>)?$/gim,
  )) {
    const from = Number.parseInt(first, 16);
    if (third === undefined) characters.set(from, utf16(second));
    else
      for (let code = from; code <= Number.parseInt(second, 16); code++)
        characters.set(code, String.fromCodePoint(Number.parseInt(third, 16) + code - from));
  }
  return characters;
}

/** Digits of UTF-16 as text. */
export const utf16 = (digits: string): string =>
  (digits.match(/.{4}|.{2}/g) ?? []).map((it) => String.fromCharCode(Number.parseInt(it, 16))).join("");
