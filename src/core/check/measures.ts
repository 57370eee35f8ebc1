/** What a drawn slide shows of itself: sizes and colours that only a browser knows. */

import { z } from "zod";

const words = z.string().max(200);
const size = z.number().min(0).max(1e6);

export const SlideMeasures = z.object({
  /** CSS pixels by which content leaves the room it has; 0 when all fits. */
  excess: size,
  /** Where it leaves: over an edge of the slide; `inside`, cut off by a box on it; `picture`, which other content squeezes. */
  side: z.enum(["top", "right", "bottom", "left", "inside", "picture"]),
  /**
   * Of a slide that is too full: the largest percentage for `fit="…"` at which all fits, or the smallest that leaves words 24 px
   * high, and what still leaves the slide then. Null when all fits as it is.
   */
  fit: z.object({ percent: z.number().int().min(1).max(100), excess: size }).nullable(),
  /** Words smaller than they may be, `size` and `floor` in CSS pixels of the slide. */
  smallTexts: z.array(z.object({ text: words, size, floor: size })).max(200),
  /** Words too faint on their ground, as contrast ratios of WCAG 2. */
  faintTexts: z.array(z.object({ text: words, ratio: size, needed: size })).max(200),
  /** Addresses of images that could not be decoded, relative to the deck. */
  brokenImages: z.array(z.string().max(2000)).max(200),
  /** Pictures made of pixels, by how many millions; small ones are left out. */
  largeImages: z.array(z.object({ address: z.string().max(2000), megapixels: size })).max(200),
  /** First line of diagrams and charts that could not be drawn. */
  undrawn: z.array(words).max(200),
  /** Names in the deck of sounds and films whose content cannot be played. */
  brokenMedia: z.array(z.string().max(2000)).max(200),
  /** Those of which the browser that drew the slides cannot tell. */
  untriedMedia: z.array(z.string().max(2000)).max(200),
  /** Typefaces of the program that did not load and are used here. */
  failedFonts: z.array(words).max(50),
});

export type SlideMeasures = z.infer<typeof SlideMeasures>;

/** Of a slide with nothing wrong, or nothing known yet. */
export const nothingFound: SlideMeasures = {
  ...{
    excess: 0,
    side: "bottom",
    fit: null,
    smallTexts: [],
    faintTexts: [],
    brokenImages: [],
    largeImages: [],
  },
  ...{ undrawn: [], brokenMedia: [], untriedMedia: [], failedFonts: [] },
};

/** Checks what the page that drew a deck told; it holds a stranger's HTML. Throws a `ZodError` when it is no list of measures. */
export function readMeasures(told: unknown): readonly SlideMeasures[] {
  return z.array(SlideMeasures).max(10_000).parse(told);
}
