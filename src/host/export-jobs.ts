/** Export jobs of one deck: one at a time, with progress, cancelled by its id. */

import type { Input, Peer } from "#contract/contract.ts";
import type { AnyRequest } from "#core/export/export-request.ts";
import { FaultError } from "#core/fault.ts";
import type { DeckLocation, Dialogs, Downloads, Exporter } from "./ports.ts";

export interface ExportJobs {
  /** Asks where to write and begins; null when the user chose no place. Faults: export.busy. */
  start(request: Input<"export.start">, peer: Peer): Promise<{ job: string } | null>;
  cancel(job: string): void;
  /** Path of the finished file of a job, or null when it was handed to a browser. */
  targetOf(job: string): string | null;
}

export function createExportJobs(
  at: DeckLocation,
  world: {
    readonly exporter: Pick<Exporter, "runExport">;
    readonly dialogs: Dialogs;
    readonly downloads: Downloads;
    newId(): string;
    /** A file name to begin with: `ketamine-therapy-handout.pdf`. */
    suggestName(request: AnyRequest): Promise<string>;
  },
): ExportJobs {
  let running: { readonly job: string; readonly stop: AbortController } | null = null;
  /** Settles when the last job has put everything away. */
  let ended: Promise<void> = Promise.resolve();
  const targets = new Map<string, string>();

  return {
    async start(request, peer) {
      // Who cancels and asks anew is not refused because of the job that was cancelled.
      if (running?.stop.signal.aborted) await ended;
      if (running) throw new FaultError("export.busy");
      const job = world.newId();
      const stop = new AbortController();
      // Claimed before the dialog: two dialogs for one deck would be two jobs.
      running = { job, stop };
      try {
        const place = await world.dialogs.pickExportTarget(await world.suggestName(request));
        if (!place) {
          running = null;
          return null;
        }
        ended = work(job, request, peer, place.target, stop.signal);
        return { job };
      } catch (error) {
        running = null;
        throw error;
      }
    },
    cancel(job) {
      if (running?.job === job) running.stop.abort();
    },
    targetOf: (job) => targets.get(job) ?? null,
  };

  async function work(
    job: string,
    request: Input<"export.start">,
    peer: Peer,
    target: string | null,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      const progress = (stage: "preparing" | "drawing" | "printing" | "checking" | "writing", done: number) =>
        peer.tell("export.progressed", { job, stage, done });
      const { bytes, fileName, verified } = await world.exporter.runExport(
        at,
        request,
        target,
        progress,
        signal,
      );
      if (target !== null) targets.set(job, target);
      const address = target === null ? world.downloads.offer(peer.id, fileName, bytes) : null;
      peer.tell("export.finished", { job, fileName, verified, address });
    } catch (error) {
      const fault = error instanceof FaultError ? error.fault : { code: "internal" as const, detail: {} };
      peer.tell("export.failed", { job, fault: { code: fault.code, detail: { ...fault.detail } } });
    } finally {
      running = null;
    }
  }
}
