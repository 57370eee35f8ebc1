/** The words of a slide that can be seen, each with the box of its lines. */

/** Read, not seen: tables behind charts, the MathML beside a formula, headings for bookmarks. */
const unseen =
  ".visually-hidden, .chart:not([data-undrawn]) > .chart-table, .katex-mathml, title, desc, defs";

export interface VisibleText {
  readonly element: Element;
  readonly node: Text;
  readonly words: string;
}

export function* visibleTexts(slide: Element): Generator<VisibleText> {
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const words = (node.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    if (!element || words === "" || element.closest(unseen) || !element.checkVisibility()) continue;
    yield { element, node: node as Text, words: words.slice(0, 80) };
  }
}

export function* linesOf({ node }: VisibleText): Generator<DOMRect> {
  const range = document.createRange();
  range.selectNodeContents(node);
  yield* range.getClientRects();
}
