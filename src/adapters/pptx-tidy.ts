/**
 * Puts right what PptxGenJS writes: a theme of colours, placeholders where they are filled and nowhere else, one set of
 * properties a paragraph, notes of paragraphs, descriptions, and a list of parts that names only those there are.
 */

import type { Placeholder, PptxDocument, PptxSlide, Shape } from "#core/pptx/pptx-document.ts";
import { closeParts, editParts, escapeXml, openParts, type Parts, partText, setPart } from "./pptx-parts.ts";
import { tidyShapes } from "./pptx-tidy-shapes.ts";

export function tidyPptx(bytes: Uint8Array, document: PptxDocument): Uint8Array {
  const parts = openParts(bytes);
  editParts(parts, /^ppt\/theme\/theme\d+\.xml$/, (it) => withColours(it, document));
  for (const [at, slide] of document.slides.entries()) {
    const name = `ppt/slides/slide${at + 1}.xml`;
    setPart(parts, name, tidySlide(partText(parts, name), slide, document));
    tidyNotes(parts, at + 1, slide, document);
  }
  editParts(parts, /^ppt\/slideLayouts\/slideLayout\d+\.xml$/, (it) =>
    withLanguage(withNumber(onePropertySet(it)), document).replaceAll('descr="preencoded.png"', 'descr=""'),
  );
  editParts(parts, /^ppt\/slideMasters\/slideMaster\d+\.xml$/, withNumber);
  editParts(parts, /^ppt\/presentation\.xml$/, (it) => withLanguage(it, document));
  setPart(parts, "docProps/app.xml", appProperties(document));
  editParts(parts, /^docProps\/core\.xml$/, (it) =>
    it.replace("</dc:creator>", `</dc:creator><dc:language>${escapeXml(document.lang)}</dc:language>`),
  );
  setPart(parts, "[Content_Types].xml", contentTypes(parts));
  return closeParts(parts);
}

function withColours(theme: string, { colours, title }: PptxDocument): string {
  const of = (name: string, hex: string) =>
    `<a:${name}><a:srgbClr val="${hex.slice(1).toUpperCase()}"/></a:${name}>`;
  const scheme = [
    ...[of("dk1", colours.ink), of("lt1", colours.paper), of("dk2", colours.title), of("lt2", colours.panel)],
    ...[
      of("accent1", colours.accent),
      of("accent2", colours["accent-ink"]),
      of("accent3", colours["ink-soft"]),
    ],
    ...[of("accent4", colours.deep), of("accent5", colours.good), of("accent6", colours["code-2"])],
    ...[of("hlink", colours["accent-ink"]), of("folHlink", colours["ink-soft"])],
  ];
  return theme
    .replace(
      /<a:clrScheme[\s\S]*?<\/a:clrScheme>/,
      `<a:clrScheme name="Lectern">${scheme.join("")}</a:clrScheme>`,
    )
    .replace(/(<a:theme [^>]*?)name="[^"]*"/, `$1name="${escapeXml(title || "Lectern")}"`);
}

function tidySlide(xml: string, slide: PptxSlide, document: PptxDocument): string {
  const layout = document.layouts.find((it) => it.name === slide.layout);
  // The library counts the objects of a layout from 100: marks come before placeholders.
  const first = 100 + (layout?.marks.length ?? 0);
  const indices = new Map(
    (layout?.placeholders ?? []).map((it, at) => [it.name, { ...it, index: first + at }] as const),
  );
  const placeholder = (shape: Shape): (Placeholder & { index: number }) | null =>
    "placeholder" in shape && shape.placeholder !== null ? (indices.get(shape.placeholder) ?? null) : null;
  return withLanguage(withNumber(tidyShapes(onePropertySet(xml), slide.shapes, placeholder)), document);
}

/** The library repeats the properties of a paragraph before each of its runs; only the first may stand. */
function onePropertySet(xml: string): string {
  return xml.replace(/<a:p>[\s\S]*?<\/a:p>/g, (paragraph) => {
    let seen = false;
    const once = paragraph.replace(/<a:pPr\b[^>]*?(?:\/>|>[\s\S]*?<\/a:pPr>)/g, (it) => {
      if (seen) return "";
      seen = true;
      return it;
    });
    // A break has the size of the text after it; without one it has that of the master.
    return once.replace(/<a:br\/>(?=<a:r><a:rPr[^>]*?\bsz="(\d+)")/g, '<a:br><a:rPr sz="$1"/></a:br>');
  });
}

/** The number of the slide belongs to the one on its layout. */
const withNumber = (xml: string): string => xml.replaceAll('idx="4294967295"', 'idx="12"');

const withLanguage = (xml: string, { lang }: PptxDocument): string =>
  xml.replaceAll(' altLang="en-US"', "").replaceAll('lang="en-US"', `lang="${escapeXml(lang)}"`);

/** Notes as paragraphs; a slide without any has no page of notes. */
function tidyNotes(parts: Parts, number: number, { notes }: PptxSlide, document: PptxDocument): void {
  const name = `ppt/notesSlides/notesSlide${number}.xml`;
  if (notes.length === 0) {
    parts.delete(name);
    parts.delete(`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`);
    editParts(parts, new RegExp(`^ppt/slides/_rels/slide${number}\\.xml\\.rels$`), (it) =>
      it.replace(/<Relationship [^>]*relationships\/notesSlide"[^>]*\/>/g, ""),
    );
    return;
  }
  const lang = escapeXml(document.lang);
  const paragraphs = notes.map(
    (it) => `<a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${escapeXml(it)}</a:t></a:r></a:p>`,
  );
  editParts(parts, new RegExp(`^${name}$`), (xml) =>
    withLanguage(
      xml.replace(
        /(<p:ph type="body" idx="1"\/>[\s\S]*?<a:lstStyle\/>)[\s\S]*?(<\/p:txBody>)/,
        (_, before: string, after: string) => before + paragraphs.join("") + after,
      ),
      document,
    ),
  );
}

function appProperties({ slides, company }: PptxDocument): string {
  const count = (is: (slide: PptxSlide) => boolean) => slides.filter(is).length;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
    `<Application>Lectern</Application><Slides>${slides.length}</Slides>` +
    `<Notes>${count((it) => it.notes.length > 0)}</Notes><HiddenSlides>${count((it) => it.isHidden)}</HiddenSlides>` +
    `<Company>${escapeXml(company)}</Company></Properties>`
  );
}

/** Every part has a type, and no type is given to a part that is not there. */
function contentTypes(parts: Parts): string {
  const seen = new Set<string>();
  return partText(parts, "[Content_Types].xml")
    .replace('ContentType="image/jpg"', 'ContentType="image/jpeg"')
    .replace(
      /\s*<(Override|Default)\s+(?:PartName|Extension)="([^"]*)"[^>]*\/>/g,
      (whole, kind: string, name: string) => {
        const isWanted = kind === "Default" || parts.has(name.slice(1));
        if (!isWanted || seen.has(kind + name)) return "";
        seen.add(kind + name);
        return whole.trim();
      },
    );
}
