/** A worker's own side: gets jobs of plain data, one at a time, and answers. */

/** What is used of a worker's scope; the DOM types know only the page's. */
interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(answer: unknown): void;
}

/** What every worker says before anything else: that it listens. */
export interface Ready {
  readonly kind: "ready";
}

/** To be called once. What `work` tells goes to the page; jobs come from nobody but the page that made the worker. */
export function serveJobs<Job, Answer>(work: (job: Job, tell: (answer: Answer) => void) => void): void {
  const scope = globalThis as unknown as WorkerScope;
  const tell = (answer: Answer | Ready): void => scope.postMessage(answer);
  scope.onmessage = ({ data }: MessageEvent<Job>) => work(data, tell);
  tell({ kind: "ready" });
}
