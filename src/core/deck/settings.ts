/** The settings of a deck: `deck.yml`, or the frontmatter of a single-file deck. */

import type { ProblemCode, Severity } from "../problem.ts";
import type { Transition } from "./attributes.ts";

export const themes = ["clinic", "night", "plain", "contrast"] as const;
export type Theme = (typeof themes)[number];

export const fonts = ["sans", "serif"] as const;
export type Font = (typeof fonts)[number];

export interface Objective {
  readonly id: string;
  readonly text: string;
}

export interface Settings {
  readonly title: string;
  readonly subtitle: string;
  readonly authors: readonly string[];
  readonly organization: string;
  /** As written: `2026-11-23`, or any words. */
  readonly date: string;
  /** BCP 47; `en` when nothing is said. */
  readonly lang: string;
  /**
   * Slide size in CSS pixels: 1280×720 for `16:9`, 1280×960 for `4:3`, or as given. Both are as wide, because a projector
   * throws them as wide: type is then as large in the room, and a slide that fits the one fits the other.
   */
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: Theme;
  /** The typeface of the slides. */
  readonly font: Font;
  readonly brand: { readonly accent: string | null; readonly logo: string | null; readonly footer: string };
  /** Minutes of the time slot, or null. */
  readonly slot: number | null;
  readonly objectives: readonly Objective[];
  /** Addresses of bibliography files. */
  readonly references: readonly string[];
  readonly handout: {
    readonly layout: 1 | 2 | 3 | 4 | 6 | 9;
    readonly paper: "letter" | "a4";
    readonly header: string;
    readonly footer: string;
  };
  readonly transition: Transition;
  readonly version: string;
  readonly owner: string;
  /** ISO date of the last review, or empty. */
  readonly reviewed: string;
  /** Months until the next review, or null. */
  readonly reviewIn: number | null;
  readonly credit: { readonly text: string; readonly disclosure: string };
  /** Cited sources older than so many years are listed, or null. */
  readonly sourceAge: number | null;
  /** Values written as `{{site.name}}`. */
  readonly site: Readonly<Record<string, string>>;
  /** What the author thinks of some problems; `off` hides them. */
  readonly severities: Readonly<Partial<Record<ProblemCode, Severity | "off">>>;
}

/** The settings of a deck that says nothing. */
export const defaultSettings: Settings = {
  title: "",
  subtitle: "",
  authors: [],
  organization: "",
  date: "",
  lang: "en",
  size: { width: 1280, height: 720 },
  theme: "clinic",
  font: "sans",
  brand: { accent: null, logo: null, footer: "" },
  slot: null,
  objectives: [],
  references: [],
  handout: { layout: 3, paper: "letter", header: "", footer: "" },
  transition: "none",
  version: "",
  owner: "",
  reviewed: "",
  reviewIn: null,
  credit: { text: "", disclosure: "" },
  sourceAge: null,
  site: {},
  severities: {},
};
