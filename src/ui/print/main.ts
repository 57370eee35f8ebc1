/** The print page: reads the job in its document, draws it clean, and resolves when the ink is dry. */

import { guardStrings } from "#ui/stage/trusted-types.ts";
import { drawPages } from "./draw-pages.ts";
import { readJob } from "./job.ts";
import { measureSlides } from "./measure.ts";
import { pageShower } from "./show-page.ts";
import { shrinkPictures } from "./shrink-pictures.ts";

function printRoot(): HTMLElement {
  const root = document.querySelector<HTMLElement>("#print");
  if (!root) throw new TypeError("this document has no place for pages");
  return root;
}

guardStrings();
const drawn = (async () => drawPages(printRoot(), readJob()))();
let show: ReturnType<typeof pageShower> | null = null;
Object.assign(window, {
  lecternPrint: drawn,
  /** For paper: pictures then have the size of paper, and cannot be shown larger any more. */
  lecternPaper: async () => {
    const told = await drawn;
    await shrinkPictures(printRoot());
    return told;
  },
  /** For pictures: shows one page alone. Printing is over with it. */
  lecternShow: async (at: number, width: number) => {
    await drawn;
    show ??= pageShower(printRoot());
    return show(at, width);
  },
  lecternMeasure: () => drawn.then(() => measureSlides(document)),
});
