/** When a version is kept, and what happens when it cannot be. */

import { beforeEach, describe, expect, test } from "vitest";
import type { TextVersion } from "#contract/histories.ts";
import { createHistory, type History } from "#host/history.ts";
import type { DeckHistory, DeckLocation } from "#host/ports.ts";

const minuteMs = 60_000;
let nowMs: number;
let kept: { version: TextVersion; text: string }[];
let isFull: boolean;
let notes: string[];
let history: History;

const files: DeckHistory = {
  list: async () => kept.map((it) => it.version).toReversed(),
  read: async (_name, id) => {
    const found = kept.find((it) => it.version.id === id);
    if (!found) throw new Error("gone");
    return found.text;
  },
  add: async (_name, text, version) => {
    if (isFull) throw Object.assign(new Error("full"), { code: "ENOSPC" });
    kept.push({ version: { ...version, id: String(kept.length) }, text });
  },
};
const save = (before: string, after: string) => history.replaced({ name: "a.md", before, after, by: "save" });
const all = async () => {
  await history.list("a.md");
  return kept.map(({ version, text }) => `${version.reason}: ${text}`);
};

beforeEach(() => {
  nowMs = 0;
  kept = [];
  isFull = false;
  notes = [];
  history = createHistory("/deck" as DeckLocation, {
    files: { open: async () => files },
    clock: { nowMs: () => nowMs },
    log: { note: (what) => void notes.push(what) },
    readHashes: async () => new Map(),
  });
});

describe("a version is kept", () => {
  test("of the text as it was opened, then every five minutes of work, then of the last save", async () => {
    for (let minute = 0; minute < 12; minute++) {
      nowMs = minute * minuteMs;
      save(`text ${minute}`, `text ${minute + 1}`);
      await all();
    }
    await history.close();
    expect(await all()).toEqual(["opened: text 0", "work: text 6", "work: text 11", "closed: text 12"]);
  });

  test("of what an outside change replaced", async () => {
    history.replaced({ name: "a.md", before: "mine", after: "theirs", by: "outside" });
    expect(await all()).toEqual(["outside: mine"]);
  });

  test("before a step that replaces the text, but not twice of one text", async () => {
    await history.keep("a.md", "theirs", "theirs");
    await history.keep("a.md", "theirs", "restore");
    expect(await all()).toEqual(["theirs: theirs"]);
  });

  test("with the lines that changed since the one before", async () => {
    await history.keep("a.md", "a\nb\n", "mine");
    await history.keep("a.md", "a\nc\nd\n", "mine");
    expect(kept.map(({ version: { added, removed } }) => [added, removed])).toEqual([
      [2, 0],
      [2, 1],
    ]);
  });
});

describe("a history that cannot be written", () => {
  test("refuses what needs it, and only notes what does not", async () => {
    isFull = true;
    await expect(history.keep("a.md", "theirs", "theirs")).rejects.toMatchObject({
      fault: { code: "history.failed" },
    });
    save("one", "two");
    await all();
    expect(notes).toEqual(["a version was not kept"]);
    isFull = false;
    await history.keep("a.md", "theirs", "theirs");
    expect(await all()).toEqual(["theirs: theirs"]);
  });

  test("says which version is gone", async () => {
    await expect(history.read("a.md", "7")).rejects.toMatchObject({ fault: { code: "history.not-found" } });
  });
});
