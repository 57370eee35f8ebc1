/** Writes images of the deck; those of the network and of nowhere leave their words. */

import { mediaKind } from "../media/slide-media.ts";
import { mediaAddress } from "./addresses.ts";
import { decodeEntities, escapeHtml } from "./escape.ts";
import { openTag } from "./html-tag.ts";
import type { Options } from "./options.ts";
import { writeMedia } from "./write-media.ts";
import { isOnPaper, type Writing } from "./writing.ts";

export interface Picture {
  readonly address: string;
  readonly alt: string;
  readonly title: string | null;
  readonly options: Options;
}

export function writeImage(picture: Picture, token: object, writing: Writing): string {
  const source = imageSource(picture.address, writing);
  const told = writing.told.get(token);
  const alt = decodeEntities(picture.alt);
  if (source === null) return blockedImage(alt);
  const { options } = picture;
  const kind = mediaKind(decodeEntities(picture.address));
  if (kind !== null) {
    const look = { classes: options.classes, style: sizeStyle(options) };
    return writeMedia(kind, source, picture, look, token, writing);
  }
  const isFill = writing.job.attributes.layout === "image-full" && writing.state.images++ === 0;
  const classes = [...(isFill ? ["fill"] : []), ...options.classes];
  return openTag(
    "img",
    {
      class: classes.join(" "),
      src: source,
      alt,
      title: picture.title === null ? null : decodeEntities(picture.title),
      style: sizeStyle(options),
    },
    { id: told?.id ?? options.id, classes: told?.classes ?? [], step: told?.step ?? null },
  );
}

/** Where a picture, sound or film comes from, or null when its words stand in its place; paper is never fetched for. */
export function imageSource(written: string, writing: Writing): string | null {
  const source = mediaAddress(written, isOnPaper(writing) ? [] : writing.job.remoteHosts);
  return source.kind === "refused" ? null : source.address;
}

/** What stands where an image may not be fetched. */
export function blockedImage(alt: string): string {
  return `<span class="blocked-image">${escapeHtml(alt)}</span>`;
}

function sizeStyle(options: Options): string | null {
  const sizes = ["width", "height"].flatMap((name) => {
    const value = /^(\d{1,4}(?:\.\d{1,3})?)(%|px|em|rem|cm|mm|in|pt)?$/.exec(options.values.get(name) ?? "");
    return value ? [`${name}:${value[1]}${value[2] ?? "px"}`] : [];
  });
  return sizes.length > 0 ? sizes.join(";") : null;
}
