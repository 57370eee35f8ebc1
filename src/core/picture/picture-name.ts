/** What the file of a picture is called that comes into a deck. */

import { endingOf, type PictureKind } from "./picture-kind.ts";
import { plainWords } from "./plain-words.ts";

/** Names Windows gives to devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** `Lungs (left).JPEG` → `lungs-left.jpg`: words without folders, the ending of what the bytes are. */
export function pictureName(suggested: string, kind: PictureKind): string {
  const last = suggested.split(/[\\/]/).at(-1) ?? "";
  const words = plainWords(last.replace(/\.[a-z\d]{1,5}$/i, ""));
  const plain = words === "" ? "image" : devices.test(words) ? `image-${words}` : words;
  return `${plain}.${endingOf(kind)}`;
}

/** The name itself, or `lungs-2.png` and so on; names that differ only in case are the same file on many machines. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((it) => it.toLowerCase()));
  const dot = name.lastIndexOf(".");
  for (let count = 1; ; count++) {
    const tried = count === 1 ? name : `${name.slice(0, dot)}-${count}${name.slice(dot)}`;
    if (!used.has(tried.toLowerCase())) return tried;
  }
}
