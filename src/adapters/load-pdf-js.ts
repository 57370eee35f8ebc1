/** Loads pdf.js for reading alone: what it draws with stays out, which is the half of loading it. */

import { registerHooks } from "node:module";

/** A native library pdf.js fetches classes for pictures from, where it finds it. Nothing is drawn here. */
const drawing = "@napi-rs/canvas";
const empty = "lectern:no-drawing";
const classes = "module.exports = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };";

/** Has no types of its own; pdf.js finds it again by itself. */
const worker: string = "pdfjs-dist/legacy/build/pdf.worker.mjs";

type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
let loading: Promise<PdfJs> | null = null;

/** There is time for it while a browser draws. Its worker, which runs in this thread, is loaded with it. */
export function loadPdfJs(): Promise<PdfJs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PdfJs> {
  const hooks = registerHooks({
    resolve: (name, context, next) =>
      name === drawing ? { url: empty, format: "commonjs", shortCircuit: true } : next(name, context),
    load: (url, context, next) =>
      url === empty ? { format: "commonjs", source: classes, shortCircuit: true } : next(url, context),
  });
  try {
    const pdfJs = await import("pdfjs-dist/legacy/build/pdf.mjs");
    await import(worker);
    return pdfJs;
  } finally {
    hooks.deregister();
  }
}
