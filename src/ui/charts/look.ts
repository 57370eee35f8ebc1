/** How series differ: by colour, and always by shape, dash or pattern too, so that a grey copy tells them apart. */

/** Names of the charting library. */
const symbols = ["circle", "diamond", "square", "triangle", "star", "wye"] as const;
const dashes = ["none", "12 7", "3 6", "16 6 4 6", "7 4", "2 3"] as const;

export const colourOf = (series: number): string => `var(--chart-${series + 1})`;
export const symbolOf = (series: number) => symbols[series] ?? "circle";
export const dashOf = (series: number): string => dashes[series] ?? "none";

export const ink = "var(--chart-ink)";
export const soft = "var(--chart-soft)";
export const grid = "var(--chart-grid)";
export const paper = "var(--chart-paper)";

const svg = "http://www.w3.org/2000/svg";
let count = 0;

/** The fills of bars: full, pale, then striped. `defs` goes into the drawing that uses them. */
export interface Fills {
  readonly defs: SVGDefsElement;
  of(series: number): string;
}

/** Stripes as lines across a tile of 12 pixels, turned by degrees. */
const stripes: readonly { readonly turn: number; readonly both: boolean }[] = [
  { turn: 45, both: false },
  { turn: -45, both: false },
  { turn: 0, both: false },
  { turn: 45, both: true },
];

export function createFills(series: number): Fills {
  const id = `deck-chart-${++count}`;
  const defs = document.createElementNS(svg, "defs");
  const name = (at: number) => `${id}-${at}`;
  for (let at = 2; at < series; at += 1) {
    const pattern = document.createElementNS(svg, "pattern");
    const { turn = 0, both = false } = stripes[at - 2] ?? {};
    set(pattern, {
      id: name(at),
      width: 12,
      height: 12,
      patternUnits: "userSpaceOnUse",
      patternTransform: `rotate(${turn})`,
    });
    const ground = document.createElementNS(svg, "rect");
    set(ground, { width: 12, height: 12, fill: paper });
    const lines = document.createElementNS(svg, "path");
    set(lines, { d: both ? "M0 2.5H12M2.5 0V12" : "M0 2.5H12", stroke: colourOf(at), "stroke-width": 5 });
    pattern.append(ground, lines);
    defs.append(pattern);
  }
  return {
    defs,
    of: (at) => {
      if (at === 0) return colourOf(0);
      return at === 1 ? "var(--chart-2-pale)" : `url(#${name(at)})`;
    },
  };
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
