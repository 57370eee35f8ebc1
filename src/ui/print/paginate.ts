/** Continues text that is longer than its page on further pages, cut between lines; nothing is lost, shrunk or said twice. */

import { chooseBreaks } from "./choose-breaks.ts";
import { type Cut, findBreaks } from "./find-breaks.ts";

/** `root` holds the pages; a page with a `.flow` may become several. */
export function paginate(root: Element): void {
  const flows = [...root.querySelectorAll<HTMLElement>(":scope > .page > .flow")];
  // All pages are measured before the first is cut: a cut would make the browser lay out the rest again.
  const long = flows.filter((it) => it.scrollHeight > it.clientHeight + 1);
  const rooms = new Map<string, number>();
  for (const flow of long) {
    const page = flow.closest<HTMLElement>(".page");
    if (!page) continue;
    freezeTables(flow);
    const room = rooms.get(page.className) ?? roomOfContinuation(page);
    rooms.set(page.className, room);
    const cuts = findBreaks(flow);
    const chosen = chooseBreaks(cuts, textEnd(flow), flow.clientHeight, room);
    for (const index of [...chosen].reverse()) {
      const cut = cuts[index];
      if (cut) continueAt(page, flow, cut);
    }
  }
}

/** Numbers (from 1) of the pages on which something is cut off. */
export function clippedPages(root: Element): readonly number[] {
  const pages = [...root.querySelectorAll(":scope > .page")];
  return pages.flatMap((page, index) => {
    const flow = page.querySelector(":scope > .flow");
    return flow && textEnd(flow) > flow.clientHeight + 1 ? [index + 1] : [];
  });
}

/** Writes `Page 3 of 12` where a page says which it is; of a part of a document, only `Page 3`. */
export function numberPages(root: Element, isWhole = true): void {
  const pages = [...root.querySelectorAll(":scope > .page")];
  pages.forEach((page, index) => {
    for (const it of page.querySelectorAll(".page-number"))
      it.textContent = isWhole ? `Page ${index + 1} of ${pages.length}` : `Page ${index + 1}`;
  });
}

/** Where the last thing ends, without the space below it. */
function textEnd(flow: Element): number {
  const { top } = flow.getBoundingClientRect();
  let end = 0;
  for (const child of flow.children) end = Math.max(end, child.getBoundingClientRect().bottom - top);
  return end;
}

/** The number of its slide for each page, further steps as `7.1`; null when a page is no slide. */
export function pageLabels(root: Element): readonly string[] | null {
  const labels: string[] = [];
  let step = 0;
  for (const page of root.querySelectorAll(":scope > .page")) {
    const number = page.getAttribute("data-slide");
    if (number === null) return null;
    step =
      labels.length > 0 && page.previousElementSibling?.getAttribute("data-slide") === number ? step + 1 : 0;
    labels.push(step === 0 ? number : `${number}.${step}`);
  }
  return labels;
}

function roomOfContinuation(page: HTMLElement): number {
  const probe = emptyContinuation(page);
  page.after(probe);
  const room = probe.querySelector(".flow")?.clientHeight ?? 0;
  probe.remove();
  return room;
}

function continueAt(page: HTMLElement, flow: HTMLElement, cut: Cut): void {
  const split = splitElements(flow, cut.node);
  const rest = document.createRange();
  rest.setStart(cut.node, cut.offset);
  rest.setEnd(flow, flow.childNodes.length);
  const next = emptyContinuation(page);
  const home = next.querySelector(".flow");
  home?.append(rest.extractContents());
  for (const it of split) it.classList.add("cut-part");
  if (home) mendCut(split, home);
  page.after(next);
}

/** The elements a cut goes through, outermost first. */
function splitElements(flow: Element, at: Node): readonly Element[] {
  const found: Element[] = [];
  for (let it = at instanceof Element ? at : at.parentElement; it && it !== flow; it = it.parentElement)
    found.unshift(it);
  return found;
}

/** The same page without its text: a smaller slide, and a line that says what goes on. */
function emptyContinuation(page: HTMLElement): HTMLElement {
  const next = page.cloneNode(false);
  if (!(next instanceof HTMLElement)) throw new TypeError("a page is an element");
  next.classList.add("continued");
  next.removeAttribute("id");
  for (const part of page.children) {
    const copy = part.cloneNode(!part.matches(".flow"));
    if (copy instanceof HTMLElement && part.matches(".page-top")) {
      // Read and bookmarked once, on its first page.
      copy.setAttribute("aria-hidden", "true");
      for (const it of copy.querySelectorAll("[id]")) it.removeAttribute("id");
      for (const it of copy.querySelectorAll("a[href]")) it.removeAttribute("href");
    }
    next.append(copy);
  }
  return next;
}

/** Columns keep their width when a table is cut. */
function freezeTables(flow: Element): void {
  for (const table of flow.querySelectorAll("table")) {
    const widths = [...(table.rows[0]?.cells ?? [])].map((it) => it.getBoundingClientRect().width);
    const full = widths.reduce((sum, it) => sum + it, 0) || 1;
    table.style.tableLayout = "fixed";
    for (const [at, cell] of [...(table.rows[0]?.cells ?? [])].entries())
      cell.style.width = `${((widths[at] ?? 0) / full) * 100}%`;
  }
}

/** Lists go on counting, tables get their head again, a slide's text says whose it is, ids stay unique. */
function mendCut(split: readonly Element[], home: Element): void {
  let right = home.firstElementChild;
  for (const [at, left] of split.entries()) {
    if (!right) return;
    right.removeAttribute("id");
    right.classList.add("continued-part");
    if (left instanceof HTMLOListElement && right instanceof HTMLOListElement)
      right.start = left.start + left.children.length - (split[at + 1]?.tagName === "LI" ? 1 : 0);
    const inner = right.firstElementChild;
    if (left instanceof HTMLTableElement && left.tHead) right.prepend(left.tHead.cloneNode(true));
    if (left.matches(".entry")) right.prepend(continuedName(left));
    right = inner;
  }
}

function continuedName(entry: Element): Element {
  const name = document.createElement("p");
  name.className = "entry-more";
  name.setAttribute("aria-hidden", "true");
  name.textContent = `${entry.querySelector(".entry-name")?.textContent ?? ""} (cont.)`;
  return name;
}
