/** Tells by the bytes, never by the name, whether a file is a picture Lectern shows, and how large it is. */

import { readPictureSize } from "../export/read-picture-size.ts";

export type PictureKind = "png" | "jpeg" | "webp" | "gif" | "svg" | "avif";

/** Pixels as stored, before a camera's orientation is followed; null for drawings, which have none. */
export interface Picture {
  readonly kind: PictureKind;
  readonly size: { readonly width: number; readonly height: number } | null;
  /** More than one picture, shown one after the other. */
  readonly isMoving: boolean;
}

/** The ending of a file of this kind. */
export const endingOf = (kind: PictureKind): string => (kind === "jpeg" ? "jpg" : kind);

/** Null for anything else, also for a picture whose head is damaged. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const kind = kindOf(bytes);
  if (kind === null) return null;
  if (kind === "svg") return { kind, size: null, isMoving: false };
  const size = sizeOf(bytes, kind);
  return size && size.width > 0 && size.height > 0 ? { kind, size, isMoving: isMoving(bytes, kind) } : null;
}

const letters = (bytes: Uint8Array, at: number, count: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + count));

function kindOf(bytes: Uint8Array): PictureKind | null {
  if (letters(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg";
  if (/^GIF8[79]a$/.test(letters(bytes, 0, 6))) return "gif";
  if (letters(bytes, 0, 4) === "RIFF" && letters(bytes, 8, 4) === "WEBP") return "webp";
  if (letters(bytes, 4, 4) === "ftyp" && /avi[fs]/.test(letters(bytes, 8, 32))) return "avif";
  return isSvg(bytes) ? "svg" : null;
}

/** A GIF counts as moving whether it does or not: to know, all of it would have to be read. */
function isMoving(bytes: Uint8Array, kind: PictureKind): boolean {
  if (kind === "gif") return true;
  const head = letters(bytes, 0, 1024);
  return kind === "png"
    ? head.includes("acTL")
    : kind === "webp"
      ? head.includes("ANIM")
      : head.startsWith("avis", 8);
}

/** Before its root an SVG may have a byte order mark, a declaration, comments and a document type. */
function isSvg(bytes: Uint8Array): boolean {
  const head = letters(bytes, 0, 4096)
    .replace(/^\xef\xbb\xbf/, "")
    .replace(/<!--[\s\S]*?-->/g, "");
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE\s+svg\b[^>]*>\s*)?<svg[\s>]/i.test(head);
}

function sizeOf(bytes: Uint8Array, kind: Exclude<PictureKind, "svg">): Picture["size"] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === "png" || kind === "jpeg") return readPictureSize(bytes, kind);
  if (kind === "avif") return avifSize(bytes, view);
  if (bytes.length < 30) return null;
  if (kind === "gif") return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return webpSize(bytes, view);
}

/** Google's WebP container specification, and RFC 6386 9.1 for the plain form. */
function webpSize(bytes: Uint8Array, view: DataView): Picture["size"] {
  const form = letters(bytes, 12, 4);
  if (form === "VP8X")
    return {
      width: 1 + (view.getUint32(24, true) & 0xffffff),
      height: 1 + (view.getUint32(26, true) >>> 8),
    };
  if (form === "VP8L") {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (form !== "VP8 ") return null;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/** The largest of the `ispe` properties (ISO/IEC 23008-12 6.5.3), which stand near the beginning. */
function avifSize(bytes: Uint8Array, view: DataView): Picture["size"] {
  let size: { width: number; height: number } | null = null;
  const end = Math.min(bytes.length - 16, 65_536);
  for (let at = 0; at < end; at++) {
    if (letters(bytes, at, 4) !== "ispe") continue;
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (!size || width * height > size.width * size.height) size = { width, height };
  }
  return size;
}
