/** Calls and events about export jobs: start, progress, cancel, result. */

import { z } from "zod";
import { ExportOrder } from "#core/export/export-request.ts";
import { pictureFormats } from "#core/export/pictures-request.ts";
import { call, event } from "./define.ts";
import { FaultMessage } from "./wire.ts";

const Job = z.object({ job: z.string() });

const PdfFacts = z.object({
  pages: z.number(),
  bytes: z.number(),
  tagged: z.boolean(),
  outlineEntries: z.number(),
  title: z.string(),
  author: z.string(),
  lang: z.string(),
  links: z.number(),
});
export type PdfFacts = z.infer<typeof PdfFacts>;

/** What a PowerPoint file holds, and what of the slides only came into it as a picture. */
const PptxFacts = z.object({
  bytes: z.number(),
  slides: z.number(),
  hidden: z.number(),
  charts: z.number(),
  tables: z.number(),
  pictures: z.number(),
  /** Drawn because PowerPoint has nothing like it: on which slide, by its number, and what it is. */
  drawn: z.array(z.object({ slide: z.number(), what: z.string() })),
  /** Pictures that could not be had; their words stand in their place. */
  missing: z.array(z.string()),
  /** What is left out, and running words that had to be made smaller than can be read from the back row. */
  losses: z.array(
    z.union([
      z.object({ slide: z.number(), what: z.enum(["film", "sound"]) }),
      z.object({ slide: z.number(), what: z.literal("small"), pixels: z.number() }),
    ]),
  ),
});

/** Which speaker notes the file holds: looked for where there should be none. */
const Notes = z.enum(["none", "shared", "all"]);

/** What was found when the finished file was opened again, by the format of the file. */
export const Verified = z.discriminatedUnion("format", [
  PdfFacts.extend({ format: z.literal("pdf"), notes: Notes }),
  z.object({ format: z.enum(["md", "csv"]), notes: Notes, bytes: z.number(), lines: z.number() }),
  z.object({
    format: z.enum(pictureFormats),
    notes: Notes,
    bytes: z.number(),
    pictures: z.number(),
    width: z.number(),
    height: z.number(),
  }),
  z.object({
    format: z.literal("html"),
    notes: Notes,
    /** Of all files together. */
    bytes: z.number(),
    slides: z.number(),
    /** 1, or how many a folder holds. */
    files: z.number(),
    /** Pictures, sounds and films that could not be had. */
    missing: z.array(z.string()),
    /** Links to slides that are not in the file, by the number of the slide they stand on there; only their words are left. */
    lost: z.array(z.object({ slide: z.number(), address: z.string() })),
  }),
  PptxFacts.extend({ format: z.literal("pptx"), notes: Notes }),
]);
export type Verified = z.infer<typeof Verified>;

export const exportCalls = {
  /** Faults export.identifiers (in `export.failed`) until they are allowed. Saves nothing, asks where to write (desktop) and begins; null when the user chose no place. */
  "export.start": call({ input: ExportOrder, output: Job.nullable(), roles: ["editor"] }),
  "export.cancel": call({ input: Job, output: z.object({}), roles: ["editor"] }),
  /** Opens the finished file in the program the system has for it (desktop only); false when there is none. */
  "export.open": call({ input: Job, output: z.object({ isOpen: z.boolean() }), roles: ["editor"] }),
  /** Shows the finished file in its folder (desktop only). */
  "export.reveal": call({ input: Job, output: z.object({}), roles: ["editor"] }),
};

export const exportEvents = {
  "export.progressed": event({
    data: Job.extend({
      stage: z.enum(["preparing", "drawing", "printing", "checking", "writing"]),
      done: z.number(),
    }),
    roles: ["editor"],
  }),
  "export.finished": event({
    data: Job.extend({
      fileName: z.string(),
      verified: Verified,
      /** Where the browser shell serves the file for download, once; null when it was written to disk. */
      address: z.string().nullable(),
    }),
    roles: ["editor"],
  }),
  "export.failed": event({ data: Job.extend({ fault: FaultMessage }), roles: ["editor"] }),
};
