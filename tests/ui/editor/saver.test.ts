/** The saver: what reaches the disk, when, and what happens when the disk says no. */

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Input } from "#contract/contract.ts";
import type { OpenDeck } from "#contract/decks.ts";
import { FaultError } from "#core/fault.ts";
import { createEditorStore, editText } from "#ui/editor/editor-store.ts";
import { statusOf } from "#ui/editor/save-state.ts";
import { createSaver } from "#ui/editor/saver.ts";

const hashOf = (text: string) => `hash of ${text}`;

/** A host with one file that saves as the real one does: only over the version the save is based on. */
function scene(text: string) {
  let disk = text;
  let refusal: FaultError | null = null;
  const saves: Input<"deck.save">[] = [];
  const deck = (): OpenDeck => ({
    name: "d",
    settings: null,
    sources: [{ name: "a.md", text: disk, hash: hashOf(disk), writable: true }],
    data: [],
    assets: [],
  });
  const call = async (name: string, input: unknown): Promise<never> => {
    if (name === "deck.read") return deck() as never;
    const save = input as Input<"deck.save">;
    saves.push(save);
    if (refusal) throw refusal;
    if (save.base !== hashOf(disk)) throw new FaultError("save.changed-outside");
    disk = save.text;
    return { hash: hashOf(disk) } as never;
  };
  const store = createEditorStore(deck());
  const saver = createSaver(store, { call: call as never }, () => undefined);
  return {
    store,
    saver,
    saves,
    type(next: string) {
      editText(store, "a.md", next, 0);
      saver.soon();
    },
    status: () => {
      const save = store.getState().saves.get("a.md");
      return save && statusOf(save);
    },
    disk: () => disk,
    writeOutside: (next: string) => {
      disk = next;
    },
    refuse: (fault: FaultError | null) => {
      refusal = fault;
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("autosave", () => {
  test("waits for a pause of a second, then saves once", async () => {
    const it = scene("one");
    it.type("t");
    await vi.advanceTimersByTimeAsync(900);
    it.type("two");
    await vi.advanceTimersByTimeAsync(900);
    expect(it.disk()).toBe("one");
    await vi.advanceTimersByTimeAsync(200);
    expect(it.disk()).toBe("two");
    expect(it.saves).toHaveLength(1);
    expect(it.status()).toBe("saved");
  });

  test("writes also under typing that never pauses", async () => {
    const it = scene("one");
    for (let at = 0; at < 40; at += 1) {
      it.type(`two ${at}`);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(it.saves.length).toBeGreaterThanOrEqual(1);
    expect(it.disk()).toMatch(/^two/);
  });
});

describe("saving now", () => {
  test("says whether everything is on disk", async () => {
    const it = scene("one");
    it.type("two");
    expect(await it.saver.now()).toBe(true);
    expect(it.disk()).toBe("two");
  });

  test("with nothing to save asks nothing of the host", async () => {
    const it = scene("one");
    expect(await it.saver.now()).toBe(true);
    expect(it.saves).toEqual([]);
  });

  test("twice at once sends once", async () => {
    const it = scene("one");
    it.type("two");
    await Promise.all([it.saver.now(), it.saver.now()]);
    expect(it.saves).toHaveLength(1);
  });

  test("waits for a save that is on its way and for the edits made meanwhile", async () => {
    const it = scene("one");
    it.type("two");
    const first = it.saver.now();
    it.type("three");
    expect(await it.saver.now()).toBe(true);
    await first;
    expect(it.disk()).toBe("three");
  });
});

describe("a save that fails", () => {
  test("resumes by itself when the disk is well again", async () => {
    const it = scene("one");
    it.refuse(new FaultError("save.disk-full"));
    it.type("two");
    expect(await it.saver.now()).toBe(false);
    expect(it.status()).toBe("failed");
    it.refuse(null);
    await vi.advanceTimersByTimeAsync(6000);
    expect(it.status()).toBe("saved");
    expect(it.disk()).toBe("two");
  });

  test("is tried again ever less often, but for as long as it takes", async () => {
    const it = scene("one");
    it.refuse(new FaultError("save.read-only"));
    it.type("two");
    await it.saver.now();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(it.saves.length).toBeGreaterThan(4);
    expect(it.saves.length).toBeLessThan(10);
    await vi.advanceTimersByTimeAsync(3600_000);
    it.refuse(null);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(it.disk()).toBe("two");
  });

  test("because the file changed outside reads theirs and keeps both", async () => {
    const it = scene("one");
    it.type("mine");
    it.writeOutside("theirs");
    expect(await it.saver.now()).toBe(false);
    expect(it.status()).toBe("conflict");
    expect(it.disk()).toBe("theirs");
    expect(it.store.getState().saves.get("a.md")?.text).toBe("mine");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(it.disk()).toBe("theirs");
  });
});
