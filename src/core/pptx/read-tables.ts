/** Tables of a drawn slide, and lists whose items begin with a term, which read best as tables too. */

import type { Block } from "./block.ts";
import { findElement, type HtmlElement, type HtmlNode, isElement } from "./html-tree.ts";
import type { Paragraph } from "./pptx-document.ts";
import { boldRuns, paragraphOf, type SlideWorld } from "./slide-world.ts";
import { tableBlock } from "./table-block.ts";
import { textRuns } from "./text-runs.ts";

export function readTable(table: HtmlElement, world: SlideWorld): Block | null {
  const rows = rowsOf(table.children);
  const width = Math.max(0, ...rows.map((it) => cellsOf(it).length));
  if (rows.length === 0 || width === 0) return null;
  const body = rows.length - 1;
  const size = body > 6 ? 24 : body > 4 || width > 3 ? 26 : 28;
  const padding = body > 6 ? 8 : body > 4 ? 10 : 13;
  const caption = findElement(table.children, (it) => it.name === "caption");
  return tableBlock({
    rows: rows.map((row) => {
      const cells = cellsOf(row);
      const isHead = cells.length > 0 && cells.every((it) => it.name === "th");
      const made = cells.map((it, at) =>
        cellOf(it, { ...world, size: isHead ? 24 : size }, isHead, at === 0),
      );
      const missing = Array.from({ length: width - made.length }, () =>
        paragraphOf([{ text: "" }], { ...world, size }),
      );
      return { isHead, cells: [...made, ...missing] };
    }),
    alt: caption
      ? textRuns(caption.children, world)
          .map((it) => it.text)
          .join("")
      : "",
    padding,
  });
}

function cellOf(cell: HtmlElement, world: SlideWorld, isHead: boolean, isFirst: boolean): Paragraph {
  const runs = textRuns(cell.children, world);
  const kept = runs.length > 0 ? runs : [{ text: "" }];
  const align = /text-align:\s*(center|right)/.exec(cell.attributes.style ?? "")?.[1];
  return paragraphOf(isHead || isFirst ? boldRuns(kept) : kept, world, {
    leading: 1.24,
    before: 0,
    colour: isHead ? world.palette.accentInk : isFirst ? world.palette.title : world.palette.ink,
    ...(align === "center" || align === "right" ? { align } : {}),
  });
}

/** A list whose items begin with a term in bold: the term, and what is said of it. */
export function readTerms(
  list: HtmlElement,
  world: SlideWorld,
  { term, share, alt }: { readonly term: string; readonly share: number; readonly alt: string },
): Block {
  const rows = list.children.filter(isElement).map((item) => {
    const [head, ...rest] = splitTerm(item, term);
    const named = head ? boldRuns(textRuns(head.children, world)) : [{ text: "" }];
    const said = textRuns(rest.flatMap(flatten), world);
    return {
      isHead: false,
      cells: [
        paragraphOf(named, world, { leading: 1.26, before: 0, colour: world.palette.accentInk }),
        paragraphOf(said.length > 0 ? said : [{ text: "" }], world, { leading: 1.26, before: 0 }),
      ],
    };
  });
  return tableBlock({ rows, alt, padding: 8, shares: [share, 1 - share] });
}

/** The element of this class, or null, and then everything else in the item. */
export function splitTerm(item: HtmlElement, term: string): [HtmlElement | null, ...HtmlNode[]] {
  const inner = item.children.flatMap((it) => (isElement(it) && it.name === "p" ? it.children : [it]));
  const head = inner.filter(isElement).find((it) => it.classes.includes(term)) ?? null;
  return [head, ...inner.filter((it) => it !== head)];
}

/** Lists below a term become its text. */
const flatten = (node: HtmlNode): readonly HtmlNode[] =>
  isElement(node) && ["ul", "ol"].includes(node.name)
    ? node.children.filter(isElement).flatMap((it) => ["; ", ...it.children])
    : [node];

function rowsOf(nodes: readonly HtmlNode[]): readonly HtmlElement[] {
  return nodes
    .filter(isElement)
    .flatMap((it) => (it.name === "tr" ? [it] : it.name === "table" ? [] : rowsOf(it.children)));
}

const cellsOf = (row: HtmlElement): readonly HtmlElement[] =>
  row.children.filter(isElement).filter((it) => it.name === "td" || it.name === "th");
