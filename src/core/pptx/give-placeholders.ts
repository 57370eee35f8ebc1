/** Gives running text and pictures of a slide to the placeholders of its layout, in reading order, as far as there are any. */

import type { Placeholder, Shape } from "./pptx-document.ts";

export function givePlaceholders(
  shapes: readonly Shape[],
  placeholders: readonly Placeholder[],
): readonly Shape[] {
  const taken = new Set(
    shapes.flatMap((it) => ("placeholder" in it && it.placeholder !== null ? [it.placeholder] : [])),
  );
  const free = (type: Placeholder["type"]) =>
    placeholders.find((it) => it.type === type && !taken.has(it.name));
  return shapes.map((shape) => {
    const wants =
      shape.kind === "text" && shape.isBody
        ? free("body")
        : shape.kind === "picture"
          ? free("pic")
          : undefined;
    if (!wants || ("placeholder" in shape && shape.placeholder !== null)) return shape;
    taken.add(wants.name);
    return { ...shape, placeholder: wants.name };
  });
}
