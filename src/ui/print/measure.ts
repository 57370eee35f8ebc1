/** Measures drawn slides: what leaves its room, what is too small, what could not be drawn. */

import type { SlideMeasures } from "#core/check/measures.ts";
import { roomOf } from "#ui/stage/room-of.ts";
import { contrastOf } from "./contrast.ts";
import { tryMedia } from "./media.ts";
import { failedFonts } from "./typefaces.ts";

/** In the order of the slides below `root`. Contrast is judged by axe-core, which is fetched for it. */
export async function measureSlides(root: ParentNode): Promise<readonly SlideMeasures[]> {
  const slides = [...root.querySelectorAll<HTMLElement>(".slide")];
  const [faint, media] = await Promise.all([contrastOf(slides), tryMedia(slides.flatMap(mediaFiles))]);
  const fonts = failedFonts(slides);
  return slides.map((slide, at) => ({
    ...roomOf(slide),
    faintTexts: faint[at] ?? [],
    brokenImages: brokenImages(slide),
    largeImages: largeImages(slide),
    undrawn: undrawn(slide),
    brokenMedia: mediaFiles(slide).filter((it) => media.get(it) === "broken"),
    untriedMedia: mediaFiles(slide).filter((it) => media.get(it) === "unknown"),
    failedFonts: [...(fonts[at] ?? [])],
  }));
}

/** Decoded pictures have a size; the page waited for them. */
function brokenImages(slide: Element): string[] {
  return [...slide.querySelectorAll("img")].filter((it) => it.naturalWidth === 0).map(addressOf);
}

/** Of drawings there is no telling how many pixels they have. */
function largeImages(slide: Element): SlideMeasures["largeImages"] {
  return [...slide.querySelectorAll("img")]
    .map((it) => ({ address: addressOf(it), megapixels: (it.naturalWidth * it.naturalHeight) / 1e6 }))
    .filter(({ address, megapixels }) => megapixels > 1 && !/\.svg$/i.test(address));
}

const addressOf = (image: Element): string =>
  (image.getAttribute("src") ?? "").replace(/^deck\//, "").slice(0, 2000);

/** Paper names the file of a sound or film where a screen has its player. */
const mediaFiles = (slide: Element): string[] =>
  [...slide.querySelectorAll(".media-plate > .media-file")].map((it) =>
    (it.textContent ?? "").slice(0, 2000),
  );

function undrawn(slide: Element): string[] {
  const diagrams = [...slide.querySelectorAll(".diagram:has(> .diagram-note) > .diagram-source")];
  const charts = [...slide.querySelectorAll(".chart[data-undrawn] caption")];
  return [...diagrams, ...charts].map((it) => firstLine(it.textContent ?? ""));
}

const firstLine = (text: string): string => text.trim().split("\n", 1)[0]?.slice(0, 80) ?? "";
