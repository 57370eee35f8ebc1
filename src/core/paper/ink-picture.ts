/** What was drawn on a slide, as vectors over its page. */

import { type InkColour, inkUnits, type Stroke } from "../show/ink.ts";

/** As in the stage (ui/stage/overlay.css), where they are seen first. */
const colours: Readonly<Record<InkColour, string>> = {
  red: "#d3262b",
  blue: "#1267c4",
  green: "#138043",
  yellow: "#f2c200",
};

/** Empty when nothing is drawn. `size` of the slide in CSS pixels. A screen reader does not hear it: it has no words. */
export function inkPicture(
  strokes: readonly Stroke[],
  size: { readonly width: number; readonly height: number },
): string {
  if (strokes.length === 0) return "";
  const paths = strokes.map(({ tool, colour, points }) => {
    const look = tool === "marker" ? 'stroke-width="30" stroke-opacity="0.4"' : 'stroke-width="6"';
    return `<path d="${pathOf(points, size)}" stroke="${colours[colour]}" ${look} />`;
  });
  return `<svg class="page-ink" aria-hidden="true" viewBox="0 0 ${size.width} ${size.height}" fill="none" stroke-linecap="round" stroke-linejoin="round">${paths.join("")}</svg>`;
}

function pathOf(points: readonly number[], { width, height }: { width: number; height: number }): string {
  const parts: string[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const x = (((points[at] ?? 0) / inkUnits) * width).toFixed(1);
    const y = (((points[at + 1] ?? 0) / inkUnits) * height).toFixed(1);
    parts.push(`${at === 0 ? "M" : "L"}${x} ${y}`);
  }
  // A dot is a line that goes nowhere.
  return parts.length === 1 ? `${parts[0]}h0.1` : parts.join("");
}
