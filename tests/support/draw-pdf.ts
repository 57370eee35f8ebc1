/** Draws the pages of a PDF with pdf.js, so that a test can look at them. */

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A surface of pdf.js's own making. */
interface Surface {
  readonly canvas: HTMLCanvasElement;
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
  };
}

/** Share of each page's picture (0 to 1) that is not of the colour in its upper left corner, in pages a fifth of their size. */
export async function inkOf(bytes: Uint8Array): Promise<number[]> {
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 });
  try {
    const pdf = await task.promise;
    const factory = pdf.canvasFactory as { create(width: number, height: number): Surface };
    const shares: number[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: 0.2 });
      const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
      const { canvas, context } = factory.create(width, height);
      await page.render({ canvas, viewport }).promise;
      const { data } = context.getImageData(0, 0, width, height);
      let others = 0;
      for (let at = 0; at < data.length; at += 4)
        if ([0, 1, 2].some((part) => Math.abs((data[at + part] ?? 0) - (data[part] ?? 0)) > 8)) others++;
      shares.push(others / (width * height));
    }
    return shares;
  } finally {
    await task.destroy();
  }
}
