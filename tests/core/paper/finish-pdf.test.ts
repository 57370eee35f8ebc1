/** Labels and authors added to a PDF by another reader's eyes. */

import { PDFDocument } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { amendPdf } from "#adapters/amend-pdf.ts";
import { pdfCodec } from "#adapters/pdf-codec.ts";
import { finishPdf } from "#core/paper/pdf/finish-pdf.ts";

async function plainPdf(pages: number, useObjectStreams = false): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  made.setTitle("Talk");
  for (let at = 0; at < pages; at++) made.addPage();
  return made.save({ useObjectStreams });
}

const labels = ["7", "8", "8.1", "9", "Ω"];
const words = { author: "Zoë (RN)", subject: "日本", keywords: "a, b", labels };

async function expectWords(bytes: Uint8Array): Promise<void> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  expect(await pdf.getPageLabels()).toEqual(labels);
  expect((await pdf.getMetadata()).info).toMatchObject({
    ...{ Title: "Talk", Author: "Zoë (RN)", Subject: "日本", Keywords: "a, b" },
  });
  expect(pdf.numPages).toBe(5);
  await task.destroy();
}

test("authors, subject, keywords and labels are read by pdf.js", async () => {
  const finished = finishPdf(await plainPdf(5), words, pdfCodec);
  if (!finished) throw new Error("the file was not understood");
  await expectWords(finished.bytes);
});

test("a file that is laid out otherwise than Chromium does is left to the library, which adds the same", async () => {
  const packed = await plainPdf(5, true);
  expect(finishPdf(packed, words, pdfCodec)).toBeNull();
  await expectWords(await amendPdf(packed, words));
});

test.each([
  ["no PDF", new Uint8Array([1, 2, 3])],
  ["nothing", new Uint8Array()],
  [
    "a cut-off file",
    new TextEncoder().encode("%PDF-1.4\ntrailer <</Size 9/Root 1 0 R/Info 2 0 R>>\nstartxref\n5\n%%EOF"),
  ],
])("gives nothing for %s", (_, bytes) => {
  expect(finishPdf(bytes, { author: "", subject: "", keywords: "", labels: null }, pdfCodec)).toBeNull();
});
