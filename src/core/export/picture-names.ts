/** What the pictures of slides are called. */

import type { Deck } from "../deck/deck.ts";
import { type SlideChoice, slideNumbers } from "../paper/print-slides.ts";
import { plainWords } from "../picture/plain-words.ts";
import type { PictureFormat } from "./pictures-request.ts";

/** `07-what-is-known.png` in the order of the slides; numbered as the show counts, as wide as the last number. */
export function pictureNames(deck: Deck, choice: SlideChoice, format: PictureFormat): readonly string[] {
  const numbers = slideNumbers(deck, choice);
  const titles = new Map(deck.slides.map(({ slide }) => [slide.id, slide.title]));
  const digits = Math.max(2, ...[...numbers.values()].map((it) => String(it).length));
  const ending = format === "jpeg" ? "jpg" : format;
  return [...numbers].map(([id, number]) => {
    const words = plainWords(titles.get(id) ?? "");
    return `${String(number).padStart(digits, "0")}${words && `-${words}`}.${ending}`;
  });
}
