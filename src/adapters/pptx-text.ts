/** Paragraphs of a PowerPoint document in the words of the library that writes the file. */

import type PptxGenJS from "pptxgenjs";
import type { Paragraph, PptxDocument, TextRun } from "#core/pptx/pptx-document.ts";
import { indentOf } from "#core/pptx/text-size.ts";
import type { Colour } from "#core/pptx/theme-colours.ts";

/** CSS pixels as inches and as points. */
export const inches = (pixels: number): number => pixels / 96;
export const points = (pixels: number): number => Math.round(pixels * 7.5) / 10;

/** A line of text is about so much higher than its size in PowerPoint, whose spacing is a share of that. */
const lineHeight = 1.2;

/** Colours that stay the theme's: who changes the theme in PowerPoint changes them. */
const scheme: Readonly<Partial<Record<Colour, string>>> = {
  paper: "bg1",
  ink: "tx1",
  panel: "bg2",
  title: "tx2",
  accent: "accent1",
  "accent-ink": "accent2",
  "ink-soft": "accent3",
  deep: "accent4",
  good: "accent5",
  "code-2": "accent6",
};

export const hexColour = (colour: Colour, { colours }: Pick<PptxDocument, "colours">): string =>
  (colour.startsWith("#") ? colour : colours[colour as keyof typeof colours]).slice(1).toUpperCase();

export const libraryColour = (colour: Colour, document: Pick<PptxDocument, "colours">): string =>
  scheme[colour] ?? hexColour(colour, document);

export function libraryText(paragraphs: readonly Paragraph[], document: PptxDocument): PptxGenJS.TextProps[] {
  return paragraphs.flatMap((paragraph, at) =>
    paragraph.runs.map((run, index) => ({
      text: run.text,
      options: {
        ...runOptions(run, paragraph, document),
        ...paragraphOptions(paragraph, at === 0),
        // Only the first run carries the bullet, or the library begins a paragraph with each.
        ...(index === 0 ? bulletOptions(paragraph) : {}),
        ...(index > 0 && run.breaks ? { softBreakBefore: true } : {}),
        breakLine: index === paragraph.runs.length - 1 && at < paragraphs.length - 1,
      },
    })),
  );
}

function runOptions(
  run: TextRun,
  { size, colour }: Paragraph,
  document: PptxDocument,
): PptxGenJS.TextPropsOptions {
  const { lang, fonts } = document;
  return {
    lang,
    fontSize: points(size),
    color: libraryColour(run.colour ?? colour, document),
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italic: true } : {}),
    ...(run.strike ? { strike: "sngStrike" as const } : {}),
    ...(run.underline ? { underline: { style: "sng" as const } } : {}),
    ...(run.raised === "super" ? { superscript: true } : {}),
    ...(run.raised === "sub" ? { subscript: true } : {}),
    ...(run.mono ? { fontFace: fonts.mono } : {}),
    ...(run.link?.kind === "web" ? { hyperlink: { url: run.link.address } } : {}),
    ...(run.link?.kind === "slide" ? { hyperlink: { slide: run.link.position } } : {}),
  };
}

function paragraphOptions(
  { leading, before, level, align }: Paragraph,
  isFirst: boolean,
): PptxGenJS.TextPropsOptions {
  return {
    lineSpacingMultiple: Math.round((leading / lineHeight) * 100) / 100,
    ...(isFirst || before <= 0 ? {} : { paraSpaceBefore: points(before) }),
    ...(level > 0 ? { indentLevel: level } : {}),
    ...(align ? { align } : {}),
  };
}

const signs = { disc: "2022", box: "2610", done: "2611" } as const;

function bulletOptions({ bullet, size }: Paragraph): PptxGenJS.TextPropsOptions {
  if (!bullet) return {};
  const width = points(size * indentOf(bullet));
  if (bullet.kind === "number" || bullet.kind === "letter")
    return {
      bullet: {
        type: "number",
        indent: width,
        numberStartAt: bullet.from,
        style: bullet.kind === "number" ? "arabicPeriod" : "alphaUcPeriod",
      },
    };
  return { bullet: { indent: width, characterCode: signs[bullet.kind] } };
}
