/** What an export is asked to make. One schema for the dialog, the wire and the command line. */

import { z } from "zod";

export const perPage = [1, 2, 3, 4, 6, 9] as const;

export const ExportRequest = z.object({
  kind: z.enum(["slides", "handout"]),
  /** Slide numbers as a person writes them: `1-5,8`; empty means all. */
  range: z
    .string()
    .max(1000)
    .regex(/^[\d\s,-]*$/),
  /** Hidden slides too. */
  hidden: z.boolean(),
  /** Handout only: slides on a page. 3 has ruled lines beside each slide. */
  perPage: z.literal(perPage),
  paper: z.enum(["letter", "a4"]),
  orientation: z.enum(["portrait", "landscape"]),
  /** Null keeps the deck's theme for slides; handouts are drawn in `plain` unless a theme is named. */
  theme: z.enum(["clinic", "night", "plain", "contrast"]).nullable(),
});
export type ExportRequest = z.infer<typeof ExportRequest>;
