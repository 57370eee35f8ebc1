/** What an export is asked to make, by kind. One schema for the dialog, the wire and the command line. */

import { z } from "zod";
import { themes } from "../deck/settings.ts";
import { Drawings } from "../show/drawings.ts";
import { pictureFormats, pictureWidths } from "./pictures-request.ts";

export const perPage = [1, 2, 3, 4, 6, 9] as const;
export const papers = ["letter", "a4"] as const;
export const orientations = ["portrait", "landscape"] as const;
/** Who a handout is for. */
export const readers = ["learner", "facilitator", "absent"] as const;
export const orders = ["across", "down"] as const;

/** Slide numbers as a person writes them: `1-5,8`; empty means all. */
export const RangeText = z
  .string()
  .max(1000)
  .regex(/^[\d\s,-]*$/);

/** Which slides: those of a range, hidden ones among them when asked for. */
const choice = { range: RangeText, hidden: z.boolean() };
/** Null leaves it to the deck. */
const paper = z.enum(papers).nullable();
/** Null keeps the kind's own: the deck's for slides, `plain` for paper. */
const theme = z.enum(themes).nullable();

export const SlidesRequest = z.object({
  kind: z.literal("slides"),
  ...choice,
  /** A page for every step, instead of one for each slide in its final state. */
  steps: z.boolean(),
  theme,
  /** What was drawn in a show, laid over its slides. */
  drawings: Drawings.optional(),
});
export type SlidesRequest = z.infer<typeof SlidesRequest>;

export const HandoutRequest = z.object({
  kind: z.literal("handout"),
  ...choice,
  /** Slides on a page; 3 has ruled lines beside each slide. Null leaves it to the deck. */
  perPage: z.literal(perPage).nullable(),
  for: z.enum(readers),
  /** How slides follow one another on a page of several columns. */
  order: z.enum(orders),
  paper,
  orientation: z.enum(orientations),
  theme,
});
export type HandoutRequest = z.infer<typeof HandoutRequest>;

export const NotesRequest = z.object({ kind: z.literal("notes"), ...choice, paper, theme });
export type NotesRequest = z.infer<typeof NotesRequest>;

export const LargePrintRequest = z.object({ kind: z.literal("large-print"), ...choice, paper });
export type LargePrintRequest = z.infer<typeof LargePrintRequest>;

export const OutlineRequest = z.object({
  kind: z.literal("outline"),
  ...choice,
  format: z.enum(["pdf", "md"]),
  paper,
});
export type OutlineRequest = z.infer<typeof OutlineRequest>;

export const PlanningRequest = z.object({
  kind: z.literal("planning"),
  format: z.enum(["pdf", "csv"]),
  paper,
});
export type PlanningRequest = z.infer<typeof PlanningRequest>;

export const pieces = ["sign-in", "evaluation", "checklist", "disclosure", "certificate"] as const;

export const PaperworkRequest = z.object({
  kind: z.literal("paperwork"),
  pieces: z.array(z.enum(pieces)).min(1).max(pieces.length),
  /** A certificate for each; without names there is one with a line to write on. */
  names: z.array(z.string().max(200)).max(2000),
  paper,
});
export type PaperworkRequest = z.infer<typeof PaperworkRequest>;

/** The slides to be shown in any browser, without this program and without a network. */
export const HtmlRequest = z.object({
  kind: z.literal("html"),
  ...choice,
  theme,
  /** A folder with pictures, sounds and films as files, instead of one file that carries them. */
  folder: z.boolean(),
  /** With a window of speaker notes; without it no word of them is in the file. */
  withNotes: z.boolean(),
});
export type HtmlRequest = z.infer<typeof HtmlRequest>;

/** A PowerPoint file, for who must have one; speaker notes only on request. */
export const PptxRequest = z.object({ kind: z.literal("pptx"), ...choice, withNotes: z.boolean(), theme });
export type PptxRequest = z.infer<typeof PptxRequest>;

/** Every kind there is. A kind is added here when it works from request to verified file. */
export const ExportRequest = z.discriminatedUnion("kind", [
  SlidesRequest,
  HandoutRequest,
  NotesRequest,
  LargePrintRequest,
  OutlineRequest,
  PlanningRequest,
  PaperworkRequest,
  HtmlRequest,
  PptxRequest,
]);
export type ExportRequest = z.infer<typeof ExportRequest>;

/** A picture of each slide: a folder of them, or one archive where a browser hands files over (pictures-request.ts). */
export const PicturesExport = z.object({
  kind: z.literal("pictures"),
  ...choice,
  format: z.enum(pictureFormats),
  theme,
  width: z.int().min(pictureWidths.least).max(pictureWidths.greatest).nullable(),
});
export type PicturesExport = z.infer<typeof PicturesExport>;

/** What a window may ask for. */
export const AnyRequest = z.union([ExportRequest, PicturesExport]);
export type AnyRequest = z.infer<typeof AnyRequest>;

/** A request, and what its user decided: a file is not made while the deck may name patients, unless they are allowed. */
export const ExportOrder = AnyRequest.and(z.object({ allowIdentifiers: z.boolean().optional() }));
export type ExportOrder = z.infer<typeof ExportOrder>;
export type ExportKind = ExportRequest["kind"];

export const exportKinds = [
  "slides",
  "handout",
  "notes",
  "large-print",
  "outline",
  "planning",
  "paperwork",
  "html",
  "pptx",
] as const satisfies readonly ExportKind[];
