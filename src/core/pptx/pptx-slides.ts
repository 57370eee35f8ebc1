/** A deck and its pictures → the PowerPoint file as a value: layouts, slides, notes where they were asked for. */

import type { Deck, Slide } from "../deck/deck.ts";
import { outlineDeck } from "../deck/outline.ts";
import { plainText } from "../deck/plain-text.ts";
import type { PptxRequest } from "../export/export-request.ts";
import type { PictureSize } from "../export/pictures-request.ts";
import { documentWords } from "../paper/document-words.ts";
import { lookOf } from "../render/look.ts";
import { cleanStrings } from "./clean-strings.ts";
import { composeSlide } from "./compose-slide.ts";
import { givePlaceholders } from "./give-placeholders.ts";
import { linkFinder } from "./link-finder.ts";
import { hexOf } from "./mix-colours.ts";
import { paletteOf } from "./palette.ts";
import type { PptxDocument, PptxLayout, PptxSlide } from "./pptx-document.ts";
import { pptxLayout } from "./pptx-layout.ts";
import { readBlocks } from "./read-blocks.ts";
import type { SlideWorld } from "./slide-world.ts";
import type { PptxSources, SourceSlide } from "./source-slides.ts";
import { themeColours } from "./theme-colours.ts";

/** Sizes in CSS pixels by key; a picture that could not be had has none, and its words stand in its place. */
export type PictureSizes = ReadonlyMap<string, PictureSize>;

export function pptxDocument(
  deck: Deck,
  request: PptxRequest,
  sources: PptxSources,
  sizes: PictureSizes,
): PptxDocument {
  const { settings } = deck;
  const { title, author, subject } = documentWords(deck);
  const { accent, footer } = lookOf(settings);
  const sections = new Map(
    outlineDeck(deck).flatMap((part) => part.slides.map((it) => [it.id, part.title] as const)),
  );
  const linkOf = linkFinder(sources.slides);
  const made = sources.slides.map((it) => makeSlide(it, deck, request, sizes, linkOf, sections));
  const logo = sources.logo === null ? undefined : sizes.get(sources.logo);
  return cleanStrings<PptxDocument>({
    title,
    subject,
    author,
    company: settings.organization,
    lang: settings.lang,
    size: settings.size,
    colours: themeColours(request.theme ?? settings.theme, accent),
    fonts: {
      text: settings.font === "serif" ? "Source Serif 4" : "Atkinson Hyperlegible Next",
      mono: "Atkinson Hyperlegible Mono",
    },
    layouts: [...new Map(made.map(({ layout }) => [layout.name, layout])).values()],
    slides: made.map((it) => it.slide),
    footer,
    logo: sources.logo !== null && logo ? { picture: sources.logo, ratio: logo.width / logo.height } : null,
  });
}

function makeSlide(
  { placed, number, nodes, pictures, ground: behind }: SourceSlide,
  deck: Deck,
  request: PptxRequest,
  sizes: PictureSizes,
  linkOf: SlideWorld["linkOf"],
  sections: ReadonlyMap<string, string | null>,
): { slide: PptxSlide; layout: PptxLayout } {
  const { slide } = placed;
  const { layout, background, hidden, fit } = slide.attributes;
  const ground = background?.kind === "colour" ? hexOf(background.colour) : null;
  const palette = paletteOf(layout, ground);
  const world: SlideWorld = {
    ...{ layout, palette, size: 28, fit: (fit ?? 100) / 100, isBody: true, linkOf },
    accent: palette.accentInk,
    pictureOf(element) {
      const key = pictures.get(element);
      const size = key === undefined ? undefined : sizes.get(key);
      return key !== undefined && size ? { picture: key, ...size } : null;
    },
    blocks: readBlocks,
  };
  const picture = behind !== null && sizes.has(behind) ? { picture: behind } : null;
  const own = pptxLayout(layout, deck.settings.size, palette);
  const shapes = composeSlide(nodes, world, deck.settings.size);
  return {
    layout: own,
    slide: {
      ...{ number, layout: own.name, title: slide.title, isHidden: hidden },
      background: ground ?? picture,
      shapes: givePlaceholders(shapes, own.placeholders),
      notes: request.withNotes ? noteParagraphs(slide) : [],
      section: sections.get(slide.id) ?? null,
    },
  };
}

/** PowerPoint shows notes as plain text. */
function noteParagraphs({ notes }: Slide): readonly string[] {
  return notes.flatMap(({ markdown }) =>
    markdown
      .replaceAll(/\[step\]/gi, " ")
      .split(/\n\s*\n|\n(?=\s*(?:[-+*]|\d+[.)])\s)/)
      .map((it) => plainText(it, 20_000))
      .filter((it) => it !== ""),
  );
}
