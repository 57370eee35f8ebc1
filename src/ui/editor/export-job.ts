/** An export as the dialog shows it, from its start to its end. */

import type { EventData } from "#contract/contract.ts";
import type { ExportOrder } from "#core/export/export-request.ts";
import type { Fault } from "#core/fault.ts";
import type { Drawings } from "#core/show/drawings.ts";

/** What was drawn in an earlier show, to be laid over the slides. */
export interface ChosenDrawings {
  /** Of the file in the deck's folder `drawings`. */
  readonly name: string;
  readonly drawings: Drawings;
}

export type ExportJob =
  | {
      readonly kind: "running";
      /** What was asked for: the user may decide to ask for it again. */
      readonly request: ExportOrder;
      /** Counts the starts: a start that was given up must not take the next one for its own. */
      readonly start: number;
      /** Null until the host has named it. */
      readonly job: string | null;
      readonly stage: EventData<"export.progressed">["stage"];
      readonly done: number;
    }
  | { readonly kind: "finished"; readonly result: EventData<"export.finished"> }
  | { readonly kind: "failed"; readonly fault: Fault; readonly request: ExportOrder };

/** What each stage is called while it runs. */
export const stageWords: Readonly<Record<EventData<"export.progressed">["stage"], string>> = {
  preparing: "Reading the deck",
  drawing: "Drawing the pages",
  printing: "Making the PDF",
  checking: "Checking the file",
  writing: "Writing the file",
};

/** In the order in which they come. */
export const stages = ["preparing", "drawing", "printing", "checking", "writing"] as const;

export const isBefore = (a: (typeof stages)[number], b: (typeof stages)[number]): boolean =>
  stages.indexOf(a) < stages.indexOf(b);

/** How far the whole job is, from 0 to 1: each stage counts its own work from 0, and takes about this share of the time. */
export function doneInAll(stage: EventData<"export.progressed">["stage"], done: number): number {
  const [from, to] = shares[stage];
  return from + (to - from) * Math.min(1, Math.max(0, done));
}

const shares = {
  preparing: [0, 0.1],
  drawing: [0.1, 0.5],
  printing: [0.5, 0.85],
  checking: [0.85, 0.95],
  writing: [0.95, 1],
} as const;

/** What runs after one of its own events. */
export function progressJob(job: ExportJob | null, event: EventData<"export.progressed">): ExportJob | null {
  return job?.kind === "running" ? { ...job, ...event } : job;
}
