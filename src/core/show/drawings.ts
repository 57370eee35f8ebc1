/** The drawings of a show as a file beside the deck, and which of them belong to which slide of the deck as it is now. */

import { z } from "zod";
import { textHash } from "../deck/content-hash.ts";
import type { Deck, DeckSlide } from "../deck/deck.ts";
import { type Ink, Stroke } from "./ink.ts";
import { placeKey } from "./show.ts";

/** `drawings/2026-11-24T08-30-00.json` in the deck's folder. */
export const Drawings = z.object({
  format: z.literal("lectern-drawings"),
  version: z.literal(1),
  deck: z.string(),
  startedAt: z.iso.datetime(),
  slides: z
    .array(
      z.object({
        place: z.string(),
        title: z.string(),
        /** Of the slide's text: finds it again wherever it went. */
        hash: z.string(),
        strokes: z.array(Stroke).max(500),
      }),
    )
    .max(10_000),
});
export type Drawings = z.infer<typeof Drawings>;

/** Null when nothing is drawn. */
export function drawingsOf(deck: Deck, ink: Ink, startedAt: string): Drawings | null {
  const slides = deck.slides.flatMap((it) => {
    const strokes = ink.get(placeKey(it)) ?? [];
    if (strokes.length === 0) return [];
    const { title, text } = it.slide;
    return [{ place: placeKey(it), title: title ?? "", hash: textHash(text), strokes: [...strokes] }];
  });
  if (slides.length === 0) return null;
  const title = deck.settings.title || deck.files.name;
  return { format: "lectern-drawings", version: 1, deck: title, startedAt, slides };
}

/** Reads a file of drawings; null when it is none. */
export function readDrawings(text: string): Drawings | null {
  try {
    return Drawings.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Strokes by the index of their slide in the deck as it is now: the slide with the same text, or else the one at the same
 * place with the same title. Drawings whose slide is gone are in `lost`.
 */
export function placeDrawings(
  deck: Deck,
  { slides }: Drawings,
): { readonly strokes: ReadonlyMap<number, readonly Stroke[]>; readonly lost: number } {
  const hashes = deck.slides.map((it) => textHash(it.slide.text));
  const strokes = new Map<number, readonly Stroke[]>();
  let lost = 0;
  for (const drawn of slides) {
    const isHere = (it: DeckSlide) => placeKey(it) === drawn.place;
    const same = deck.slides.filter((it) => hashes[it.index] === drawn.hash);
    const slide =
      same.find(isHere) ??
      same[0] ??
      deck.slides.find((it) => isHere(it) && (it.slide.title ?? "") === drawn.title);
    if (slide) strokes.set(slide.index, [...(strokes.get(slide.index) ?? []), ...drawn.strokes]);
    else lost += 1;
  }
  return { strokes, lost };
}
