/** What the shapes of a slide are called in PowerPoint's selection pane. */

import type { Shape } from "#core/pptx/pptx-document.ts";

const words = { text: "Text", mark: "Mark", picture: "Picture", table: "Table", chart: "Chart" } as const;

/** The placeholder's name, else the kind and a number: `Text 2`. */
export function shapeNames(shapes: readonly Shape[]): readonly string[] {
  const counts = new Map<string, number>();
  return shapes.map((shape) => {
    if ("placeholder" in shape && shape.placeholder !== null) return shape.placeholder;
    const word = words[shape.kind];
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    return `${word} ${count}`;
  });
}
