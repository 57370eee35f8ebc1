/** The HTML of a drawn slide → blocks, in reading order: running text together, everything else by itself. */

import type { Block } from "./block.ts";
import { findElement, type HtmlElement, type HtmlNode, hasClass, isElement } from "./html-tree.ts";
import { panelBlock } from "./panel-block.ts";
import type { Paragraph } from "./pptx-document.ts";
import { readCode } from "./read-code.ts";
import {
  readCallout,
  readColumns,
  readCompare,
  readQuiz,
  readStat,
  readTimeline,
  readTrial,
} from "./read-containers.ts";
import { readDiagram, readFigure, readFormula, readPicture } from "./read-figures.ts";
import { readList } from "./read-lists.ts";
import { readTable } from "./read-tables.ts";
import { boldRuns, paragraphOf, type SlideWorld } from "./slide-world.ts";
import { stackBlock } from "./stack-block.ts";
import { textBlock } from "./text-block.ts";
import { textRuns } from "./text-runs.ts";

const containers: Readonly<Record<string, (element: HtmlElement, world: SlideWorld) => Block>> = {
  columns: readColumns,
  compare: readCompare,
  callout: readCallout,
  stat: readStat,
  timeline: readTimeline,
  trial: readTrial,
  quiz: readQuiz,
  diagram: readDiagram,
  formula: readFormula,
  "katex-display": readFormula,
};

/** Elements that are a line of text, or part of one. */
const inline = new Set(
  "a abbr b br bdi bdo cite code data del dfn em i ins kbd label mark q s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);

export function readBlocks(nodes: readonly HtmlNode[], world: SlideWorld): readonly Block[] {
  const blocks: Block[] = [];
  let text: Paragraph[] = [];
  let loose: HtmlNode[] = [];
  const endLine = () => {
    const runs = textRuns(loose, world);
    if (runs.length > 0) text.push(paragraphOf(runs, world));
    loose = [];
  };
  const endText = () => {
    endLine();
    if (text.length > 0) blocks.push(textBlock(text, { isBody: world.isBody }));
    text = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || (inline.has(node.name) && !hasClass(node, "katex-display"))) {
      loose.push(node);
      continue;
    }
    endLine();
    const paragraphs = paragraphsOf(node, world);
    if (paragraphs) {
      text.push(...paragraphs);
      const pictures = picturesIn(node).map((it) => readPicture(it, world));
      if (pictures.length > 0) endText();
      blocks.push(...pictures);
      continue;
    }
    const made = blocksOf(node, world);
    if (made.length > 0) endText();
    blocks.push(...made);
  }
  endText();
  return blocks;
}

/** Null when the element is more than running text. */
function paragraphsOf(element: HtmlElement, world: SlideWorld): readonly Paragraph[] | null {
  const { palette } = world;
  if (/^h[1-6]$/.test(element.name)) {
    const runs = boldRuns(textRuns(element.children, world));
    return runs.length === 0
      ? []
      : [
          paragraphOf(
            runs,
            { ...world, size: Math.max(world.size, 28) },
            { leading: 1.25, colour: palette.accentInk },
          ),
        ];
  }
  if (element.name === "ul" || element.name === "ol") return readList(element, world);
  if (element.name !== "p" && element.name !== "dt" && element.name !== "dd" && element.name !== "summary")
    return null;
  if (findElement(element.children, (it) => hasClass(it, "katex-display"))) return null;
  const runs = textRuns(element.children, world);
  if (runs.length === 0) return [];
  const isTitle = hasClass(element, "container-title");
  return [paragraphOf(isTitle ? boldRuns(runs) : runs, world)];
}

/** Pictures in a line of text stand below it. */
const picturesIn = ({ children }: HtmlElement): readonly HtmlElement[] =>
  children.filter(isElement).flatMap((it) => (it.name === "img" ? [it] : picturesIn(it)));

function blocksOf(element: HtmlElement, world: SlideWorld): readonly Block[] {
  for (const [name, read] of Object.entries(containers))
    if (hasClass(element, name)) return [read(element, world)];
  if (hasClass(element, "checklist")) return [checklist(element, world)];
  switch (element.name) {
    case "img":
      return [readPicture(element, world)];
    case "figure":
      return [readFigure(element, world)];
    case "pre":
      return [readCode(element, world)];
    case "table": {
      const table = readTable(element, world);
      return table ? [table] : [];
    }
    case "blockquote":
      return [quote(element, world)];
    case "hr":
      return [line(world)];
    case "video":
    case "audio":
    case "canvas":
    case "svg":
      return [];
    default:
      return world.blocks(element.children, world);
  }
}

function checklist(element: HtmlElement, world: SlideWorld): Block {
  const lists = element.children.filter(isElement);
  return textBlock(
    lists.flatMap((it) =>
      it.name === "ul" ? readList(it, world, "checklist") : (paragraphsOf(it, world) ?? []),
    ),
    { isBody: world.isBody },
  );
}

function quote(element: HtmlElement, world: SlideWorld): Block {
  const inner = readBlocks(element.children, { ...world, size: Math.max(world.size, 32) });
  return panelBlock(stackBlock(inner, "top", 12), {
    fill: null,
    bar: { side: "left", width: 6, colour: world.palette.accent },
    padding: { x: 26, y: 2 },
  });
}

function line({ palette }: SlideWorld): Block {
  return {
    grows: false,
    height: () => 2,
    place: (box) => [{ kind: "mark", form: "rectangle", box: { ...box, height: 2 }, fill: palette.rule }],
  };
}
