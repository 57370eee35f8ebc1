/** Exports as the dialog starts and gives them up: what the host tells late never counts for another job. */

import { describe, expect, test } from "vitest";
import type { ExportRequest } from "#core/export/export-request.ts";
import { createEditorStore } from "#ui/editor/editor-store.ts";
import { cancelExport, followExports, startExport } from "#ui/editor/export-actions.ts";

const request = { kind: "slides" } as unknown as ExportRequest;
const cancelled = { code: "export.cancelled", detail: {} } as const;

/** A host that names a job only when it is told to. */
function scene() {
  const listeners = new Map<string, (data: unknown) => void>();
  const starts: ((answer: { job: string } | null) => void)[] = [];
  const given: string[] = [];
  const connection = {
    call: (name: string, input: { job?: string }) => {
      if (name === "export.cancel") given.push(input.job ?? "");
      return name === "export.start" ? new Promise((resolve) => starts.push(resolve)) : Promise.resolve({});
    },
    on: (name: string, listener: (data: unknown) => void) => listeners.set(name, listener),
  };
  const store = createEditorStore({ name: "d", settings: null, sources: [], data: [], assets: [] });
  const editor = { store, connection, saver: { now: async () => undefined } } as never;
  followExports(store, connection as never);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    job: () => store.getState().job,
    given,
    async start() {
      void startExport(editor, request);
      await settle();
    },
    cancel: () => cancelExport(editor),
    async name(at: number, job: string | null) {
      starts[at]?.(job === null ? null : { job });
      await settle();
    },
    tell: (event: string, data: unknown) => listeners.get(event)?.(data),
  };
}

describe("an export that was given up", () => {
  test("does not end the next one, which the host has not named yet", async () => {
    const it = scene();
    await it.start();
    await it.name(0, "a");
    it.cancel();
    await it.start();
    it.tell("export.progressed", { job: "a", stage: "printing", done: 0 });
    it.tell("export.failed", { job: "a", fault: cancelled });
    expect(it.job()).toMatchObject({ kind: "running", job: null, stage: "preparing" });
    await it.name(1, "b");
    it.tell("export.failed", { job: "a", fault: cancelled });
    expect(it.job()).toMatchObject({ kind: "running", job: "b" });
    it.tell("export.progressed", { job: "b", stage: "drawing", done: 1 });
    expect(it.job()).toMatchObject({ kind: "running", job: "b", stage: "drawing" });
  });
  test("is cancelled when the host names it late, and does not lend its name to the next", async () => {
    const it = scene();
    await it.start();
    it.cancel();
    await it.start();
    await it.name(0, "a");
    expect(it.given).toEqual(["a"]);
    expect(it.job()).toMatchObject({ kind: "running", job: null });
    it.tell("export.failed", { job: "a", fault: cancelled });
    await it.name(1, "b");
    expect(it.job()).toMatchObject({ kind: "running", job: "b" });
  });
  test("without a place to write to leaves the next alone", async () => {
    const it = scene();
    await it.start();
    it.cancel();
    await it.start();
    await it.name(0, null);
    expect(it.job()).toMatchObject({ kind: "running" });
    await it.name(1, null);
    expect(it.job()).toBeNull();
  });
});

describe("an export that runs", () => {
  test("ends with what the host tells of it, also before it is named", async () => {
    const it = scene();
    await it.start();
    it.tell("export.progressed", { job: "c", stage: "drawing", done: 0 });
    expect(it.job()).toMatchObject({ kind: "running", stage: "drawing" });
    await it.name(0, "c");
    it.tell("export.failed", { job: "other", fault: cancelled });
    expect(it.job()).toMatchObject({ kind: "running", job: "c" });
    it.tell("export.failed", { job: "c", fault: cancelled });
    expect(it.job()).toMatchObject({ kind: "failed", fault: cancelled });
  });
});
