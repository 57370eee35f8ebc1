/** Draws charts: the engine is fetched when the first one is met, and what it draws is cleaned like everything else. */

import { cleanChart } from "./diagram-style.ts";
import { loadGuestScript } from "./guest-script.ts";

/** What `guest/charts.js` leaves (ui/charts/main.ts). */
interface ChartEngine {
  draw(
    json: string,
    space: { readonly width: number; readonly height: number | null },
    family: string,
  ): SVGSVGElement | null;
}

declare global {
  var lecternCharts: ChartEngine | undefined;
}

const longest = 400_000;
/** A box lower than this was given no room of its own: the chart takes what it needs. */
const leastHeight = 60;

/** Faces whose words can be measured by now. */
const ready = new Set<string>();

/**
 * Draws every chart below `root` that is laid out and not drawn yet; one that fails shows its table. Once engine and face are
 * there nothing is waited for, so that a chart that is edited never blinks.
 */
export async function drawCharts(root: ParentNode): Promise<void> {
  for (const place of root.querySelectorAll<HTMLElement>(".chart-drawing[data-chart]:not([data-drawn])")) {
    // A slide far from the shown one has no size yet; it is drawn when it comes near.
    if (place.clientWidth === 0) continue;
    place.setAttribute("data-drawn", "");
    try {
      const { fontFamily } = getComputedStyle(place);
      if (!ready.has(fontFamily)) await prepare(fontFamily);
      place.replaceChildren(draw(place, fontFamily));
    } catch {
      place.closest(".chart")?.setAttribute("data-undrawn", "");
    }
  }
}

/** Words are measured to be placed: measured in another face they would touch. */
async function prepare(family: string): Promise<void> {
  const faces = ["400", "600", "italic 400"].map((it) => document.fonts.load(`${it} 24px ${family}`));
  await Promise.all([loadGuestScript("guest/charts.js", () => globalThis.lecternCharts), ...faces]);
  ready.add(family);
}

function draw(place: HTMLElement, family: string): SVGElement {
  const json = place.getAttribute("data-chart") ?? "";
  if (json.length > longest) throw new RangeError("too long");
  const { clientWidth: width, clientHeight } = place;
  const space = { width, height: clientHeight < leastHeight ? null : clientHeight };
  const drawing = globalThis.lecternCharts?.draw(json, space, family);
  const clean = drawing && cleanChart(drawing);
  if (!clean) throw new RangeError("nothing drawn");
  return clean;
}
