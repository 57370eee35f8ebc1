/** The colours of a theme as PowerPoint wants them: the values of assets/themes, mixed and bent as their style sheets say. */

import type { Theme } from "../deck/settings.ts";
import { bend, type Hex, hexOf, mix } from "./mix-colours.ts";

export type ColourName =
  | "paper"
  | "ink"
  | "ink-soft"
  | "title"
  | "accent"
  | "accent-ink"
  | "rule"
  | "panel"
  | "panel-2"
  | "tint"
  | "deep"
  | "deep-ink"
  | "deep-soft"
  | "deep-accent"
  | "good"
  | "good-ink"
  | "good-tint"
  | "code-2";

/** One of the theme's, which follows when the theme is changed in PowerPoint, or a fixed one. */
export type Colour = ColourName | Hex;

export type ThemeColours = Readonly<Record<ColourName, Hex>>;

/** What the style sheet of a theme names outright; a test holds these to the files. */
export const plainColours = {
  clinic: {
    ...{ accent: "#0f8088", paper: "#fcfdfc", ink: "#13262d", "ink-soft": "#4a5f66", title: "#0c2f38" },
    ...{ rule: "#d3dedd", panel: "#eff4f3", "panel-2": "#f4f3ee", "deep-ink": "#ffffff" },
    ...{ good: "#2f7d4f", "good-ink": "#1d5d38", "good-tint": "#e8f3ea", "code-2": "#8a3d10" },
  },
  night: {
    ...{ accent: "#4fb8b0", paper: "#0e1a20", ink: "#e6eeed", "ink-soft": "#a9bbbd", title: "#ffffff" },
    ...{ rule: "#30444c", panel: "#17272f", "panel-2": "#1d2a2b", "deep-ink": "#ffffff" },
    ...{ good: "#62b987", "good-ink": "#9fdcb7", "good-tint": "#16302a", "code-2": "#f0b88a" },
  },
  contrast: {
    ...{ accent: "#ffd400", paper: "#000000", ink: "#ffffff", "ink-soft": "#e0e0e0", title: "#ffffff" },
    ...{ rule: "#9a9a9a", panel: "#141414", "panel-2": "#141414", "deep-ink": "#000000" },
    ...{ good: "#8df0a8", "good-ink": "#8df0a8", "good-tint": "#0a1a0e", "code-2": "#9fd8ff" },
  },
  plain: {
    ...{ accent: "#333333", paper: "#ffffff", ink: "#111111", "ink-soft": "#444444", title: "#000000" },
    ...{ rule: "#8c8c8c", panel: "#f4f4f4", "panel-2": "#ffffff", "deep-ink": "#000000" },
    ...{ good: "#000000", "good-ink": "#000000", "good-tint": "#ffffff", "code-2": "#333333" },
  },
} as const satisfies Record<Theme, Partial<Record<ColourName, Hex>>>;

/** `accent` is the brand's, as CSS writes it; null keeps the theme's, as does one this program cannot compute with. */
export function themeColours(theme: Theme, accent: string | null): ThemeColours {
  const plain = plainColours[theme];
  const main = (accent === null ? null : hexOf(accent)) ?? plain.accent;
  return { ...plain, accent: main, ...derived[theme](main, plain.paper) };
}

type Derived = Pick<ThemeColours, "accent-ink" | "tint" | "deep" | "deep-soft" | "deep-accent">;

/** The formulas of the style sheets: `oklch(from var(--accent) …)` and `color-mix(in oklab, …)`. */
const derived: Readonly<Record<Theme, (accent: Hex, paper: Hex) => Derived>> = {
  clinic(accent) {
    const deep = bend(accent, { exact: 0.33, chroma: 0.06 });
    return {
      "accent-ink": bend(accent, { most: 0.44, chroma: 0.13 }),
      tint: mix(accent, "#ffffff", 0.09),
      deep,
      "deep-soft": mix(deep, "#ffffff", 0.2),
      "deep-accent": bend(accent, { exact: 0.8, chroma: 0.11 }),
    };
  },
  night(accent, paper) {
    const deep = bend(accent, { exact: 0.32, chroma: 0.05 });
    return {
      "accent-ink": bend(accent, { least: 0.8, chroma: 0.11 }),
      tint: mix(accent, paper, 0.13),
      deep,
      "deep-soft": mix(deep, "#ffffff", 0.2),
      "deep-accent": bend(accent, { exact: 0.8, chroma: 0.11 }),
    };
  },
  contrast(accent) {
    const ink = bend(accent, { least: 0.86 });
    return {
      "accent-ink": ink,
      tint: "#141414",
      deep: ink,
      "deep-soft": "#1a1a1a",
      "deep-accent": "#000000",
    };
  },
  plain: () => ({
    "accent-ink": "#111111",
    tint: "#ffffff",
    deep: "#ffffff",
    "deep-soft": "#333333",
    "deep-accent": "#000000",
  }),
};

/** Of the series of a chart, as assets/themes/charts.css has them. */
export function chartColours(colours: ThemeColours): readonly Hex[] {
  const { ink } = colours;
  return [
    colours["accent-ink"],
    mix(ink, "#e8730c", 0.45),
    mix(ink, "#7a5cff", 0.55),
    mix(ink, "#d03a6a", 0.7),
    mix(ink, "#4a9a2a", 0.55),
    colours["ink-soft"],
  ];
}
