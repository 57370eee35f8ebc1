/** Lists as Word, Outlook and PowerPoint write them: paragraphs whose style tells a level and whose first letters are the sign. */

interface Point {
  readonly element: Element;
  /** From 1. */
  readonly level: number;
  readonly isNumbered: boolean;
}

const sign =
  "[data-style*='mso-list:Ignore' i], [data-style*='mso-list: Ignore' i], [data-style*='mso-special-format:bullet' i]";

/** Makes lists of them, in place. */
export function readWordLists(body: HTMLElement): void {
  const points = new Map<Element, Point>();
  for (const it of body.querySelectorAll("p, div, h1, h2, h3, h4, h5, h6")) {
    const point = pointOf(it);
    if (point) points.set(it, point);
  }
  for (const [element, first] of points) {
    if (!points.has(element)) continue;
    const run: Point[] = [];
    for (let it: Element | null = element; it; it = it.nextElementSibling) {
      const point = points.get(it);
      if (!point) break;
      run.push(point);
      points.delete(it);
    }
    makeList(body.ownerDocument, first, run);
  }
}

function pointOf(element: Element): Point | null {
  const style = element.getAttribute("data-style") ?? "";
  const level = /mso-list:\s*\S+\s+level(\d)/i.exec(style)?.[1] ?? /^O(\d)$/.exec(element.className)?.[1];
  const mark = element.querySelector(sign);
  const letters = mark?.textContent?.replace(/\s+/g, "") ?? "";
  if (level === undefined && !mark) return null;
  if (!mark && !/MsoList/i.test(element.className)) return null;
  mark?.remove();
  return { element, level: Number(level ?? 1), isNumbered: /^\(?(?:\d+|[a-z]{1,4})[.)]$/i.test(letters) };
}

function makeList(document: Document, first: Point, run: readonly Point[]): void {
  const open: { readonly list: Element; readonly level: number }[] = [];
  for (const { element, level, isNumbered } of run) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let top = open.at(-1);
    if (!top || top.level < level) {
      const list = document.createElement(isNumbered ? "ol" : "ul");
      if (top) (top.list.lastElementChild ?? top.list).append(list);
      else first.element.before(list);
      top = { list, level };
      open.push(top);
    }
    const item = document.createElement("li");
    item.append(...element.childNodes);
    top.list.append(item);
    element.remove();
  }
}
