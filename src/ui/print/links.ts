/** Makes links between slides work on paper: `#/2/1` leads to the page of that slide, or is text when it has none. */

/** `root` holds the pages; slides carry their place in the show as `data-place="2/1"`. */
export function joinLinks(root: Element): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const target = link.getAttribute("href")?.slice(1) ?? "";
    const [, place] = /^\/(\d+(?:\/\d+)?)$/.exec(target) ?? [];
    const found = place
      ? root.querySelector(`[data-place="${place.includes("/") ? place : `${place}/0`}"]`)
      : document.getElementById(target);
    if (found?.id) link.setAttribute("href", `#${found.id}`);
    else link.removeAttribute("href");
  }
}
