/** Finds places in many texts without making the page wait: in a worker, with a limit of time for each text. */

import type { FoundIn } from "#core/find/group-places.ts";
import type { FindAnswer, FindJob } from "./find-worker.ts";
import { allowOwnStrings } from "./page-strings.ts";

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

/** What the finder needs of a worker. */
export type FindWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** Milliseconds a text may take; a plain one of the size of a book takes a few. */
const limitMs = 2000;

function makeFindWorker(): FindWorker {
  allowOwnStrings();
  return new Worker(new URL("./find-worker.ts", import.meta.url), { type: "module" });
}

export function createFinder(makeWorker: () => FindWorker = makeFindWorker): Finder {
  let worker: FindWorker | null = null;
  let isReady = false;
  let isBusy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
    isReady = false;
    isBusy = false;
  }

  return {
    find(job) {
      if (isBusy) stop();
      worker ??= makeWorker();
      const it = worker;
      isBusy = true;
      return new Promise((resolve) => {
        const found: FoundIn[] = [];
        let done = 0;
        const finish = (isWhole: boolean) => {
          if (!isWhole) stop();
          clearTimeout(timer);
          isBusy = false;
          resolve({ in: found, stoppedAt: isWhole ? null : (job.texts[done]?.name ?? "") });
        };
        // How long the worker takes to come is not the pattern's fault.
        const wait = () => {
          clearTimeout(timer);
          if (isReady) timer = setTimeout(() => finish(false), limitMs);
        };
        it.onmessage = ({ data }: MessageEvent<FindAnswer>) => {
          isReady = true;
          if (data.kind === "done") return finish(true);
          if (data.kind === "text") {
            done += 1;
            if (data.places.length > 0) found.push({ source: data.source, places: data.places });
          }
          wait();
        };
        it.onerror = () => finish(false);
        it.postMessage(job);
        wait();
      });
    },
  };
}
