/** Export jobs of a deck: one at a time, and a cancelled one is in nobody's way. */

import { expect, test } from "vitest";
import type { Peer } from "#contract/contract.ts";
import type { ExportRequest } from "#core/export/export-request.ts";
import { FaultError } from "#core/fault.ts";
import { createExportJobs } from "#host/export-jobs.ts";
import type { DeckLocation, Exporter } from "#host/ports.ts";

const request: ExportRequest = { kind: "slides", range: "", hidden: false, steps: false, theme: null };

function jobs() {
  const told: string[] = [];
  const ends: (() => void)[] = [];
  const exporter: Pick<Exporter, "runExport"> = {
    // Ends when it is told to, also after it was cancelled: a browser takes its time to close.
    runExport: (_at, _request, _target, _progress, signal) =>
      new Promise((_, reject) => {
        ends.push(() => reject(new FaultError(signal.aborted ? "export.cancelled" : "export.browser-lost")));
      }),
  };
  let last = 0;
  const made = createExportJobs("deck" as unknown as DeckLocation, {
    exporter,
    dialogs: {
      pickExportTarget: async () => ({ target: null }),
      pickDeck: async () => null,
      pickFolder: async () => null,
    },
    downloads: { offer: () => "" },
    newId: () => `job-${++last}`,
    suggestName: async () => "x.pdf",
  });
  const peer: Peer = {
    id: "p",
    role: "editor",
    tell: (event, data) => void told.push(`${event} ${"fault" in data ? data.fault.code : ""}`),
  };
  return {
    start: () => made.start(request, peer),
    cancel: made.cancel,
    told,
    endFirst: () => ends.shift()?.(),
  };
}

test("a second job is refused while the first runs", async () => {
  const { start, endFirst, told } = jobs();
  await start();
  await expect(start()).rejects.toMatchObject({ fault: { code: "export.busy" } });
  endFirst();
  await expect.poll(() => told).toEqual(["export.failed export.browser-lost"]);
  await expect(start()).resolves.toEqual({ job: "job-2" });
});

test("after a job was cancelled the next one waits until it is gone, and then runs", async () => {
  const { start, cancel, endFirst, told } = jobs();
  await start();
  cancel("job-1");
  const next = start();
  const third = start();
  endFirst();
  await expect(next).resolves.toEqual({ job: "job-2" });
  await expect(third).rejects.toMatchObject({ fault: { code: "export.busy" } });
  expect(told).toEqual(["export.failed export.cancelled"]);
});
