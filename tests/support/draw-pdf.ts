/** Draws the pages of a PDF with pdf.js, so that a test can look at them. */

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A surface of pdf.js's own making. */
interface Surface {
  readonly canvas: HTMLCanvasElement;
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
  };
}

/** A drawn page: four bytes a pixel, row by row. */
interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Every page in order, `scale` pixels to a point. */
async function* drawPages(bytes: Uint8Array, scale: number): AsyncGenerator<Drawn> {
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 });
  try {
    const pdf = await task.promise;
    const factory = pdf.canvasFactory as { create(width: number, height: number): Surface };
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale });
      const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
      const { canvas, context } = factory.create(width, height);
      await page.render({ canvas, viewport }).promise;
      yield { width, height, data: context.getImageData(0, 0, width, height).data };
    }
  } finally {
    await task.destroy();
  }
}

/** Share of each page's picture (0 to 1) that is not of the colour in its upper left corner, in pages a fifth of their size. */
export async function inkOf(bytes: Uint8Array): Promise<number[]> {
  const shares: number[] = [];
  for await (const { width, height, data } of drawPages(bytes, 0.2)) {
    let others = 0;
    for (let at = 0; at < data.length; at += 4)
      if ([0, 1, 2].some((part) => Math.abs((data[at + part] ?? 0) - (data[part] ?? 0)) > 8)) others++;
    shares.push(others / (width * height));
  }
  return shares;
}

/** Of each page, the longest runs of pixels that are not white, across and down, in points. */
export async function longestLines(
  bytes: Uint8Array,
): Promise<{ readonly across: readonly number[]; readonly down: readonly number[] }[]> {
  const scale = 4;
  const found = [];
  for await (const { width, height, data } of drawPages(bytes, scale)) {
    const isInk = (x: number, y: number) => (data[4 * (y * width + x) + 1] ?? 255) < 230;
    const runs = (lines: number, length: number, ink: (line: number, at: number) => boolean) =>
      Array.from({ length: lines }, (_, line) => {
        let [longest, run] = [0, 0];
        for (let at = 0; at < length; at++) {
          run = ink(line, at) ? run + 1 : 0;
          longest = Math.max(longest, run);
        }
        return longest / scale;
      });
    found.push({
      across: runs(height, width, (y, x) => isInk(x, y)),
      down: runs(width, height, (x, y) => isInk(x, y)),
    });
  }
  return found;
}
