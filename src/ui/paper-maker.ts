/** Makes previews of exports without making the page wait: one worker, one job at a time, with a limit. */

import { allowOwnStrings } from "./page-strings.ts";
import type { PaperAnswer, PaperJob } from "./paper-worker.ts";

export interface PaperMaker {
  /** Gives up what was asked for before, which then never answers. Never rejects. */
  make(job: PaperJob): Promise<PaperAnswer>;
  dispose(): void;
}

/** What the maker needs of a worker. */
export type PaperWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** promises.md S7.2, for a few slides and all that goes with them. */
const limitMs = 8000;

function makePaperWorker(): PaperWorker {
  allowOwnStrings();
  return new Worker(new URL("./paper-worker.ts", import.meta.url), { type: "module" });
}

export function createPaperMaker(makeWorker: () => PaperWorker = makePaperWorker): PaperMaker {
  let worker: PaperWorker | null = null;
  let isBusy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
    isBusy = false;
  }

  return {
    make(job) {
      // What nobody waits for any more is stopped: a large deck must not hold up a small question.
      if (isBusy) stop();
      worker ??= makeWorker();
      const it = worker;
      isBusy = true;
      return new Promise((resolve) => {
        const settle = (answer: PaperAnswer) => {
          clearTimeout(timer);
          isBusy = false;
          resolve(answer);
        };
        it.onmessage = ({ data }: MessageEvent<PaperAnswer>) => settle(data);
        it.onerror = () => {
          stop();
          resolve({ kind: "failed" });
        };
        timer = setTimeout(() => {
          stop();
          resolve({ kind: "failed" });
        }, limitMs);
        it.postMessage(job);
      });
    },
    dispose: stop,
  };
}
