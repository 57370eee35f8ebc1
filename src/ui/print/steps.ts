/** A page for every step of a slide: the same slide again, with what has not come yet out of sight. */

import { showCodeSteps } from "#ui/stage/code-steps.ts";

/** Multiplies the pages marked `with-steps`; the last page of a slide is its final state. */
export function expandSteps(root: Element): void {
  for (const page of root.querySelectorAll<HTMLElement>(":scope > .with-steps")) {
    const count = stepsOf(page).length;
    let last = page;
    for (let step = 1; step <= count; step++) {
      const copy = page.cloneNode(true);
      if (!(copy instanceof HTMLElement)) continue;
      forgetPlace(copy);
      last.after(copy);
      showUntil(copy, step);
      last = copy;
    }
    if (count > 0) showUntil(page, 0);
  }
}

/** Fragments in the order reveal.js shows them: those with a number first, equal numbers together, then the others one by one. */
function stepsOf(page: Element): readonly (readonly Element[])[] {
  const numbered = new Map<number, Element[]>();
  const others: Element[][] = [];
  for (const fragment of page.querySelectorAll(".fragment")) {
    const index = Number.parseInt(fragment.getAttribute("data-fragment-index") ?? "", 10);
    if (Number.isNaN(index)) others.push([fragment]);
    else numbered.set(index, [...(numbered.get(index) ?? []), fragment]);
  }
  const ordered = [...numbered].sort(([a], [b]) => a - b).map(([, group]) => group);
  return [...ordered, ...others];
}

function showUntil(page: Element, step: number): void {
  stepsOf(page).forEach((group, at) => {
    for (const fragment of group) {
      const hasCome = at < step;
      const isCurrent = at === step - 1;
      const { classList } = fragment;
      classList.toggle("visible", hasCome);
      const leaves = classList.contains("fade-out")
        ? hasCome
        : (classList.contains("fade-in-then-out") || classList.contains("current-visible")) && !isCurrent;
      const isAlways = [...classList].some((name) =>
        /^(?:fade-out|highlight-|grow|shrink|strike|semi-fade)/.test(name),
      );
      classList.toggle("not-yet", leaves || (!hasCome && !isAlways));
    }
  });
  const slide = page.querySelector(".slide");
  if (slide) showCodeSteps(slide);
}

/** Links and bookmarks lead to the first page of a slide only. */
function forgetPlace(page: Element): void {
  for (const it of page.querySelectorAll("[id]")) it.removeAttribute("id");
  for (const it of page.querySelectorAll("[data-place]")) it.removeAttribute("data-place");
  for (const it of page.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    it.setAttribute("role", "paragraph");
    it.removeAttribute("aria-level");
  }
}
