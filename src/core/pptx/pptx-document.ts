/** The nouns of a PowerPoint file of a deck: slides of placed shapes. Lengths are CSS pixels of the slide, 96 to an inch. */

import type { Chart } from "../chart/chart.ts";
import type { Colour, ThemeColours } from "./theme-colours.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a link leads: a web address, or a slide of the file by its position from 1. */
export type LinkTarget =
  | { readonly kind: "web"; readonly address: string }
  | { readonly kind: "slide"; readonly position: number };

/** A stretch of text of one look. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly raised?: "super" | "sub";
  readonly mono?: boolean;
  /** Of the paragraph when left out. */
  readonly colour?: Colour;
  readonly link?: LinkTarget;
  /** Begins a new line within its paragraph. */
  readonly breaks?: boolean;
}

export type Bullet =
  | { readonly kind: "disc" | "box" | "done" }
  | { readonly kind: "number" | "letter"; readonly from: number };

export interface Paragraph {
  readonly runs: readonly TextRun[];
  readonly size: number;
  readonly colour: Colour;
  /** Distance of lines, as a multiple of the size. */
  readonly leading: number;
  readonly bullet: Bullet | null;
  /** How deep in a list, from 0. */
  readonly level: number;
  /** Room above it. */
  readonly before: number;
  readonly align?: "center" | "right";
}

export type Anchor = "top" | "middle" | "bottom";

export interface TextShape {
  readonly kind: "text";
  readonly box: Box;
  readonly paragraphs: readonly Paragraph[];
  readonly anchor: Anchor;
  /** Part of the slide's running text, which a placeholder may take; a caption or a source line is not. */
  readonly isBody: boolean;
  /** Name of a placeholder of the slide's layout, or null. */
  readonly placeholder: string | null;
}

/** A bar, a panel, a dot: nothing to read. */
export interface MarkShape {
  readonly kind: "mark";
  readonly box: Box;
  /** A shade is a rectangle that is clear at its top. */
  readonly form: "rectangle" | "ellipse" | "shade";
  readonly fill: Colour | null;
  readonly line?: { readonly colour: Colour; readonly width: number };
}

export interface PictureShape {
  readonly kind: "picture";
  readonly box: Box;
  /** Key of its bytes. */
  readonly picture: string;
  readonly alt: string;
  /** Part of the picture that is shown, in shares of it; all of it when left out. */
  readonly shown?: Box;
  readonly placeholder: string | null;
}

export interface TableShape {
  readonly kind: "table";
  readonly box: Box;
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
  /** Room between words and lines. */
  readonly padding: number;
  readonly alt: string;
}

export interface TableRow {
  readonly height: number;
  readonly isHead: boolean;
  readonly cells: readonly Paragraph[];
}

export interface ChartShape {
  readonly kind: "chart";
  readonly box: Box;
  readonly chart: Chart;
  readonly alt: string;
}

export type Shape = TextShape | MarkShape | PictureShape | TableShape | ChartShape;

export interface PptxSlide {
  /** As the show counts it, from 1. */
  readonly number: number;
  /** Name of its layout in the document. */
  readonly layout: string;
  readonly title: string | null;
  readonly isHidden: boolean;
  readonly background: Colour | { readonly picture: string } | null;
  /** Back to front, which is also the order they are read in. */
  readonly shapes: readonly Shape[];
  /** Paragraphs of its speaker notes; none unless they were asked for. */
  readonly notes: readonly string[];
  readonly section: string | null;
}

export interface Placeholder {
  readonly name: string;
  readonly type: "title" | "body" | "pic";
  readonly box: Box;
  readonly size: number;
  readonly colour: Colour;
  readonly bold: boolean;
  readonly anchor: Anchor;
}

export interface PptxLayout {
  /** As PowerPoint lists it; no two of a document share one. */
  readonly name: string;
  readonly background: Colour;
  readonly marks: readonly MarkShape[];
  readonly placeholders: readonly Placeholder[];
  /** The organization's line and mark, and the slide's number. */
  readonly foot: boolean;
  /** The mark stands large at the top instead. */
  readonly largeLogo: boolean;
  readonly footColour: Colour;
}

export interface PptxDocument {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly company: string;
  readonly lang: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly colours: ThemeColours;
  readonly fonts: { readonly text: string; readonly mono: string };
  readonly layouts: readonly PptxLayout[];
  readonly slides: readonly PptxSlide[];
  readonly footer: string;
  readonly logo: { readonly picture: string; readonly ratio: number } | null;
}
