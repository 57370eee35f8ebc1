/** All slides of a deck as small pictures to choose from; each is drawn when it first comes into view. */

import type { FromSheet, FromStage, SheetCell, StageDress, StageSlide, ToSheet } from "#contract/stage.ts";
import { dressStage } from "./dress.ts";
import { drawFigures } from "./figures.ts";
import { pressOf } from "./input.ts";
import { sanitize } from "./sanitize.ts";
import { setAttributes } from "./section.ts";
import { makeCell } from "./sheet-cell.ts";
import { sheetMove } from "./sheet-move.ts";

interface Cell {
  readonly id: string;
  readonly element: HTMLElement;
  readonly section: HTMLElement;
  isAsked: boolean;
}

/** As wide as a cell should be at least, in CSS pixels; more of them stand in a row on a wider screen. */
const cellPx = 250;
/** Slides this near to the visible part are drawn already. */
const ahead = "400px";

export class Sheet {
  readonly #root: HTMLElement;
  readonly #tell: (message: FromSheet | FromStage) => void;
  readonly #seen: IntersectionObserver;
  #cells: readonly Cell[] = [];
  #current: string | null = null;
  #columns = 1;
  #slideWidth = 1280;

  constructor(root: HTMLElement, tell: (message: FromSheet | FromStage) => void) {
    this.#root = root;
    this.#tell = tell;
    document.body.classList.add("is-sheet");
    root.className = "sheet";
    root.setAttribute("role", "listbox");
    root.setAttribute("aria-label", "Slides");
    this.#seen = new IntersectionObserver((entries) => this.#ask(entries), { rootMargin: ahead });
    new ResizeObserver(() => this.#fit()).observe(root);
    document.addEventListener("keydown", (event) => this.#onKey(event));
    // A frame that gets the focus of the page may have lost which of its cells had it.
    window.addEventListener("focus", () => {
      if (document.activeElement === document.body) this.#focus(this.#main());
    });
    root.addEventListener("click", (event) => this.#onClick(event));
  }

  obey(message: ToSheet): void {
    if (message.kind === "sheet.load") this.#load(message.dress, message.cells);
    else if (message.kind === "sheet.fill") this.#fill(message.slides);
    else if (message.kind === "sheet.show") this.#show(message.only, message.current);
    else if (message.kind === "sheet.look") document.body.classList.toggle("is-light", message.isLight);
    else {
      this.#focus(this.#main());
      this.#tell({ kind: "sheet.focused" });
    }
  }

  #load(dress: StageDress, cells: readonly SheetCell[]): void {
    dressStage(dress);
    this.#slideWidth = dress.width;
    this.#root.style.setProperty("--slide-ratio", `${dress.width} / ${dress.height}`);
    this.#seen.disconnect();
    this.#cells = cells.map((it) => ({ id: it.id, ...makeCell(it), isAsked: false }));
    this.#root.replaceChildren(...this.#cells.map((it) => it.element));
    this.#fit();
    for (const { element } of this.#cells) this.#seen.observe(element);
  }

  #fill(slides: readonly StageSlide[]): void {
    for (const slide of slides) {
      const cell = this.#cells.find((it) => it.id === slide.id);
      if (!cell) continue;
      setAttributes(cell.section, slide.attributes);
      cell.section.removeAttribute("role");
      cell.section.replaceChildren(sanitize(slide.html, "slide"));
      void drawFigures(cell.section);
    }
  }

  #show(only: readonly string[] | null, current: string | null): void {
    const wanted = only && new Set(only);
    const hasMoved = current !== this.#current;
    if (wanted) document.scrollingElement?.scrollTo(0, 0);
    this.#current = current;
    for (const { id, element } of this.#cells) {
      element.hidden = wanted !== null && !wanted.has(id);
      element.setAttribute("aria-selected", String(id === current));
      if (id === current && hasMoved) element.scrollIntoView({ block: "center" });
    }
    this.#stop(this.#main());
  }

  /** The cell of the slide shown now, or the first one seen. */
  #main(): Cell | undefined {
    const visible = this.#visible();
    return visible.find((it) => it.id === this.#current) ?? visible[0];
  }

  /** The one cell that Tab reaches. */
  #stop(cell: Cell | undefined): void {
    for (const { element } of this.#cells) element.tabIndex = -1;
    if (cell) cell.element.tabIndex = 0;
  }

  #focus(cell: Cell | undefined): void {
    if (!cell) return;
    this.#stop(cell);
    cell.element.focus();
    cell.element.scrollIntoView({ block: "nearest" });
  }

  #visible(): readonly Cell[] {
    return this.#cells.filter((it) => !it.element.hidden);
  }

  #ask(entries: readonly IntersectionObserverEntry[]): void {
    const shown = new Set(entries.filter((it) => it.isIntersecting).map((it) => it.target));
    const wanted = this.#cells.filter((it) => !it.isAsked && shown.has(it.element));
    for (const cell of wanted) cell.isAsked = true;
    if (wanted.length > 0) this.#tell({ kind: "sheet.wanted", ids: wanted.map((it) => it.id) });
  }

  #fit(): void {
    this.#columns = Math.max(1, Math.floor(this.#root.clientWidth / cellPx));
    this.#root.style.setProperty("--columns", String(this.#columns));
    const thumb = this.#visible()[0]?.section.parentElement;
    if (thumb) this.#root.style.setProperty("--thumb-scale", String(thumb.clientWidth / this.#slideWidth));
  }

  #onKey(event: KeyboardEvent): void {
    const visible = this.#visible();
    const at = visible.findIndex((it) => it.element === document.activeElement);
    const to = at < 0 ? null : sheetMove(event.key, at, visible.length, this.#columns);
    const cell = visible[to ?? at];
    if (to !== null) this.#focus(cell);
    else if (cell && (event.key === "Enter" || event.key === " ") && !event.repeat)
      this.#tell({ kind: "sheet.picked", id: cell.id });
    else {
      this.#tell(pressOf(event));
      return;
    }
    event.preventDefault();
  }

  #onClick(event: MouseEvent): void {
    event.preventDefault();
    const clicked = event.target instanceof Element ? event.target.closest(".sheet-cell") : null;
    const cell = this.#cells.find((it) => it.element === clicked);
    if (cell) this.#tell({ kind: "sheet.picked", id: cell.id });
  }
}
