/** A closing window: no question when nothing can be lost, and no closing when something can. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { letGo } from "#ui/editor/let-go.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function closes(saved: boolean | "never", journalHolds: boolean): Promise<boolean> {
  const calls: string[] = [];
  void letGo({
    saver: {
      soon: () => undefined,
      now: () => (saved === "never" ? new Promise<boolean>(() => undefined) : Promise.resolve(saved)),
    },
    journal: {
      now: async () => undefined,
      holdsAll: () => journalHolds,
      flush: () => undefined,
      renamed: () => undefined,
    },
    connection: {
      call: (async (name: string) => void calls.push(name)) as never,
      on: () => () => undefined,
      onConnected: () => () => undefined,
    },
  });
  await vi.advanceTimersByTimeAsync(5000);
  return calls.includes("desk.closeWindow");
}

test.each([
  ["everything is saved", true, false, true],
  ["nothing could be saved, but the journal has it", false, true, true],
  ["the disk does not answer, but the journal has it", "never", true, true],
  ["nothing could be saved and the journal has not got it", false, false, false],
  ["the disk does not answer and the journal has not got it", "never", false, false],
] as const)("when %s", async (_, saved, holds, expected) => {
  expect(await closes(saved, holds)).toBe(expected);
});
