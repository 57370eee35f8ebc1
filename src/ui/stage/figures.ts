/** Draws what a slide only describes: diagrams and charts. */

import { drawCharts } from "./charts.ts";
import { drawDiagrams } from "./diagrams.ts";

/** All below `root` that is laid out and not drawn yet. */
export async function drawFigures(root: ParentNode): Promise<void> {
  await Promise.all([drawDiagrams(root), drawCharts(root)]);
}
