/** Loads pdf.js once, ahead of its use: there is time for it while a browser draws. */

/** Has no types of its own; pdf.js finds it again by itself. */
const worker: string = "pdfjs-dist/legacy/build/pdf.worker.mjs";

type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
let loading: Promise<PdfJs> | null = null;

/** Its worker, which runs in this thread, is loaded with it. */
export function loadPdfJs(): Promise<PdfJs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PdfJs> {
  const pdfJs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  await import(worker);
  return pdfJs;
}
