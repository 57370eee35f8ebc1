/** The journal sender: what reaches the host, how soon, and what it sends after the host forgot. */

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { JournalEntry } from "#contract/journals.ts";
import { applyEdits } from "#core/change.ts";
import { FaultError } from "#core/fault.ts";
import { createEditorStore, editText, updateSave } from "#ui/editor/editor-store.ts";
import { createJournalSender } from "#ui/editor/journal-sender.ts";
import { beginSave, finishSave } from "#ui/editor/save-state.ts";

const long = "A text of some length, so that an edit is shorter than the whole.\n";

function scene(text = long) {
  const store = createEditorStore({
    name: "d",
    settings: null,
    sources: [{ name: "a.md", text, hash: "h0", writable: true }],
    data: [],
    assets: [],
  });
  const sent: JournalEntry[][] = [];
  let refusal: FaultError | null = null;
  let held = text;
  let connected: (isConnected: boolean) => void = () => undefined;
  const call = async (_name: string, { entries }: { entries: JournalEntry[] }): Promise<never> => {
    sent.push(entries);
    if (refusal) throw refusal;
    for (const entry of entries) held = entry.kind === "whole" ? entry.text : applyEdits(held, [entry.edit]);
    return {} as never;
  };
  const sender = createJournalSender(
    store,
    {
      call: call as never,
      onConnected: (listener) => {
        connected = listener;
        return () => undefined;
      },
    },
    new Map(),
  );
  return {
    store,
    sender,
    sent,
    type: (next: string) => editText(store, "a.md", next, 0),
    held: () => held,
    refuse: (code: "journal.gap" | "journal.failed" | "call.lost" | null) => {
      refusal = code && new FaultError(code);
    },
    reconnect: () => connected(true),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("an edit", () => {
  test("reaches the journal within half a second, as the piece that changed", async () => {
    const it = scene();
    it.type(`${long}new`);
    await vi.advanceTimersByTimeAsync(500);
    expect(it.sent).toEqual([
      [
        {
          kind: "edit",
          name: "a.md",
          base: "h0",
          turn: 1,
          edit: { from: long.length, to: long.length, insert: "new" },
          length: long.length + 3,
        },
      ],
    ]);
    expect(it.sender.holdsAll()).toBe(true);
  });

  test("is never older than half a second under typing without a pause", async () => {
    const it = scene();
    const typed: string[] = [];
    for (let at = 0; at < 100; at++) {
      typed.push(`${long}${"x".repeat(at)}`);
      it.type(typed.at(-1) ?? "");
      await vi.advanceTimersByTimeAsync(50);
      if (at >= 10) expect(it.held().length).toBeGreaterThanOrEqual(typed[at - 10]?.length ?? 0);
    }
    expect(it.sent.length).toBeLessThan(25);
  });

  test("that changes most of the text is sent as the whole text", async () => {
    const it = scene();
    it.type("Quite another text, which has nothing of what was there before.");
    await it.sender.now();
    expect(it.sent[0]).toMatchObject([{ kind: "whole", takes: [] }]);
  });

  test("taken back to what was saved is told, so that nothing is offered after a crash", async () => {
    const it = scene();
    it.type(`${long}new`);
    await it.sender.now();
    it.type(long);
    await it.sender.now();
    expect(it.held()).toBe(long);
  });

  test("that was saved before it could be sent is not sent", async () => {
    const it = scene();
    it.type(`${long}new`);
    updateSave(it.store, "a.md", (save) => beginSave(save) ?? save);
    updateSave(it.store, "a.md", (save) => finishSave(save, "h1"));
    await vi.advanceTimersByTimeAsync(500);
    expect(it.sent).toEqual([]);
  });
});

describe("what the host does not know", () => {
  test.each(["journal.gap", "journal.failed", "call.lost"] as const)(
    "after %s is sent whole, by itself",
    async (code) => {
      const it = scene();
      it.type(`${long}one`);
      await it.sender.now();
      it.refuse(code);
      it.type(`${long}one two`);
      const later = it.sender.now();
      it.refuse(null);
      await later;
      await vi.advanceTimersByTimeAsync(4000);
      expect(it.sent.at(-1)).toMatchObject([{ kind: "whole", text: `${long}one two` }]);
      expect(it.sender.holdsAll()).toBe(true);
    },
  );

  test("a host that was started again is sent the whole text", async () => {
    const it = scene();
    it.type(`${long}one`);
    await it.sender.now();
    it.reconnect();
    await vi.advanceTimersByTimeAsync(500);
    expect(it.sent.at(-1)).toMatchObject([{ kind: "whole", text: `${long}one` }]);
  });

  test("a journal that cannot be written is said, until it can", async () => {
    const it = scene();
    it.refuse("journal.failed");
    it.type(`${long}one`);
    await vi.advanceTimersByTimeAsync(500);
    expect(it.store.getState().journalFault?.code).toBe("journal.failed");
    expect(it.sender.holdsAll()).toBe(false);
    it.refuse(null);
    await vi.advanceTimersByTimeAsync(4000);
    expect(it.store.getState().journalFault).toBeNull();
  });
});
