/** One worker, one job at a time, with a limit: a job that takes too long ends its worker and nobody else's. */

import type { RenderedSlide } from "#core/render/rendered.ts";
import type { SlideJob } from "#core/render/slide-job.ts";

export type WorkerAnswer = { readonly kind: "ready" } | Drawn | { readonly kind: "failed" };

export interface Drawn {
  readonly kind: "drawn";
  readonly slide: RenderedSlide;
  /** How long it took the worker. */
  readonly ms: number;
}

/** What a queue needs of a worker. */
export interface RenderWorker {
  onmessage: ((event: MessageEvent<WorkerAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(job: SlideJob): void;
  terminate(): void;
}

export type Outcome = Drawn | "too-slow" | "failed";

/** promises.md S7.2. */
const limitMs = 2000;
/** A worker that cannot be loaded is tried again so often, then every job fails at once. */
const starts = 3;

interface Waiting {
  readonly job: SlideJob;
  readonly settle: (outcome: Outcome) => void;
}

export class RenderQueue {
  readonly #makeWorker: () => RenderWorker;
  #worker: RenderWorker | null = null;
  #isReady = false;
  #failedStarts = 0;
  #current: Waiting | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting: Waiting[] = [];

  constructor(makeWorker: () => RenderWorker) {
    this.#makeWorker = makeWorker;
  }

  /** Jobs somebody waits for at the screen are `urgent`: they go before those of a whole deck. */
  add(job: SlideJob, urgent: boolean): Promise<Outcome> {
    return new Promise((settle) => {
      if (urgent) this.#waiting.unshift({ job, settle });
      else this.#waiting.push({ job, settle });
      this.#advance();
    });
  }

  dispose(): void {
    this.#stop();
    for (const { settle } of this.#waiting.splice(0)) settle("failed");
    this.#failedStarts = starts;
  }

  #advance(): void {
    if (this.#current) return;
    if (!this.#worker) this.#start();
    if (!this.#isReady) return;
    this.#current = this.#waiting.shift() ?? null;
    if (!this.#current) return;
    this.#worker?.postMessage(this.#current.job);
    this.#timer = setTimeout(() => {
      this.#stop();
      this.#settle("too-slow");
    }, limitMs);
  }

  #start(): void {
    if (this.#failedStarts >= starts) {
      for (const { settle } of this.#waiting.splice(0)) settle("failed");
      return;
    }
    const worker = this.#makeWorker();
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = () => {
      if (!this.#isReady) this.#failedStarts += 1;
      this.#stop();
      this.#settle("failed");
    };
  }

  #hear(answer: WorkerAnswer): void {
    if (answer.kind === "ready") {
      this.#isReady = true;
      this.#failedStarts = 0;
      this.#advance();
    } else this.#settle(answer.kind === "drawn" ? answer : "failed");
  }

  #settle(outcome: Outcome): void {
    clearTimeout(this.#timer);
    const settled = this.#current;
    this.#current = null;
    settled?.settle(outcome);
    if (this.#waiting.length > 0) this.#advance();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    if (this.#worker) {
      this.#worker.onmessage = null;
      this.#worker.onerror = null;
      this.#worker.terminate();
    }
    this.#worker = null;
    this.#isReady = false;
  }
}
