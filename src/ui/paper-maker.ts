/** Makes previews of exports without making the page wait: in a worker, with a limit. */

import { LoneWorker } from "./lone-worker.ts";
import type { PaperAnswer, PaperJob } from "./paper-worker.ts";

export interface PaperMaker {
  /** Gives up what was asked for before, which then never answers. Never rejects. */
  make(job: PaperJob): Promise<PaperAnswer>;
  dispose(): void;
}

/** promises.md S7.2, for a few slides and all that goes with them. */
const limitMs = 8000;

export function createPaperMaker(): PaperMaker {
  const worker = new LoneWorker<PaperJob, PaperAnswer>(
    () => new Worker(new URL("./paper-worker.ts", import.meta.url), { type: "module" }),
    limitMs,
  );
  return {
    make: (job) =>
      new Promise((resolve) => {
        const hear = (answer: PaperAnswer) => {
          resolve(answer);
          return true;
        };
        worker.begin(job, hear, () => resolve({ kind: "failed" }));
      }),
    dispose: () => worker.stop(),
  };
}
