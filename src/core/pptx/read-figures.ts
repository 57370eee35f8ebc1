/** Pictures, figures, charts, diagrams and formulas of a drawn slide. */

import type { Chart } from "../chart/chart.ts";
import type { Block } from "./block.ts";
import { chartBlock, staysChart } from "./chart-block.ts";
import { findElement, type HtmlElement, type HtmlNode, hasClass, isElement, textOf } from "./html-tree.ts";
import { type PictureBlockOptions, pictureBlock } from "./picture-block.ts";
import { boldRuns, paragraphOf, type SlideWorld } from "./slide-world.ts";
import { stackBlock } from "./stack-block.ts";
import { textBlock } from "./text-block.ts";
import { textRuns } from "./text-runs.ts";

/** What PowerPoint cannot hold, and the print page draws a picture of. */
export type Drawn = "diagram" | "formula" | "chart" | "vector picture";

/** What an element must be drawn as, or null when PowerPoint has its like. */
export function drawnAs(element: HtmlElement): Drawn | null {
  if (hasClass(element, "diagram")) return "diagram";
  if (hasClass(element, "katex-display")) return "formula";
  if (hasClass(element, "chart-drawing")) {
    const chart = chartOf(element);
    return chart && staysChart(chart) ? null : "chart";
  }
  const address = element.name === "img" ? (element.attributes.src ?? "") : "";
  return address.startsWith("deck/") && !/\.(?:png|jpe?g|gif)$/i.test(address) ? "vector picture" : null;
}

/** The renderer's own words, so their form is known. */
function chartOf(drawing: HtmlElement): Chart | null {
  try {
    return JSON.parse(drawing.attributes["data-chart"] ?? "null") as Chart | null;
  } catch {
    return null;
  }
}

export function readPicture(element: HtmlElement, world: SlideWorld): Block {
  const source = world.pictureOf(element);
  const alt = (element.attributes.alt ?? "").trim();
  if (!source) return missing(alt, world);
  const [, number = "", unit = ""] = /width:([\d.]+)(%|px)/.exec(element.attributes.style ?? "") ?? [];
  const width: PictureBlockOptions["width"] =
    unit === "%"
      ? { share: Math.min(1, Number(number) / 100) }
      : unit === "px"
        ? { pixels: Number(number) }
        : undefined;
  return pictureBlock(source, alt, width ? { width } : {});
}

/** What stands where a picture could not be had: its words. */
function missing(alt: string, world: SlideWorld): Block {
  return textBlock([
    paragraphOf([{ text: alt === "" ? "[picture]" : `[${alt}]` }], world, { colour: world.palette.soft }),
  ]);
}

export function readFormula(element: HtmlElement, world: SlideWorld): Block {
  const display = findElement([element], (it) => it.classes.includes("katex-display"));
  const source = findElement(element.children, (it) => it.name === "annotation");
  const alt = source ? textOf(source.children).trim() : textOf(element.children).trim();
  const drawn = display && world.pictureOf(display);
  if (!drawn) return textBlock([paragraphOf([{ text: alt, mono: true }], world)], { isBody: world.isBody });
  return pictureBlock(drawn, `Formula: ${alt}`, { keepsSize: true, align: "left" });
}

export function readDiagram(element: HtmlElement, world: SlideWorld): Block {
  const drawn = world.pictureOf(element);
  const source = textOf(element.children).trim();
  const alt = `Diagram: ${source.replaceAll(/\s+/g, " ").slice(0, 600)}`;
  return drawn ? pictureBlock(drawn, alt) : textBlock([paragraphOf([{ text: source, mono: true }], world)]);
}

/** A figure: its pictures, then its caption. */
export function readFigure(element: HtmlElement, world: SlideWorld): Block {
  if (hasClass(element, "chart")) return readChart(element, world);
  const caption = element.children.find((it) => isElement(it) && it.name === "figcaption");
  const inner = world.blocks(
    element.children.filter((it) => it !== caption),
    world,
  );
  return stackBlock([...inner, ...captionOf(caption, world, 24)], "middle", 12);
}

function readChart(element: HtmlElement, world: SlideWorld): Block {
  const title = element.children.find((it) => hasClass(it, "chart-title"));
  const drawing = element.children.filter(isElement).find((it) => it.classes.includes("chart-drawing"));
  const caption = element.children.find((it) => isElement(it) && it.name === "figcaption");
  const head =
    title && isElement(title)
      ? [
          textBlock([
            paragraphOf(boldRuns(textRuns(title.children, world)), { ...world, size: 28 }, { leading: 1.25 }),
          ]),
        ]
      : [];
  const body = drawing ? [readDrawing(drawing, world)] : [];
  return stackBlock([...head, ...body, ...captionOf(caption, world, 20)], "middle", 14);
}

function readDrawing(drawing: HtmlElement, world: SlideWorld): Block {
  const alt = drawing.attributes["aria-label"] ?? "";
  const drawn = world.pictureOf(drawing);
  if (drawn) return pictureBlock(drawn, alt);
  const chart = chartOf(drawing);
  return chart && staysChart(chart) ? chartBlock(chart, alt) : missing(alt, world);
}

function captionOf(caption: HtmlNode | undefined, world: SlideWorld, size: number): readonly Block[] {
  if (!caption || !isElement(caption)) return [];
  const runs = textRuns(caption.children, world);
  if (runs.length === 0) return [];
  return [textBlock([paragraphOf(runs, { ...world, size }, { leading: 1.3, colour: world.palette.soft })])];
}
