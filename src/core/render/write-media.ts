/** Writes sound and film: players in the room, and on paper what they are called, with their words. */

import { resolveAsset } from "../deck/asset-address.ts";
import type { Cue } from "../media/captions.ts";
import { captionsBeside, type MediaKind } from "../media/slide-media.ts";
import { mediaAddress } from "./addresses.ts";
import { decodeEntities, escapeHtml } from "./escape.ts";
import { openTag } from "./html-tag.ts";
import type { Picture } from "./write-image.ts";
import { isOnPaper, type Writing } from "./writing.ts";

/** Options that say how it plays; every other bare word is a class. */
const manners = new Set(["autoplay", "loop"]);
const names: Readonly<Record<MediaKind, string>> = { audio: "Sound", video: "Film" };
/** So much of the words is printed; a lecture would push everything else from the page. */
const longestPrinted = 600;

export interface MediaLook {
  readonly classes: readonly string[];
  readonly style: string | null;
}

export function writeMedia(
  kind: MediaKind,
  source: string,
  picture: Picture,
  look: MediaLook,
  token: object,
  writing: Writing,
): string {
  const told = writing.told.get(token);
  const { options } = picture;
  const own = {
    id: told?.id ?? options.id,
    classes: [...look.classes.filter((it) => !manners.has(it)), ...(told?.classes ?? [])],
    step: told?.step ?? null,
  };
  const alt = decodeEntities(picture.alt).trim();
  const written = options.values.get("poster");
  const poster = written === undefined ? null : mediaAddress(written);
  const cues = cuesOf(picture, writing);
  const posterAddress = poster?.kind === "deck" ? poster.address : null;
  if (isOnPaper(writing))
    return onPaper(kind, picture, { alt, cues, poster: posterAddress, style: look.style }, own);
  const player = openTag(
    kind,
    {
      src: source,
      // A web page in one file has no console: there its own controls are used.
      controls: "",
      preload: "metadata",
      poster: kind === "video" ? posterAddress : null,
      "aria-label": alt,
      "data-cues": cues.length > 0 ? JSON.stringify(cues.map((it) => [it.from, it.to, it.text])) : null,
      "data-autoplay": options.classes.includes("autoplay") ? "" : null,
      loop: options.classes.includes("loop") ? "" : null,
      style: kind === "video" ? look.style : null,
    },
    kind === "video" ? { ...own, classes: ["film", ...own.classes] } : undefined,
  );
  if (kind === "video") return `${player}</video>`;
  const plate = openTag("span", { class: "sound", style: look.style }, own);
  return `${plate}<span class="sound-name">${escapeHtml(alt || fileName(picture))}</span>${player}</audio></span>`;
}

interface Printed {
  readonly alt: string;
  readonly cues: readonly Cue[];
  readonly poster: string | null;
  readonly style: string | null;
}

function onPaper(
  kind: MediaKind,
  picture: Picture,
  { alt, cues, poster, style }: Printed,
  own: Parameters<typeof openTag>[2],
): string {
  const file = resolveAsset(decodeEntities(picture.address)) ?? "";
  const words = cues.map((it) => it.text.replaceAll(/\s+/g, " ")).join(" ");
  const shown =
    words.length > longestPrinted ? `${words.slice(0, longestPrinted).replace(/\s\S*$/, "")} …` : words;
  return [
    openTag("span", { class: "media-plate" }, own),
    poster === null ? "" : `${openTag("img", { src: poster, alt, style })}`,
    `<span class="media-name">${names[kind]}: ${escapeHtml(alt || fileName(picture))}</span>`,
    `<span class="media-file">${escapeHtml(file)}</span>`,
    shown === "" ? "" : `<span class="media-words">${escapeHtml(shown)}</span>`,
    "</span>",
  ].join("");
}

const fileName = ({ address }: Picture): string =>
  (resolveAsset(decodeEntities(address)) ?? "").split("/").at(-1) ?? "";

function cuesOf({ address, options }: Picture, { job }: Writing): readonly Cue[] {
  const written = options.values.get("captions");
  const name = written === undefined ? captionsBeside(decodeEntities(address)) : resolveAsset(written);
  return name !== null && Object.hasOwn(job.captions, name) ? (job.captions[name] ?? []) : [];
}
