/** What an export is asked to make, by kind. One schema for the dialog, the wire and the command line. */

import { z } from "zod";
import { themes } from "../deck/settings.ts";

export const perPage = [1, 2, 3, 4, 6, 9] as const;
export const papers = ["letter", "a4"] as const;
export const orientations = ["portrait", "landscape"] as const;
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
});
export type SlidesRequest = z.infer<typeof SlidesRequest>;

export const HandoutRequest = z.object({
  kind: z.literal("handout"),
  ...choice,
  /** Slides on a page; 3 has ruled lines beside each slide. Null leaves it to the deck. */
  perPage: z.literal(perPage).nullable(),
  /** How slides follow one another on a page of several columns. */
  order: z.enum(orders),
  paper,
  orientation: z.enum(orientations),
  theme,
});
export type HandoutRequest = z.infer<typeof HandoutRequest>;

/** Every kind there is. A kind is added here when it works from request to verified file. */
export const ExportRequest = z.discriminatedUnion("kind", [SlidesRequest, HandoutRequest]);
export type ExportRequest = z.infer<typeof ExportRequest>;
export type ExportKind = ExportRequest["kind"];

export const exportKinds = ["slides", "handout"] as const satisfies readonly ExportKind[];
