/** Code of a drawn slide → lines of one width of letters, in the colours of the theme. */

import type { Block } from "./block.ts";
import { findElement, type HtmlElement, type HtmlNode, hasClass, isElement, textOf } from "./html-tree.ts";
import { panelBlock } from "./panel-block.ts";
import type { TextRun } from "./pptx-document.ts";
import { paragraphOf, type SlideWorld } from "./slide-world.ts";
import { textBlock } from "./text-block.ts";
import type { Colour } from "./theme-colours.ts";

export function readCode(pre: HtmlElement, world: SlideWorld): Block {
  const code = findElement(pre.children, (it) => it.name === "code") ?? pre;
  const written = code.children.filter((it) => hasClass(it, "line")).filter(isElement);
  const lines =
    written.length > 0
      ? written.map((it) => runsOf(it.children, world, {}))
      : textOf(code.children)
          .trimEnd()
          .split("\n")
          .map((text): readonly TextRun[] => [{ text, mono: true }]);
  const size = lines.length > 8 ? 24 : 26;
  const paragraphs = lines.map((runs) =>
    paragraphOf(
      runs.length > 0 ? runs : [{ text: "", mono: true }],
      { ...world, size },
      { leading: 1.4, before: 0 },
    ),
  );
  return panelBlock(textBlock(paragraphs, { isBody: world.isBody }), {
    fill: world.palette.panel,
    bar: null,
    padding: { x: 28, y: 22 },
  });
}

function runsOf(
  nodes: readonly HtmlNode[],
  world: SlideWorld,
  look: Omit<TextRun, "text">,
): readonly TextRun[] {
  return nodes.flatMap((node): readonly TextRun[] => {
    if (!isElement(node))
      return node === "" ? [] : [{ ...look, text: node.replaceAll("\t", "    "), mono: true }];
    return runsOf(node.children, world, { ...look, ...lookOf(node, world) });
  });
}

const strong = ["hljs-keyword", "hljs-built_in", "hljs-title", "hljs-section", "hljs-name"];
const values = ["hljs-string", "hljs-attr", "hljs-number", "hljs-literal"];

function lookOf(
  { classes }: HtmlElement,
  { palette }: SlideWorld,
): { italic?: boolean; bold?: boolean; colour?: Colour } {
  if (classes.some((it) => it === "hljs-comment" || it === "hljs-quote"))
    return { italic: true, colour: palette.soft };
  if (classes.some((it) => strong.includes(it))) return { bold: true, colour: palette.accentInk };
  return classes.some((it) => values.includes(it)) ? { colour: "code-2" } : {};
}
