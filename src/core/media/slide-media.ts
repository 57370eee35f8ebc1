/** Sound and film on a slide: written like an image, told apart by the ending of the file. */

import { resolveAsset } from "../deck/asset-address.ts";
import type { DeckFiles, Slide, SourceText } from "../deck/deck.ts";

export type MediaKind = "audio" | "video";

const kinds: Readonly<Record<string, MediaKind>> = {
  mp4: "video",
  webm: "video",
  mp3: "audio",
  m4a: "audio",
  ogg: "audio",
  wav: "audio",
};
/** What people put on slides and Chromium does not play. */
const unplayable = new Set([
  "mov",
  "avi",
  "wmv",
  "mkv",
  "mpg",
  "mpeg",
  "flv",
  "m4v",
  "3gp",
  "wma",
  "aiff",
  "aif",
]);

const endingOf = (address: string): string =>
  /\.([a-z0-9]{2,5})$/i.exec(address.trim().split(/[?#]/)[0] ?? "")?.[1]?.toLowerCase() ?? "";

/** What an address plays as, or null when it is no sound and no film. */
export const mediaKind = (address: string): MediaKind | null => kinds[endingOf(address)] ?? null;

/** True for a sound or film of a kind no window here can play. */
export const isUnplayable = (address: string): boolean => unplayable.has(endingOf(address));

/** Where the captions of a file are when nothing else is said: beside it, under its name. */
export function captionsBeside(address: string): string | null {
  return resolveAsset(address)?.replace(/\.[^./]+$/, ".vtt") ?? null;
}

/** The captions file `name` of the deck, or null. */
export function captionsFile(files: DeckFiles, name: string): SourceText | null {
  return (/\.vtt$/i.test(name) && files.data.find((it) => it.name === name)) || null;
}

/** Names of the caption files the sounds and films of a slide may have: beside each, and those it names. */
export function captionsOfSlide({ images, text }: Pick<Slide, "images" | "text">): readonly string[] {
  const media = images.filter((it) => mediaKind(it.address) !== null);
  const beside = media.flatMap((it) => captionsBeside(it.address) ?? []);
  const named = media.flatMap((it) => captionsNamed(text.slice(it.range.from, it.range.to)) ?? []);
  return [...new Set([...beside, ...named])];
}

/** `captions=media/x.vtt` in the options behind an image. */
export function captionsNamed(written: string): string | null {
  const [, double, bare] = /\bcaptions=(?:"([^"]{1,500})"|([^\s"'{}]{1,500}))/i.exec(written) ?? [];
  return resolveAsset(double ?? bare ?? "");
}
