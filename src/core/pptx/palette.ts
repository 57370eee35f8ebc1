/** Which colours stand for what on one slide: a theme's own, or those for a ground of the author's choice. */

import type { Layout } from "../deck/attributes.ts";
import { type Hex, luminance } from "./mix-colours.ts";
import type { Colour } from "./theme-colours.ts";

export interface Palette {
  /** The theme's, or the author's. */
  readonly ground: "own" | "dark" | "light";
  readonly title: Colour;
  readonly ink: Colour;
  readonly soft: Colour;
  readonly accent: Colour;
  readonly accentInk: Colour;
  readonly rule: Colour;
  readonly panel: Colour;
  readonly panel2: Colour;
  readonly tint: Colour;
}

const themed: Palette = {
  ground: "own",
  ...{ title: "title", ink: "ink", soft: "ink-soft", accent: "accent", accentInk: "accent-ink" },
  ...{ rule: "rule", panel: "panel", panel2: "panel-2", tint: "tint" },
};

const onSection: Palette = {
  ...themed,
  ...{ title: "deep-ink", ink: "deep-ink", soft: "deep-soft", accentInk: "deep-ink", rule: "deep-soft" },
};

const onPicture: Palette = {
  ...themed,
  title: "#ffffff",
  ink: "#ffffff",
  soft: "#e8eef0",
  accentInk: "#ffffff",
};

/** `ground` is the colour an author chose for the slide, or null. */
export function paletteOf(layout: Layout, ground: Hex | null): Palette {
  if (ground !== null) return luminance(ground) < 0.18 ? onDark(ground) : onLight(ground);
  return layout === "section" ? onSection : layout === "image-full" ? onPicture : themed;
}

const onDark = (ground: Hex): Palette => ({
  ground: "dark",
  ...{
    title: "#ffffff",
    ink: "#ffffff",
    soft: "#d5dde0",
    accent: "accent",
    accentInk: "#ffffff",
    rule: "#8a9499",
  },
  ...{ panel: ground, panel2: ground, tint: ground },
});

const onLight = (ground: Hex): Palette => ({
  ground: "light",
  ...{
    title: "#10222a",
    ink: "#10222a",
    soft: "#41545c",
    accent: "accent",
    accentInk: "#0b5b63",
    rule: "#9aa5aa",
  },
  ...{ panel: ground, panel2: ground, tint: ground },
});
