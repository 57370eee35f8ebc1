/** The marks of a chart, placed in pixels and drawn by the charting library. */

import { arrow, dot, line, link, type Markish, plot, rect, text } from "@observablehq/plot";
import { colourOf, dashOf, grid, groundOf, ink, paper, symbolOf } from "./look.ts";
import { lineHeight, textSize } from "./measure.ts";
import { stripesOf } from "./stripes.ts";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Stretch {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Lines of words at a place. */
export interface Words extends Spot {
  readonly lines: readonly string[];
}

export interface WordsLook {
  /** Which side of the words the place is on. */
  readonly anchor?: "start" | "middle" | "end";
  readonly line?: "top" | "middle" | "bottom";
  readonly fill?: string;
  readonly weight?: number;
  readonly italic?: boolean;
  /** Lines behind the words stop short of them. */
  readonly isClear?: boolean;
  /** In degrees around the place. */
  readonly turn?: number;
}

export const upright = (x: number, y1: number, y2: number): Stretch => ({ x1: x, x2: x, y1, y2 });
export const level = (x1: number, x2: number, y: number): Stretch => ({ x1, x2, y1: y, y2: y });

const dotRadius = 9;
const strokeWidth = 4;

const stretch = { x1: "x1", y1: "y1", x2: "x2", y2: "y2" };

export function words(items: readonly Words[], look: WordsLook = {}): Markish {
  const {
    anchor = "start",
    line: at = "middle",
    fill = ink,
    weight = 400,
    italic = false,
    isClear = false,
    turn = 0,
  } = look;
  return text(
    items.filter(({ lines }) => lines.some((it) => it !== "")),
    {
      x: "x",
      y: "y",
      text: ({ lines }: Words) => lines.join("\n"),
      textAnchor: anchor,
      lineAnchor: at,
      fontSize: textSize,
      fontWeight: weight,
      fontStyle: italic ? "italic" : "normal",
      lineHeight,
      rotate: turn,
      ...(isClear ? { stroke: paper, strokeWidth: 10 } : {}),
      fill,
    },
  );
}

export const gridLines = (items: readonly Stretch[]): Markish =>
  link(items, { ...stretch, stroke: grid, strokeWidth: 1.5 });

export const baseLine = (items: readonly Stretch[], dash?: string): Markish =>
  link(items, { ...stretch, stroke: ink, strokeWidth: 2.5, strokeDasharray: dash ?? "none" });

export const intervals = (items: readonly Stretch[], series: number | null): Markish =>
  link(items, {
    ...stretch,
    stroke: series === null ? ink : colourOf(series),
    strokeWidth,
    strokeLinecap: "round",
  });

/** Under an interval that crosses a bar, so that it is seen on it. */
export const halo = (items: readonly Stretch[]): Markish =>
  link(items, { ...stretch, stroke: paper, strokeWidth: strokeWidth + 4, strokeLinecap: "round" });

/** Arrows say that a value, or an interval, goes on beyond what is drawn. */
export const arrows = (items: readonly Stretch[], series: number | null): Markish =>
  arrow(items, {
    ...stretch,
    stroke: series === null ? ink : colourOf(series),
    strokeWidth,
    headLength: 14,
    headAngle: 70,
    inset: 0,
  });

/** An open mark is a bound, a full one a value. */
export const dots = (items: readonly Spot[], series: number, isOpen: boolean): Markish =>
  dot(items, {
    x: "x",
    y: "y",
    r: dotRadius,
    symbol: symbolOf(series),
    fill: isOpen ? paper : colourOf(series),
    stroke: isOpen ? colourOf(series) : paper,
    strokeWidth: isOpen ? strokeWidth : 2,
  });

/** Smaller ends first. */
export const bars = (items: readonly Stretch[], series: number): Markish[] => [
  rect(items, { ...stretch, fill: groundOf(series), stroke: colourOf(series), strokeWidth: 2.5 }),
  link(
    items.flatMap((it) => stripesOf(it, series)),
    { ...stretch, stroke: colourOf(series), strokeWidth: 3.5 },
  ),
];

/** A bar that ends at a bound: it goes on, nobody knows how far. */
export const openBars = (items: readonly Stretch[], series: number): Markish =>
  rect(items, {
    ...stretch,
    fill: paper,
    stroke: colourOf(series),
    strokeWidth: 2.5,
    strokeDasharray: "9 6",
  });

/** One line through places in order; where one is null the line has a gap. */
export const path = (items: readonly (Spot | null)[], series: number): Markish =>
  line(
    items.map((it) => it ?? { x: Number.NaN, y: Number.NaN }),
    {
      x: "x",
      y: "y",
      z: null,
      stroke: colourOf(series),
      strokeWidth,
      strokeDasharray: dashOf(series),
      strokeLinejoin: "round",
    },
  );

/** Draws the marks in the order given, on a ground of this size. */
export function paint(width: number, height: number, marks: readonly Markish[]): SVGSVGElement {
  const drawing = plot({
    width,
    height,
    margin: 0,
    // Places are pixels already.
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    marks: [...marks],
  });
  if (!(drawing instanceof SVGSVGElement)) throw new TypeError("the charting library gave no drawing");
  return drawing;
}
