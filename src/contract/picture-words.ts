/** The words for faults of pictures that come into a deck. */

import { type Detail, name, words } from "./saying.ts";

const noPicture = "No file was left behind and the text is as it was.";

export const pictureSayings = {
  "image.not-a-picture": (d: Detail) =>
    words(
      `${name(d, "The file")} is not a picture Lectern can show, or it is damaged.`,
      noPicture,
      "Use a PNG, JPEG, WebP, GIF, SVG or AVIF file.",
    ),
  "image.too-large": (d: Detail) =>
    words(
      `${name(d, "The picture")} is too large: at most 30 MB, 50 megapixels and 16 000 pixels a side.`,
      noPicture,
      "Make it smaller in a picture program, then put it in again.",
    ),
  "image.read-only": (d: Detail) =>
    words(
      `${name(d, "The picture")} cannot be put into the deck: its folder “images” is read-only.`,
      noPicture,
      "Make the deck folder writable, or copy the deck to a folder of your own.",
    ),
  "image.disk-full": (d: Detail) =>
    words(
      `The disk is full, so ${name(d, "the picture")} was not put into the deck.`,
      noPicture,
      "Make room, then put it in again.",
    ),
  "image.failed": (d: Detail) =>
    words(
      `${name(d, "The picture")} could not be written into the deck.`,
      noPicture,
      "Check that the drive is still there, then put it in again.",
    ),
};
