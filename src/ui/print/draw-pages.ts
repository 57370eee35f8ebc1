/** Draws a print document into a place for pages: clean, fitted, continued, numbered. */

import type { Drawn, PrintDocument } from "#core/paper/print-document.ts";
import { drawBackground } from "#ui/stage/background.ts";
import { wearLook } from "#ui/stage/brand.ts";
import { drawCharts } from "#ui/stage/charts.ts";
import { drawDiagrams } from "#ui/stage/diagrams.ts";
import { wearFit } from "#ui/stage/fit.ts";
import { sanitize } from "#ui/stage/sanitize.ts";
import { fitThumbs, overflowing, ruleLines, sizePages } from "./lay-out.ts";
import { joinLinks } from "./links.ts";
import { clippedPages, numberPages, pageLabels, paginate } from "./paginate.ts";
import { expandSteps } from "./steps.ts";

/** `root` is empty and in the document. Resolves when fonts, pictures, diagrams and charts are there. */
export async function drawPages(root: HTMLElement, job: PrintDocument): Promise<Drawn> {
  sizePages(root, job);
  const isWorn = wearLook(job);
  root.append(sanitize(job.html, "pages"));
  for (const slide of root.querySelectorAll<HTMLElement>(".slide")) {
    drawBackground(slide);
    wearFit(slide);
  }
  joinLinks(root);
  fitThumbs(root, job);
  await Promise.all([isWorn, drawDiagrams(root), drawCharts(root)]);
  // Fonts first: a picture's place may depend on them. A picture that cannot be decoded shows its alternative text.
  await document.fonts.ready;
  await Promise.all([...root.querySelectorAll("img")].map(loaded));
  expandSteps(root);
  // Numbered before anything is measured, because an empty foot is lower; and again when all pages are there.
  numberPages(root, job.isWhole);
  ruleLines(root);
  const tooFull = overflowing(root);
  paginate(root);
  numberPages(root, job.isWhole);
  const pages = root.querySelectorAll(":scope > .page").length;
  return { pages, labels: pageLabels(root), overflowing: tooFull, clipped: clippedPages(root) };
}

/** Its size is known then. It is decoded once, when it is painted: that a photo can be read is not tried before. */
function loaded(image: HTMLImageElement): Promise<unknown> | undefined {
  if (image.complete) return undefined;
  const ends = (event: "load" | "error") => new Promise((resolve) => image.addEventListener(event, resolve));
  return Promise.race([ends("load"), ends("error")]);
}
