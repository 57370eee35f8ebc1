/** A picture of the deck where a text shows it: found at the cursor, and put another file in its place. */

import type { TextChange } from "../change.ts";
import { resolveAsset } from "../deck/asset-address.ts";
import type { Deck, DeckSlide } from "../deck/deck.ts";
import { mediaKind } from "../media/slide-media.ts";
import { linkTarget } from "./link-target.ts";

export interface PictureUse {
  /** `Slide.id`; the slide may be edited meanwhile. */
  readonly slideId: string;
  /** Which picture of the slide. */
  readonly index: number;
  /** As it is written. */
  readonly address: string;
  /** The file's name in the deck. */
  readonly name: string;
}

/** The picture at an offset of a source, else the only one of the slide there; null when that is none of the deck's own. */
export function pictureAt(deck: Deck, source: string, offset: number): PictureUse | null {
  const slide = deck.slides.find(
    (it) => it.source === source && it.range.from <= offset && offset <= it.range.to,
  );
  if (!slide) return null;
  const at = offset - slide.range.from;
  const all = picturesOf(deck, slide);
  const under = all.find(({ range }) => range.from <= at && at <= range.to);
  const found = under ?? (all.length === 1 ? all[0] : undefined);
  return found ? found.use : null;
}

function picturesOf(deck: Deck, { slide }: DeckSlide) {
  const assets = new Set(deck.files.assets);
  return slide.images.flatMap(({ range, address }, index) => {
    const name = resolveAsset(address);
    if (name === null || !assets.has(name) || mediaKind(address) !== null) return [];
    const use = { slideId: slide.id, index, address, name };
    // Named by a definition elsewhere, or spelled with escapes, an address is left to its author.
    return addressIn(slide.text.slice(range.from, range.to), use) < 0 ? [] : [{ range, use }];
  });
}

/** Shows the file `name` in its place; whatever else is said of the picture stays. Null when it is no longer there. */
export function replacePicture(deck: Deck, use: PictureUse, name: string): TextChange | null {
  const placed = deck.slides.find((it) => it.slide.id === use.slideId);
  if (!placed) return null;
  const { images, text } = placed.slide;
  const isIt = (it: (typeof images)[number] | undefined) => it?.address === use.address;
  const image = isIt(images[use.index]) ? images[use.index] : images.find(isIt);
  if (!image) return null;
  const at = addressIn(text.slice(image.range.from, image.range.to), use);
  if (at < 0) return null;
  const from = placed.range.from + image.range.from + at;
  return { source: placed.source, from, to: from + use.address.length, insert: linkTarget(name) };
}

/** Words before it may say the same. */
function addressIn(written: string, { address }: PictureUse): number {
  const lead = Math.max(written.lastIndexOf("]("), written.search(/\bsrc\s*=/i));
  return lead < 0 ? -1 : written.indexOf(address, lead);
}
