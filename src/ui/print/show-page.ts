/** Shows one page of the document alone, as large as its picture is to be. */

import { visibleTexts } from "#ui/stage/visible-text.ts";

/**
 * Gives a function that shows page `at` (from 0) with the given width in pixels, and resolves when it is painted with
 * what can be read on it. Shapes and text are drawn anew in that size, not enlarged.
 */
export function pageShower(root: HTMLElement): (at: number, width: number) => Promise<string> {
  const pages = [...root.querySelectorAll<HTMLElement>(":scope > .page")];
  // Otherwise a large picture may be drawn a moment after everything else.
  for (const image of root.querySelectorAll("img")) image.decoding = "sync";
  root.style.transformOrigin = "0 0";
  return async (at, width) => {
    const page = pages[at];
    if (!page) throw new RangeError(`there is no page ${at}`);
    // The others leave the document, which would otherwise be as high as all of them.
    root.replaceChildren(page);
    root.style.transform = "";
    root.style.transform = `scale(${width / page.offsetWidth})`;
    window.scrollTo(0, 0);
    await Promise.all([...page.querySelectorAll("img"), ...backgrounds(page)].map(decoded));
    await painted();
    return Array.from(visibleTexts(page), (it) => it.node.data).join(" ");
  };
}

/** A picture that cannot be decoded shows its alternative text, or nothing behind the slide. */
const decoded = (image: HTMLImageElement): Promise<void> => image.decode().catch(() => {});

/** Pictures behind slides, which nothing else waits for. */
function backgrounds(page: HTMLElement): HTMLImageElement[] {
  return [...page.querySelectorAll<HTMLElement>(".slide")].flatMap((slide) => {
    const address = /^url\("(.*)"\)$/.exec(getComputedStyle(slide).backgroundImage)?.[1];
    if (address === undefined) return [];
    const image = new Image();
    image.src = address;
    return [image];
  });
}

/** The first frame after a change is asked for before it is drawn; at the second it is there. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
