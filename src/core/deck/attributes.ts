/** What a slide may be told in `<!-- .slide: … -->`, as typed values. */

/** The layouts every theme offers (`layout="two-column"`). */
export const layouts = [
  "title",
  "section",
  "content",
  "two-column",
  "image",
  "image-full",
  "quote",
  "big-number",
  "comparison",
  "timeline",
  "quiz",
  "references",
] as const;
export type Layout = (typeof layouts)[number];

export const transitions = ["none", "fade", "slide", "convex", "concave", "zoom"] as const;
export type Transition = (typeof transitions)[number];

/** The smallest `fit`: half. Words stop at 24 px long before. */
export const leastFit = 50;

/** A background the app may set itself: never text of the deck put into an attribute unread. */
export type Background =
  | { readonly kind: "colour"; readonly colour: string }
  | { readonly kind: "image"; readonly address: string; readonly fit: "cover" | "contain" };

export interface SlideAttributes {
  /** `content` when nothing is said. */
  readonly layout: Layout;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly background: Background | null;
  readonly transition: Transition | null;
  readonly autoAnimate: boolean;
  /** Objectives this slide teaches (`objective="O1 O2"`). */
  readonly objectives: readonly string[];
  /** Planned minutes, or null. */
  readonly minutes: number | null;
  readonly priority: "must" | "should" | "could";
  /** Lists appear step by step. */
  readonly steps: boolean;
  /** Kept out of the show, not out of the deck. */
  readonly hidden: boolean;
  /** Percent of its usual size at which what stands below the title is drawn, spaced more tightly (`fit="90%"`). */
  readonly fit: number | null;
  /** Which share of the reference list a `references` slide shows: `part="2/5"`. */
  readonly part: { readonly index: number; readonly of: number } | null;
}
