/** One worker that does one job at a time: a newer job ends the one before, and a worker that is silent for too long is ended. */

import { allowOwnStrings } from "./page-strings.ts";
import type { Ready } from "./serve-jobs.ts";

export class LoneWorker<Job, Answer> {
  readonly #make: () => Worker;
  readonly #limitMs: number;
  #worker: Worker | null = null;
  #isReady = false;
  #isBusy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `limitMs` is how long it may be silent; how long it takes to come is no job's fault, and not counted. */
  constructor(make: () => Worker, limitMs: number) {
    this.#make = make;
    this.#limitMs = limitMs;
  }

  /**
   * `hear` gets each answer and says whether it was the last; `fail` is told that there will be none. Nobody hears any more of a job
   * that a newer one ended: a large deck must not hold up a small question.
   */
  begin(job: Job, hear: (answer: Answer) => boolean, fail: () => void): void {
    if (this.#isBusy) this.stop();
    allowOwnStrings();
    this.#worker ??= this.#make();
    const worker = this.#worker;
    this.#isBusy = true;
    const giveUp = () => {
      this.stop();
      fail();
    };
    const wait = () => {
      clearTimeout(this.#timer);
      if (this.#isReady) this.#timer = setTimeout(giveUp, this.#limitMs);
    };
    worker.onmessage = ({ data }: MessageEvent<Answer | Ready>) => {
      this.#isReady = true;
      if (isReady(data) || !hear(data)) return wait();
      clearTimeout(this.#timer);
      this.#isBusy = false;
    };
    worker.onerror = giveUp;
    worker.postMessage(job);
    wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
    this.#isReady = false;
    this.#isBusy = false;
  }
}

const isReady = (data: unknown): data is Ready =>
  typeof data === "object" && data !== null && "kind" in data && data.kind === "ready";
