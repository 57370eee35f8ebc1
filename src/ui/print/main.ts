/** The print page: reads the job in its document, draws it clean, and resolves when the ink is dry. */

import type { Drawn } from "#core/paper/print-document.ts";
import { drawBackground } from "#ui/stage/background.ts";
import { wearLook } from "#ui/stage/brand.ts";
import { drawCharts } from "#ui/stage/charts.ts";
import { drawDiagrams } from "#ui/stage/diagrams.ts";
import { sanitize } from "#ui/stage/sanitize.ts";
import { guardStrings } from "#ui/stage/trusted-types.ts";
import { readJob } from "./job.ts";
import { fitThumbs, overflowing, ruleLines, sizePages } from "./lay-out.ts";
import { joinLinks } from "./links.ts";
import { measureSlides } from "./measure.ts";
import { clippedPages, numberPages, pageLabels, paginate } from "./paginate.ts";
import { pageShower } from "./show-page.ts";
import { expandSteps } from "./steps.ts";

function printRoot(): HTMLElement {
  const root = document.querySelector<HTMLElement>("#print");
  if (!root) throw new TypeError("this document has no place for pages");
  return root;
}

async function draw(): Promise<Drawn> {
  const job = readJob();
  const root = printRoot();
  sizePages(job);
  const isWorn = wearLook(job);
  root.append(sanitize(job.html, "pages"));
  for (const slide of root.querySelectorAll<HTMLElement>(".slide")) drawBackground(slide);
  joinLinks(root);
  fitThumbs(root, job);
  await Promise.all([isWorn, drawDiagrams(root), drawCharts(root)]);
  // Fonts first: a picture's place may depend on them. A picture that cannot be decoded shows its alternative text.
  await document.fonts.ready;
  await Promise.all([...root.querySelectorAll("img")].map((it) => it.decode().catch(() => {})));
  expandSteps(root);
  // Numbered before anything is measured, because an empty foot is lower; and again when all pages are there.
  numberPages(root);
  ruleLines(root);
  const tooFull = overflowing(root);
  paginate(root);
  numberPages(root);
  const pages = root.querySelectorAll(":scope > .page").length;
  return { pages, labels: pageLabels(root), overflowing: tooFull, clipped: clippedPages(root) };
}

guardStrings();
const drawn = draw();
let show: ReturnType<typeof pageShower> | null = null;
Object.assign(window, {
  lecternPrint: drawn,
  /** For pictures: shows one page alone. Printing is over with it. */
  lecternShow: async (at: number, width: number) => {
    await drawn;
    show ??= pageShower(printRoot());
    return show(at, width);
  },
  lecternMeasure: () => drawn.then(() => measureSlides(document)),
});
