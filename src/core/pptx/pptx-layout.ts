/** The layouts of a PowerPoint file, as its menu lists them. */

import type { Layout } from "../deck/attributes.ts";
import type { Palette } from "./palette.ts";
import type { Box, MarkShape, Placeholder, PptxLayout } from "./pptx-document.ts";
import { frameOf, type SlideSize } from "./slide-frame.ts";
import type { Colour } from "./theme-colours.ts";

const names: Readonly<Record<Layout, string>> = {
  title: "Title",
  section: "Section",
  content: "Title and content",
  "two-column": "Two columns",
  image: "Title and picture",
  "image-full": "Full picture",
  quote: "Quote",
  "big-number": "Big number",
  comparison: "Comparison",
  timeline: "Timeline",
  quiz: "Knowledge check",
  references: "References",
};

/** A layout of PowerPoint with a placeholder for everything our own asks for. */
export function pptxLayout(layout: Layout, size: SlideSize, palette: Palette): PptxLayout {
  const frame = frameOf(layout, size);
  const isSection = layout === "section";
  const isPicture = layout === "image-full";
  const isSmall = layout === "quiz" || layout === "quote";
  const title: Placeholder = {
    ...{ name: "Title", type: "title", box: frame.title, size: frame.titleSize, bold: true },
    colour: isSmall ? palette.accentInk : palette.title,
    anchor: layout === "title" || isSection || isPicture ? "bottom" : "top",
  };
  const below = frame.title.y + frame.title.height + (isSection || layout === "title" ? 24 : 12);
  const rest: Box = {
    ...frame.content,
    y: below,
    height: Math.max(60, frame.content.y + frame.content.height - below),
  };
  return {
    name: layoutName(layout, palette),
    background: isSection ? "deep" : isPicture ? "#0b1418" : "paper",
    marks: layout === "title" && palette.ground === "own" ? [titlePanel(size)] : [],
    placeholders: [title, ...bodies(layout, rest, palette.ink)],
    foot: !["title", "section", "image-full"].includes(layout),
    largeLogo: layout === "title" || isSection,
    footColour: palette.soft,
  };
}

/** A ground of the author's choice asks for other colours of type, and so for a layout of its own. */
const layoutName = (layout: Layout, { ground }: Palette): string =>
  ground === "own" ? names[layout] : `${names[layout]}, ${ground} ground`;

const titlePanel = ({ width, height }: SlideSize): MarkShape => ({
  kind: "mark",
  form: "rectangle",
  box: { x: width * 0.66, y: 0, width: width * 0.34, height },
  fill: "deep",
});

function bodies(layout: Layout, box: Box, colour: Colour): readonly Placeholder[] {
  const size = layout === "section" ? 34 : layout === "references" ? 20 : layout === "quote" ? 48 : 28;
  const body = (name: string, own: Box): Placeholder => ({
    name,
    type: "body",
    box: own,
    size,
    colour,
    bold: false,
    anchor: "top",
  });
  const half = (box.width - 48) / 2;
  switch (layout) {
    case "image":
    case "image-full":
      return [
        { ...body("Picture", box), type: "pic" },
        body("Text", layout === "image-full" ? box : { ...box, y: box.y + box.height - 50, height: 50 }),
      ];
    case "two-column":
    case "comparison":
    case "references":
      return [
        body("Left", { ...box, width: half }),
        body("Right", { ...box, x: box.x + half + 48, width: half }),
      ];
    default:
      return [body("Text", box)];
  }
}
