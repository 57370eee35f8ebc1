/** Adds authors and page labels to a PDF of any layout with a library: slower than our own way, for files that one does not know. */

import type { PdfWords } from "#core/paper/pdf/finish-pdf.ts";

/** Rejects when the bytes are no PDF. Tags, bookmarks and links stay. */
export async function amendPdf(bytes: Uint8Array, words: PdfWords): Promise<Uint8Array> {
  // Hardly ever needed, so only then loaded.
  const { PDFDocument, PDFHexString, PDFName } = await import("@cantoo/pdf-lib");
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { author, subject, keywords, labels } = words;
  if (author !== "") document.setAuthor(author);
  if (subject !== "") document.setSubject(subject);
  if (keywords !== "") document.setKeywords([keywords]);
  document.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  if (labels !== null) {
    const rows = labels.flatMap((label, page) => [page, { P: PDFHexString.fromText(label) }]);
    document.catalog.set(PDFName.of("PageLabels"), document.context.obj({ Nums: rows }));
  }
  return document.save();
}
