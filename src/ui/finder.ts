/** Finds places in many texts without making the page wait: in a worker, with a limit of time for each text. */

import type { FoundIn } from "#core/find/group-places.ts";
import type { FindAnswer, FindJob } from "./find-worker.ts";
import { LoneWorker } from "./lone-worker.ts";

export interface Found {
  /** Texts with at least one place, in the order of the job. */
  readonly in: readonly FoundIn[];
  /** The text at which the search was stopped, because it took too long or failed; null when it came to its end. */
  readonly stoppedAt: string | null;
}

export interface Finder {
  /** Gives up what was asked for before, which then never answers. Never rejects. */
  find(job: FindJob): Promise<Found>;
}

/** Milliseconds a text may take; a plain one of the size of a book takes a few. */
const limitMs = 2000;

export function createFinder(): Finder {
  const worker = new LoneWorker<FindJob, FindAnswer>(
    () => new Worker(new URL("./find-worker.ts", import.meta.url), { type: "module" }),
    limitMs,
  );
  return {
    find: (job) =>
      new Promise((resolve) => {
        const found: FoundIn[] = [];
        let done = 0;
        const hear = (answer: FindAnswer): boolean => {
          if (answer.kind === "done") {
            resolve({ in: found, stoppedAt: null });
            return true;
          }
          done += 1;
          if (answer.places.length > 0) found.push({ source: answer.source, places: answer.places });
          return false;
        };
        worker.begin(job, hear, () => resolve({ in: found, stoppedAt: job.texts[done]?.name ?? "" }));
      }),
  };
}
