/** Draws what stands below the title of a slide smaller, as its `fit` says (`assets/themes/fit.css`). */

/** Reads `data-fit`, checked before it got here: a percentage. */
export function wearFit(section: HTMLElement): void {
  const percent = section.getAttribute("data-fit");
  if (percent === null) section.style.removeProperty("--fit");
  else section.style.setProperty("--fit", String(Number(percent) / 100));
}

/** Says another `fit` and draws it; null for none. */
export function setFit(section: HTMLElement, percent: string | null): void {
  if (percent === null) section.removeAttribute("data-fit");
  else section.setAttribute("data-fit", percent);
  wearFit(section);
}

/** How much smaller than it says an element is drawn. A browser that does not tell draws as it says. */
export function zoomOf(element: Element): number {
  const { currentCSSZoom } = element as { readonly currentCSSZoom?: number };
  return currentCSSZoom ?? 1;
}
