/** Draws Mermaid diagrams: the engine is fetched when the first one is met, kept strict, and given three seconds. */

import { cleanDrawing } from "./diagram-style.ts";
import { loadGuestScript } from "./guest-script.ts";
import { hexOf } from "./read-colour.ts";

interface Mermaid {
  initialize(options: object): void;
  render(id: string, source: string): Promise<{ readonly svg: string }>;
}

declare global {
  var lecternMermaid: Mermaid | undefined;
}

/** promises.md S7.3. */
const limitMs = 3000;
const longestSource = 20_000;
const largestGrowth = 1.4;
const sans = '"Atkinson Hyperlegible Next", sans-serif';
const serif = '"Source Serif 4", serif';

let engine: Promise<Mermaid> | undefined;
let count = 0;
/** Drawings already made, by source: going back to a slide must not draw again. */
const drawn = new Map<string, SVGElement>();

function loadEngine(): Promise<Mermaid> {
  engine ??= loadGuestScript("guest/mermaid.js", () => globalThis.lecternMermaid).then(prepare);
  return engine;
}

const typeface = (): string => (document.documentElement.dataset.font === "serif" ? serif : sans);

function prepare(mermaid: Mermaid): Mermaid {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string, otherwise: string): string =>
    hexOf(style.getPropertyValue(name).trim() || otherwise);
  const fontFamily = typeface();
  const ink = colour("--ink", "#16242e");
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    // What a directive inside a diagram may not change, on top of the engine's own list.
    secure: [
      "secure",
      "securityLevel",
      "startOnLoad",
      "maxTextSize",
      "maxEdges",
      "themeCSS",
      "fontFamily",
      "htmlLabels",
    ],
    maxTextSize: longestSource,
    maxEdges: 500,
    htmlLabels: false,
    flowchart: { htmlLabels: false, useMaxWidth: true },
    class: { htmlLabels: false },
    fontFamily,
    theme: "base",
    themeVariables: {
      fontSize: "24px",
      background: colour("--paper", "#ffffff"),
      primaryColor: colour("--panel", "#eef3f4"),
      primaryTextColor: ink,
      primaryBorderColor: colour("--accent-ink", "#0b6b73"),
      lineColor: ink,
      secondaryColor: colour("--panel", "#eef3f4"),
      tertiaryColor: colour("--paper", "#ffffff"),
    },
  });
  return mermaid;
}

async function draw(source: string): Promise<SVGElement> {
  if (source.length > longestSource) throw new RangeError("too long");
  const mermaid = await loadEngine();
  // Boxes are cut to measured words: measured in another face they would be too small.
  await document.fonts.load(`24px ${typeface()}`);
  const id = `deck-diagram-${++count}`;
  const drawing = await within(mermaid.render(id, source), limitMs);
  const svg = cleanDrawing(drawing.svg, id);
  if (!svg) throw new RangeError("nothing drawn");
  return svg;
}

function within<T>(work: Promise<T>, ms: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new Error("too slow")), ms);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

/** Draws every diagram below `root` that still shows its source; one that fails keeps it, with a note. */
export async function drawDiagrams(root: ParentNode): Promise<void> {
  for (const place of root.querySelectorAll(".diagram[data-diagram=mermaid]:not([data-drawn])")) {
    const source = place.querySelector(".diagram-source")?.textContent ?? "";
    place.setAttribute("data-drawn", "");
    try {
      const svg = drawn.get(source) ?? (await draw(source));
      drawn.set(source, svg);
      const picture = svg.cloneNode(true) as SVGSVGElement;
      // A small diagram grows, but not so much that its words outgrow the slide's.
      picture.style.maxWidth = `${Math.round(picture.viewBox.baseVal.width * largestGrowth)}px`;
      picture.setAttribute("role", "img");
      picture.setAttribute("aria-label", source);
      place.replaceChildren(picture);
    } catch {
      const note = document.createElement("p");
      note.className = "diagram-note";
      note.textContent = "This diagram could not be drawn. Its source is shown instead.";
      place.append(note);
    }
  }
}
