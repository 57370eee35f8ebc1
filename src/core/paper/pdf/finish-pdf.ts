/**
 * Finishes a printed PDF: adds what a browser cannot say (authors, subject, keywords, page labels) and packs it. Tags, bookmarks
 * and links are passed on as they are; no object is left out, renumbered or merged.
 */

import { type PdfCodec, type PdfFile, type PdfObject, readPdfFile } from "./pdf-file.ts";
import { fontsOf } from "./pdf-fonts.ts";
import { tightenContent } from "./tighten-content.ts";
import { writePdf } from "./write-pdf.ts";

export interface PdfWords {
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** A label for each page, or null for plain page numbers. */
  readonly labels: readonly string[] | null;
}

/** What finishing takes of the world. */
export interface PdfTools {
  readonly codec: PdfCodec;
  /** Adds the words to a file of any layout, slower. Rejects when it is no PDF. */
  amend(bytes: Uint8Array, words: PdfWords): Promise<Uint8Array>;
}

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  /** Everything that can be read on its pages, a line for each drawing; null when some of it cannot, and another reader must. */
  readonly text: string | null;
}

/** Gives null when the file is not laid out as Chromium writes it. */
export function finishPdf(bytes: Uint8Array, words: PdfWords, codec: PdfCodec): FinishedPdf | null {
  const file = readPdfFile(codec.toText(bytes));
  if (!file || !isDictionary(file, file.root) || !isDictionary(file, file.info)) return null;
  const { objects, texts } = tightenAll(file, codec);
  const added = objects.map((it) => {
    if (it.number === file.root) return { ...it, text: withEntries(it.text, catalogEntries(words)) };
    return it.number === file.info ? { ...it, text: withEntries(it.text, infoEntries(words)) } : it;
  });
  return {
    bytes: codec.toBytes(writePdf(file, added, codec)),
    text: texts.includes(null) ? null : texts.join("\n"),
  };
}

function isDictionary({ objects }: PdfFile, number: number): boolean {
  const object = objects.get(number);
  return object?.data === null && object.text.startsWith("<<") && object.text.endsWith(">>");
}

function tightenAll(file: PdfFile, codec: PdfCodec): { objects: PdfObject[]; texts: (string | null)[] } {
  const fontOf = fontsOf(file, codec);
  const texts: (string | null)[] = [];
  const objects = Array.from(file.objects.values(), (object) => {
    const content = drawingOf(object, codec);
    if (content === null) return object;
    if (content === "unknown") {
      texts.push(null);
      return object;
    }
    const tight = tightenContent(content, fontOf);
    texts.push(tight.text);
    const data = codec.deflate(tight.content);
    return { ...object, text: object.text.replace(/\/Length \d+/, `/Length ${data.length}`), data };
  });
  return { objects, texts };
}

/** Streams that hold no words: fonts, pictures, functions, descriptions. */
const wordless =
  /\/(?:Length1|FunctionType|ShadingType|Metadata)\b|\/Subtype \/(?:Image|XML|CIDFontType0C|Type1C|OpenType)\b/;

/** The operators of a page or a part of one; null for what holds no words, "unknown" for what might. */
function drawingOf({ text, data }: PdfObject, codec: PdfCodec): string | null {
  if (data === null || wordless.test(text)) return null;
  if (!text.includes("/Filter")) return /T[jJ]\b/.test(data) ? "unknown" : null;
  if (!text.includes("/Filter /FlateDecode\n/Length ")) return "unknown";
  const content = codec.inflate(data);
  if (content.includes("begincmap")) return null;
  return /[^\t-~]/.test(content) ? "unknown" : content;
}

const withEntries = (dictionary: string, entries: string): string =>
  `${dictionary.slice(0, -2)}\n${entries}>>`;

function infoEntries({ author, subject, keywords }: PdfWords): string {
  const entry = (name: string, value: string) => (value === "" ? "" : `/${name} ${textString(value)}\n`);
  return entry("Author", author) + entry("Subject", subject) + entry("Keywords", keywords);
}

/** A viewer shows the title instead of the file name, as readers of tagged files expect. */
function catalogEntries({ labels }: PdfWords): string {
  const shown = "/ViewerPreferences <</DisplayDocTitle true>>\n";
  return labels === null ? shown : `${shown}/PageLabels <</Nums [${labelRuns(labels).join(" ")}]>>\n`;
}

/** Numbers that follow one another are one run; any other label stands for itself. */
function labelRuns(labels: readonly string[]): readonly string[] {
  return labels.flatMap((label, at) => {
    const isNumber = /^[1-9]\d{0,8}$/.test(label);
    if (isNumber && labels[at - 1] === String(Number(label) - 1)) return [];
    return [isNumber ? `${at} <</S/D/St ${label}>>` : `${at} <</P ${textString(label)}>>`];
  });
}

/** UTF-16 with its mark, as hexadecimal: any name can be written so. */
function textString(text: string): string {
  let hex = "FEFF";
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, "0");
  return `<${hex}>`;
}
