/** A PDF as a reader program has it: text and links of every page, bookmarks, tags, and what the file says of itself. */

import { readFile } from "node:fs/promises";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface PdfPage {
  readonly text: string;
  /** Addresses that leave the file. */
  readonly addresses: readonly string[];
  /** Pages of this file, from 0, that links lead to; -1 for a link that leads nowhere. */
  readonly targets: readonly number[];
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Where its words stand, in points from the lower left. */
  readonly words: readonly PdfPlace[];
}

export interface PdfPlace {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly bookmarks: readonly { readonly title: string; readonly page: number; readonly depth: number }[];
  readonly title: unknown;
  readonly author: unknown;
  readonly subject: unknown;
  readonly lang: unknown;
  /** What a viewer calls each page; null for plain numbers. */
  readonly labels: readonly string[] | null;
  /** Alternative texts of figures, in reading order. */
  readonly figures: readonly string[];
  readonly isTagged: boolean;
  /** The structure tree, flat and in reading order: `Document`, `H3`, `P`, `Table` … */
  readonly roles: readonly string[];
  readonly fonts: readonly PdfFont[];
  /** Pictures made of pixels, their masks among them. */
  readonly pictures: readonly { readonly width: number; readonly height: number }[];
}

export interface PdfFont {
  /** `AAAAAA+AtkinsonHyperlegibleNext-Bold`: six letters and a plus mean that only the letters used are in the file. */
  readonly name: string;
  /** `Type0`; `Type3` is a font whose letters are drawings. */
  readonly kind: string;
  readonly isEmbedded: boolean;
}

type OpenPdf = Awaited<ReturnType<typeof getDocument>["promise"]>;
type Outline = Awaited<ReturnType<OpenPdf["getOutline"]>>;
type Destination = Outline[number]["dest"];

export async function readPdf(file: string | Uint8Array): Promise<ReadPdf> {
  const bytes = typeof file === "string" ? await readFile(file) : file;
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 });
  try {
    const pdf = await task.promise;
    const marks: unknown = await pdf.getMarkInfo();
    const { info } = (await pdf.getMetadata()) as { info: Readonly<Record<string, unknown>> };
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
    return {
      pages,
      bookmarks: await readBookmarks(pdf, (await pdf.getOutline()) ?? [], 0),
      title: info.Title,
      author: info.Author,
      subject: info.Subject,
      lang: info.Language,
      labels: await pdf.getPageLabels(),
      ...(await readObjects(bytes)),
      isTagged: marks instanceof Map && marks.get("Marked") === true,
    };
  } finally {
    await task.destroy();
  }
}

async function readPage(pdf: OpenPdf, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const { width, height } = page.getViewport({ scale: 1 });
  const links = (
    (await page.getAnnotations()) as { subtype: string; url?: string; dest?: Destination }[]
  ).filter((it) => it.subtype === "Link");
  const inner = links.filter((it) => it.url === undefined);
  return {
    text: items.map((it) => ("str" in it ? it.str + (it.hasEOL ? " " : "") : "")).join(""),
    addresses: links.flatMap((it) => it.url ?? []),
    ...{ width, height, words: items.flatMap((it) => ("str" in it && it.str.trim() ? placeOf(it) : [])) },
    targets: await Promise.all(inner.map((it) => pageOf(pdf, it.dest ?? null))),
  };
}

/** A text matrix ends with where its first letter stands (ISO 32000-2, 9.4.4). */
function placeOf(item: {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}): PdfPlace {
  const [x = Number.NaN, y = Number.NaN] = item.transform.slice(4);
  return { text: item.str, x, y, width: item.width, height: item.height };
}

async function pageOf(pdf: OpenPdf, destination: Destination): Promise<number> {
  const place = typeof destination === "string" ? await pdf.getDestination(destination) : destination;
  return place ? pdf.getPageIndex(place[0]) : -1;
}

/** What pdf.js does not tell: tags of what is drawn in a form of its own, as the slides of a handout are, and fonts. */
async function readObjects(
  bytes: Uint8Array,
): Promise<Pick<ReadPdf, "roles" | "figures" | "fonts" | "pictures">> {
  const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = context.enumerateIndirectObjects().map(([, it]) => it);
  return {
    ...readTree(catalog, context),
    fonts: objects.flatMap((it) => (it instanceof PDFDict ? readFont(it) : [])),
    pictures: objects.flatMap((it) => (it instanceof PDFRawStream ? readPicture(it.dict) : [])),
  };
}

function readPicture(about: PDFDict): { width: number; height: number }[] {
  if (about.get(PDFName.of("Subtype")) !== PDFName.of("Image")) return [];
  const side = (name: string) => about.lookup(PDFName.of(name), PDFNumber).asNumber();
  return [{ width: side("Width"), height: side("Height") }];
}

function readTree(catalog: PDFDict, context: PDFDict["context"]): Pick<ReadPdf, "roles" | "figures"> {
  const roles: string[] = [];
  const figures: string[] = [];
  const walk = (value: unknown): void => {
    const node = value instanceof PDFRef ? context.lookup(value) : value;
    if (node instanceof PDFArray) for (const it of node.asArray()) walk(it);
    if (!(node instanceof PDFDict)) return;
    const role = node.get(PDFName.of("S"));
    if (role instanceof PDFName) roles.push(role.decodeText());
    const alternative = node.lookup(PDFName.of("Alt"));
    if (alternative instanceof PDFHexString || alternative instanceof PDFString)
      figures.push(alternative.decodeText());
    walk(node.get(PDFName.of("K")));
  };
  walk(catalog.get(PDFName.of("StructTreeRoot")));
  return { roles, figures };
}

/** A font as the pages name it; what it is made of is told with it. */
function readFont(font: PDFDict): PdfFont[] {
  const nameOf = (key: string) => font.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? "";
  const kind = nameOf("Subtype");
  if (nameOf("Type") !== "Font" || kind.startsWith("CIDFont")) return [];
  const inner = font.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray)?.lookup(0, PDFDict) ?? font;
  const about = inner.lookupMaybe(PDFName.of("FontDescriptor"), PDFDict);
  const files = ["FontFile", "FontFile2", "FontFile3"];
  const isEmbedded = files.some((it) => about?.has(PDFName.of(it)) === true);
  return [{ name: nameOf("BaseFont"), kind, isEmbedded }];
}

async function readBookmarks(pdf: OpenPdf, outline: Outline, depth: number) {
  const found: { title: string; page: number; depth: number }[] = [];
  for (const { title, dest, items } of outline) {
    found.push({ title, page: await pageOf(pdf, dest), depth });
    found.push(...(await readBookmarks(pdf, items as Outline, depth + 1)));
  }
  return found;
}
