/** The parts of an Office file: a zip of XML and pictures (ECMA-376 part 2). */

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

export type Parts = Map<string, Uint8Array>;

export const openParts = (bytes: Uint8Array): Parts => new Map(Object.entries(unzipSync(bytes)));

export const partText = (parts: Parts, name: string): string => {
  const bytes = parts.get(name);
  return bytes ? strFromU8(bytes) : "";
};

export const setPart = (parts: Parts, name: string, text: string): void =>
  void parts.set(name, strToU8(text));

/** Applies a change to every part whose name is so. */
export function editParts(parts: Parts, names: RegExp, change: (text: string, name: string) => string): void {
  for (const name of [...parts.keys()].filter((it) => names.test(it)))
    setPart(parts, name, change(partText(parts, name), name));
}

/** Packed, pictures as they are; the list of content types comes first, as readers expect. */
export function closeParts(parts: Parts): Uint8Array {
  const first = "[Content_Types].xml";
  const names = [first, ...[...parts.keys()].filter((it) => it !== first && !it.endsWith("/"))];
  const files: Zippable = {};
  for (const name of names) {
    const bytes = parts.get(name);
    if (bytes) files[name] = [bytes, { level: /\.(?:png|jpe?g|gif|xlsx)$/.test(name) ? 0 : 6 }];
  }
  return zipSync(files);
}

export const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
