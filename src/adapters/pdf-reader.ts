/** Opens a finished PDF again with pdf.js and says what is in it. */

import type { PdfReader } from "#host/ports.ts";

/** Reads structure, links and text; throws what pdf.js throws when the bytes are no PDF. */
export const pdfReader: PdfReader = {
  async read(bytes) {
    const { getDocument } = await warmPdfReader();
    // A copy: pdf.js takes the buffer over, and the caller still wants to write it.
    const task = getDocument({
      data: new Uint8Array(bytes),
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: 0,
    });
    try {
      const document = await task.promise;
      const [marks, outline, metadata, pages] = await Promise.all([
        document.getMarkInfo(),
        document.getOutline(),
        document.getMetadata(),
        readPages(document),
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
        links: pages.reduce((sum, page) => sum + page.links, 0),
        text: pages.map((page) => page.text),
      };
    } finally {
      await task.destroy();
    }
  },
};

/** Loads pdf.js ahead of its use; it is large, and there is time while a browser draws. */
export function warmPdfReader() {
  return import("pdfjs-dist/legacy/build/pdf.mjs");
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

type PdfJs = Awaited<ReturnType<typeof warmPdfReader>>;
type OpenPdf = Awaited<ReturnType<PdfJs["getDocument"]>["promise"]>;

async function readPages(document: OpenPdf): Promise<{ links: number; text: string }[]> {
  const pages: { links: number; text: string }[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const annotations: { subtype?: string }[] = await page.getAnnotations();
    const { items } = await page.getTextContent({ disableNormalization: true });
    const text = items.map((it) => ("str" in it ? it.str + (it.hasEOL ? "\n" : "") : "")).join("");
    pages.push({ links: annotations.filter((it) => it.subtype === "Link").length, text });
  }
  return pages;
}
