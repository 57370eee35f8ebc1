/** Opens a finished PDF again with pdf.js and says what is in it. */

import type { PdfReader } from "#host/ports.ts";
import { amendPdf } from "./amend-pdf.ts";
import { loadPdfJs } from "./load-pdf-js.ts";
import { pdfCodec } from "./pdf-codec.ts";

/** Reads structure, links and text; throws what pdf.js throws when the bytes are no PDF. */
export const pdfReader: PdfReader = {
  codec: pdfCodec,
  amend: amendPdf,
  warm: () => void loadPdfJs().catch(() => {}),
  read: (bytes) =>
    withDocument(bytes, async (document) => {
      const [marks, outline, metadata, links] = await Promise.all([
        document.getMarkInfo(),
        document.getOutline(),
        document.getMetadata(),
        countLinks(document),
      ]);
      const info: { Title?: unknown; Author?: unknown; Language?: unknown } = metadata.info;
      return {
        pages: document.numPages,
        bytes: bytes.length,
        tagged: isMarked(marks),
        outlineEntries: countEntries(outline),
        title: typeof info.Title === "string" ? info.Title : "",
        author: typeof info.Author === "string" ? info.Author : "",
        lang: typeof info.Language === "string" ? info.Language : "",
        links,
      };
    }),
  text: (bytes) => withDocument(bytes, readText),
};

type PdfJs = Awaited<ReturnType<typeof loadPdfJs>>;
type OpenPdf = Awaited<ReturnType<PdfJs["getDocument"]>["promise"]>;

async function withDocument<T>(bytes: Uint8Array, work: (document: OpenPdf) => Promise<T>): Promise<T> {
  const { getDocument } = await loadPdfJs();
  // A copy: pdf.js takes the buffer over, and the caller still wants to write it.
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    return await work(await task.promise);
  } finally {
    await task.destroy();
  }
}

interface Outline {
  readonly items: readonly Outline[];
}

function countEntries(outline: readonly Outline[] | null): number {
  return (outline ?? []).reduce((sum, entry) => sum + 1 + countEntries(entry.items), 0);
}

/** pdf.js declares an object and gives a Map. */
function isMarked(marks: unknown): boolean {
  return marks instanceof Map && marks.get("Marked") === true;
}

async function countLinks(document: OpenPdf): Promise<number> {
  let links = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const annotations: { subtype?: string }[] = await page.getAnnotations();
    links += annotations.filter((it) => it.subtype === "Link").length;
  }
  return links;
}

async function readText(document: OpenPdf): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(items.map((it) => ("str" in it ? it.str + (it.hasEOL ? "\n" : "") : "")).join(""));
  }
  return pages;
}
