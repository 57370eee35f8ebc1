/** Starts an export, follows it, and gives it up. */

import { asFault } from "#contract/client.ts";
import type { ExportRequest } from "#core/export/export-request.ts";
import type { Connection } from "#ui/connect.ts";
import type { Editor } from "./editor.ts";
import type { EditorStore } from "./editor-store.ts";
import { progressJob } from "./export-job.ts";

/** The host reads the deck as it is on disk, so everything is saved first. */
export async function startExport(
  { store, connection, saver }: Editor,
  request: ExportRequest,
): Promise<void> {
  store.setState({ job: { kind: "running", job: null, stage: "preparing", done: 0 } });
  try {
    await saver.now();
    const started = await connection.call("export.start", request);
    const { job } = store.getState();
    // Null: the user chose no place to write to, so there is nothing to tell.
    if (!started) store.setState({ job: null });
    else if (job?.kind === "running") store.setState({ job: { ...job, job: started.job } });
    else if (!job) void connection.call("export.cancel", started).catch(() => undefined);
  } catch (error) {
    store.setState({ job: { kind: "failed", fault: asFault(error).fault } });
  }
}

export function cancelExport({ store, connection }: Editor): void {
  const { job } = store.getState();
  store.setState({ job: null });
  // A job that is over by now faults, and that is as good as cancelled.
  if (job?.kind === "running" && job.job !== null)
    void connection.call("export.cancel", { job: job.job }).catch(() => undefined);
}

/** Keeps the store true to what the host tells of its jobs. */
export function followExports(store: EditorStore, connection: Connection): void {
  const isOurs = (job: string): boolean => {
    const now = store.getState().job;
    return now?.kind === "running" && (now.job === null || now.job === job);
  };
  connection.on("export.progressed", (event) =>
    store.setState({ job: progressJob(store.getState().job, event) }),
  );
  connection.on("export.finished", (result) => {
    if (isOurs(result.job)) store.setState({ job: { kind: "finished", result } });
  });
  connection.on("export.failed", ({ job, fault }) => {
    if (isOurs(job)) store.setState({ job: { kind: "failed", fault } });
  });
}
