/** All slides of a show as small pictures over the shown one, to choose from; each is drawn when it first comes into view. */

import type { StageDeck, StageSlide } from "#contract/stage.ts";
import { drawFigures } from "#ui/stage/figures.ts";
import { sanitize } from "#ui/stage/sanitize.ts";
import { setAttributes } from "#ui/stage/section.ts";
import { makeCell } from "#ui/stage/sheet-cell.ts";
import { sheetMove } from "#ui/stage/sheet-move.ts";

export interface Grid {
  readonly isOpen: () => boolean;
  /** `number` is that of the slide shown now, from 1. */
  readonly open: (number: number) => void;
  readonly close: () => void;
}

/** As wide as a cell should be at least, in CSS pixels. */
const cellPx = 250;

/** A dialog that is in the document, closed and empty. `pick` is given the number of a slide, from 1. */
export function makeGrid(
  deck: StageDeck,
  titles: Readonly<Record<string, string>>,
  pick: (number: number) => void,
): Grid {
  const dialog = document.createElement("dialog");
  dialog.className = "show-grid";
  dialog.setAttribute("aria-label", "All slides");
  const list = document.createElement("div");
  list.className = "show-grid-slides";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Slides");
  list.style.setProperty("--slide-ratio", `${deck.width} / ${deck.height}`);
  dialog.append(list);
  document.body.append(dialog);
  let cells: readonly { readonly element: HTMLElement; readonly section: HTMLElement }[] = [];
  let columns = 1;

  function measure(): void {
    columns = Math.max(1, Math.floor(list.clientWidth / cellPx));
    list.style.setProperty("--columns", String(columns));
    const thumb = cells[0]?.section.parentElement;
    if (thumb) list.style.setProperty("--thumb-scale", String(thumb.clientWidth / deck.width));
  }

  function focus(at: number): void {
    for (const [index, { element }] of cells.entries()) element.tabIndex = index === at ? 0 : -1;
    cells[at]?.element.focus();
    cells[at]?.element.scrollIntoView({ block: "nearest" });
  }

  function choose(at: number): void {
    dialog.close();
    pick(at + 1);
  }

  /** Once, when it is first wanted: most shows end without it. */
  function fill(): void {
    const slides = deck.stacks.flat();
    cells = slides.map(({ id }, at) => makeCell({ id, number: at + 1, title: titles[id] ?? "" }));
    list.replaceChildren(...cells.map((it) => it.element));
    const seen = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const at = cells.findIndex((it) => it.element === target);
          const [slide, cell] = [slides[at], cells[at]];
          if (!isIntersecting || !slide || !cell) continue;
          seen.unobserve(target);
          draw(cell.section, slide);
        }
      },
      { root: dialog, rootMargin: "400px" },
    );
    for (const { element } of cells) seen.observe(element);
    new ResizeObserver(measure).observe(list);
  }

  dialog.addEventListener("keydown", (event) => {
    // The slides below hear nothing.
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = cells.findIndex((it) => it.element === document.activeElement);
    const to = at < 0 ? null : sheetMove(event.key, at, cells.length, columns);
    if (to !== null) focus(to);
    else if (at >= 0 && (event.key === "Enter" || event.key === " ") && !event.repeat) choose(at);
    else if (event.key.toLowerCase() === "g" && !event.repeat) dialog.close();
    else return;
    event.preventDefault();
  });
  dialog.addEventListener("click", ({ target }) => {
    const clicked = target instanceof Element ? target.closest(".sheet-cell") : null;
    const at = cells.findIndex((it) => it.element === clicked);
    if (at >= 0) choose(at);
  });

  return {
    isOpen: () => dialog.open,
    open(number) {
      if (cells.length === 0) fill();
      dialog.showModal();
      measure();
      const at = Math.min(Math.max(number, 1), cells.length) - 1;
      for (const [index, { element }] of cells.entries())
        element.setAttribute("aria-selected", String(index === at));
      focus(at);
      cells[at]?.element.scrollIntoView({ block: "center" });
    },
    close: () => dialog.close(),
  };
}

function draw(section: HTMLElement, slide: StageSlide): void {
  setAttributes(section, slide.attributes);
  section.removeAttribute("role");
  section.removeAttribute("id");
  section.replaceChildren(sanitize(slide.html, "slide"));
  void drawFigures(section);
}
