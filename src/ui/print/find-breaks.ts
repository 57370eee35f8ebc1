/** Finds every place where a flow of text may be cut: between blocks, rows and lines, never after a heading. */

import type { Break } from "./choose-breaks.ts";

/** A place to cut, with where it is in the tree. */
export interface Cut extends Break {
  readonly node: Node;
  readonly offset: number;
}

/** Fewer lines of a paragraph than this do not stand alone at the foot or the head of a page. */
const together = 2;

const groups =
  "ul, ol, dl, blockquote, div, section, article, aside, table, tbody, tfoot, li:has(> p, > ul, > ol)";
const whole = "figure, img, svg, .formula, .katex-display, .thumb, .keep, .diagram, thead, tr, hr";
const headings = "h1, h2, h3, h4, h5, h6, dt, .keep-with-next, thead";

/** In reading order, heights from the top of the flow. */
export function findBreaks(flow: Element): readonly Cut[] {
  const top = flow.getBoundingClientRect().top;
  const cuts: Cut[] = [];
  let end = 0;
  let held = true;

  const add = (node: Node, offset: number, start: number): void => {
    if (!held && end > 0) cuts.push({ node, offset, end, start });
    held = false;
  };
  walk(flow, 0, 0);
  return cuts;

  function walk(parent: Element, floor: number, repeated: number): void {
    for (const child of parent.children) {
      const box = child.getBoundingClientRect();
      if (box.height === 0 || getComputedStyle(child).position === "absolute") continue;
      const parentNode = child.parentNode;
      if (parentNode) add(parentNode, [...parentNode.childNodes].indexOf(child), box.top - top - repeated);
      const inner = child.matches(".entry") ? child.querySelector(":scope > .entry-text") : null;
      if (inner) {
        const lowest = Math.max(floor, bottomOf(child.querySelector(":scope > .entry-side"), top));
        end = Math.max(end, lowest);
        held = true;
        walk(inner, lowest, 0);
      } else if (child.matches(whole)) {
        // Kept in one piece.
      } else if (child.matches(groups)) {
        held = true;
        const head = child.matches("table") ? child.querySelector("thead") : null;
        walk(child, floor, head ? head.getBoundingClientRect().height : repeated);
      } else lines(child, floor);
      end = Math.max(end, floor, box.bottom - top);
      held = child.matches(headings);
    }
  }

  function lines(block: Element, floor: number): void {
    const starts = lineStarts(block);
    starts.forEach((line, at) => {
      if (at < together || starts.length - at < together) return;
      const before = starts[at - 1];
      if (!before) return;
      end = Math.max(floor, line.top - top);
      cuts.push({ node: line.node, offset: line.offset, end, start: line.top - top });
    });
  }
}

function bottomOf(element: Element | null, top: number): number {
  return element ? element.getBoundingClientRect().bottom - top : 0;
}

interface Line {
  readonly node: Text;
  readonly offset: number;
  readonly top: number;
}

/** The first word of every line of a block. Formulas are one word each, whatever stands in them. */
function lineStarts(block: Element): readonly Line[] {
  const height = Number.parseFloat(getComputedStyle(block).lineHeight) || 16;
  if (block.getBoundingClientRect().height < height * together * 2 - 1) return [];
  const isCode = block.matches("pre");
  const found: Line[] = [];
  const range = document.createRange();
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(".katex, .blank, sup, sub")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
    // A line of code begins with its spaces; a line of text with a word.
    for (const { index } of node.data.matchAll(isCode ? /(?<=^|\n)[^\n]/g : /\S+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const { top, height: tall } = range.getBoundingClientRect();
      const middle = top + tall / 2;
      const last = found.at(-1);
      if (!last) found.push({ node, offset: index, top: middle - height / 2 });
      else if (middle - height / 2 > last.top + height * 0.6)
        found.push({ node, offset: index, top: middle - height / 2 });
    }
  }
  return found;
}
