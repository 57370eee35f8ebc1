/** Starts an export, follows it, and gives it up. */

import { asFault } from "#contract/client.ts";
import { faultWords } from "#contract/words.ts";
import type { ExportOrder } from "#core/export/export-request.ts";
import type { Connection } from "#ui/connect.ts";
import type { Editor } from "./editor.ts";
import { type EditorStore, tell } from "./editor-store.ts";
import { progressJob } from "./export-job.ts";

let starts = 0;
/** Jobs that were cancelled here: what the host still tells of them is about nothing that is shown. */
const givenUp = new Set<string>();

/** The host takes one export at a time: one that it has not named yet must be given up before the next is asked for. */
let turn = Promise.resolve();

/** The host reads the deck as it is on disk, so everything is saved first. */
export function startExport(editor: Editor, request: ExportOrder): Promise<void> {
  starts += 1;
  const start = starts;
  editor.store.setState({ job: { kind: "running", request, start, job: null, stage: "preparing", done: 0 } });
  turn = turn.then(() => ask(editor, request, start));
  return turn;
}

async function ask({ store, connection, saver }: Editor, request: ExportOrder, start: number): Promise<void> {
  const shown = () => {
    const { job } = store.getState();
    return job?.kind === "running" && job.start === start ? job : null;
  };
  if (!shown()) return;
  try {
    await saver.now();
    const started = await connection.call("export.start", request);
    const job = shown();
    if (started && job) store.setState({ job: { ...job, job: started.job } });
    // Null: the user chose no place to write to, so there is nothing to tell.
    else if (job) store.setState({ job: null });
    else if (started) await giveUp(connection, started.job);
  } catch (error) {
    if (shown()) store.setState({ job: { kind: "failed", fault: asFault(error).fault, request } });
  }
}

export function cancelExport({ store, connection }: Editor): void {
  const { job } = store.getState();
  store.setState({ job: null });
  if (job?.kind === "running" && job.job !== null) void giveUp(connection, job.job);
}

/** Opens the export with the drawings that wait for it, if any do; what goes wrong is told. */
export async function exportDrawn({ store, connection }: Editor): Promise<void> {
  try {
    const waiting = await connection.call("session.takeDrawings", {});
    if (waiting === null) return;
    const drawings = await connection.call("session.readDrawings", waiting);
    const { job } = store.getState();
    // An export that runs is finished first; the dialog then has the drawings.
    store.setState({
      overlay: "export",
      drawings: { ...waiting, drawings },
      job: job?.kind === "running" ? job : null,
    });
  } catch (error) {
    const { what, next } = faultWords(asFault(error).fault);
    tell(store, `${what} ${next}`, "bad");
  }
}

/** A job that is over by now faults, and that is as good as cancelled. */
async function giveUp(connection: Connection, job: string): Promise<void> {
  givenUp.add(job);
  await connection.call("export.cancel", { job }).catch(() => undefined);
}

/** Keeps the store true to what the host tells of its jobs. */
export function followExports(store: EditorStore, connection: Connection): void {
  const isOurs = (job: string): boolean => {
    const now = store.getState().job;
    return now?.kind === "running" && !givenUp.has(job) && (now.job === null || now.job === job);
  };
  connection.on("export.progressed", (event) => {
    if (isOurs(event.job)) store.setState({ job: progressJob(store.getState().job, event) });
  });
  connection.on("export.finished", (result) => {
    if (isOurs(result.job)) store.setState({ job: { kind: "finished", result } });
  });
  connection.on("export.failed", ({ job, fault }) => {
    const now = store.getState().job;
    if (now?.kind === "running" && isOurs(job))
      store.setState({ job: { kind: "failed", fault, request: now.request } });
  });
}
