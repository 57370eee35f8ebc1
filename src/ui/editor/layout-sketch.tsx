/** A quiet drawing of each layout: where its title, words and pictures stand. */

import type { ReactElement } from "react";
import type { Layout } from "#core/deck/attributes.ts";

type Kind = "title" | "line" | "box" | "accent" | "ground";
/** Left, top, width and height on a slide of 96 × 54. */
type Part = readonly [kind: Kind, x: number, y: number, width: number, height: number];

const title: Part = ["title", 7, 7, 46, 5];
const lines = (x: number, y: number, width: number, count: number, step = 7): readonly Part[] =>
  Array.from({ length: count }, (_, at): Part => ["line", x, y + at * step, at % 2 ? width * 0.8 : width, 3]);

const sketches: Readonly<Record<Layout, readonly Part[]>> = {
  content: [title, ...lines(7, 20, 62, 4)],
  title: [
    ["accent", 62, 0, 34, 54],
    ["title", 7, 22, 44, 6],
    ["line", 7, 32, 30, 3],
    ["line", 7, 44, 20, 2],
  ],
  section: [
    ["accent", 0, 0, 96, 54],
    ["ground", 7, 20, 50, 6],
    ["ground", 7, 31, 30, 2],
  ],
  "two-column": [title, ...lines(7, 20, 36, 4), ...lines(52, 20, 36, 4)],
  comparison: [
    title,
    ["box", 7, 18, 39, 29],
    ["box", 50, 18, 39, 29],
    ...lines(11, 24, 30, 3),
    ...lines(54, 24, 30, 3),
  ],
  image: [title, ["box", 24, 16, 48, 27], ["line", 7, 47, 40, 2]],
  "image-full": [
    ["box", 0, 0, 96, 54],
    ["ground", 0, 34, 96, 20],
    ["title", 7, 40, 50, 5],
  ],
  quote: [
    ["accent", 10, 14, 2, 20],
    ["title", 17, 16, 62, 4],
    ["title", 17, 24, 50, 4],
    ["line", 17, 40, 28, 2],
  ],
  "big-number": [title, ["accent", 7, 20, 34, 15], ["line", 7, 41, 50, 3]],
  timeline: [
    title,
    ["line", 10, 29, 76, 1],
    ["accent", 12, 26, 7, 7],
    ["accent", 44, 26, 7, 7],
    ["accent", 76, 26, 7, 7],
  ],
  quiz: [title, ["box", 7, 18, 82, 8], ["box", 7, 29, 82, 8], ["accent", 7, 40, 82, 8]],
  references: [title, ...lines(7, 19, 80, 5, 6)],
};

export function LayoutSketch({ layout }: { readonly layout: Layout }): ReactElement {
  return (
    <svg className="layout-sketch" viewBox="0 0 96 54" aria-hidden="true">
      {sketches[layout].map(([kind, x, y, width, height]) => (
        <rect
          key={`${kind} ${x} ${y}`}
          className={`sketch-${kind}`}
          x={x}
          y={y}
          width={width}
          height={height}
          rx="1"
        />
      ))}
    </svg>
  );
}
