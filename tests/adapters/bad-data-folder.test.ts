/** Errors at any call to the app's own data folder: what was kept stays kept, it is said in one way, and the next try writes again. */

import { describe, expect, test } from "vitest";
import { createHistoryFiles } from "#adapters/history-files.ts";
import { createJournalFiles } from "#adapters/journal-files.ts";
import { createMemoryFiles } from "#adapters/memory-files.ts";
import { encodeText, hashOf } from "#adapters/read-text.ts";
import { createRecentFiles } from "#adapters/recent-files.ts";
import { createSessionFiles } from "#adapters/session-files.ts";
import type { Peer } from "#contract/contract.ts";
import { FaultError } from "#core/fault.ts";
import { createHistory } from "#host/history.ts";
import { createJournal } from "#host/journal.ts";
import { createMemories } from "#host/memory.ts";
import type { DeckLocation } from "#host/ports.ts";
import { type ModelDisk, modelDisk } from "../support/model-disk.ts";

const codes = ["EACCES", "ENOSPC", "EIO", "EROFS", "EBUSY", "ENOENT", "EMFILE"];
const at = "/deck" as DeckLocation;
const hash = (text: string) => hashOf(encodeText(text));
let nowMs = 1_700_000_000_000;
const clock = { nowMs: () => nowMs++ };
/** Journals are named by the millisecond; nobody tries again within one. */
const nextMillisecond = () => new Promise((resolve) => setTimeout(resolve, 2));

/** "done", or the code of the fault or of the error. */
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error) => (error instanceof FaultError ? error.fault.code : String(error.code)),
  );

/** Runs the same story with each call of `broken` failing in turn, in each way. */
async function atEachCall<T>(story: {
  before(disk: ModelDisk): Promise<T>;
  broken(given: T): Promise<void>;
  after(disk: ModelDisk, step: string): Promise<void>;
}): Promise<void> {
  const begin = async () => {
    const model = modelDisk({ "/deck/a.md": "old" });
    const given = await story.before(model);
    return { model, given, from: model.calls.length };
  };
  const whole = await begin();
  await story.broken(whole.given);
  const count = whole.model.calls.length - whole.from;
  expect(count).toBeGreaterThan(0);
  for (const code of codes)
    for (let call = 0; call < count; call++) {
      const { model, given, from } = await begin();
      // That a file is not there is no error of the disk.
      if (code === "ENOENT" && whole.model.calls[whole.from + call] === "readFile") continue;
      model.fail(call, code);
      await story.broken(given);
      await story.after(model, `${code} at ${call}, ${model.calls[from + call]}`);
    }
}

const window = (id: string): Peer => ({ id, role: "editor", tell: () => undefined });
const journalOn = ({ disk }: ModelDisk) =>
  createJournal(at, {
    files: createJournalFiles(disk, "/data/journals"),
    clock,
    hashOf: hash,
    readDisk: async () => new Map([["a.md", { text: "old", hash: hash("old") }]]),
  });
const recovered = async (model: ModelDisk) =>
  (await journalOn(model).recover(window("next"))).offered.map((it) => it.text);

describe("the journal", () => {
  const sender = (journal: ReturnType<typeof journalOn>) => {
    const peer = window("e");
    return (text: string) =>
      outcome(
        journal.append(peer, "page", [{ kind: "whole", name: "a.md", base: hash("old"), text, takes: [] }]),
      );
  };

  test("says journal.failed and nothing else, and has the text once it is sent again", async () => {
    await atEachCall({
      before: async (model) => journalOn(model),
      async broken(journal) {
        const send = sender(journal);
        for (const text of ["one", "one two", "one two three"]) {
          const first = await send(text);
          expect(["done", "journal.failed"]).toContain(first);
          if (first === "done") continue;
          await nextMillisecond();
          expect(await send(text)).toBe("done");
        }
        await journal.close();
      },
      after: async (model, step) => expect(await recovered(model), step).toEqual(["one two three"]),
    });
  });

  test("loses nothing by a recovery that could not read it: the next one finds it", async () => {
    await atEachCall({
      async before(model) {
        const journal = journalOn(model);
        expect(await sender(journal)("mine")).toBe("done");
        await journal.close();
        return model;
      },
      async broken(model) {
        expect(["", "mine"]).toContain((await recovered(model)).join());
      },
      after: async (model, step) => expect(await recovered(model), step).toEqual(["mine"]),
    });
  });
});

test("the history says history.failed and nothing else, and keeps all it said it kept", async () => {
  const historyOn = ({ disk }: ModelDisk) =>
    createHistory(at, {
      files: createHistoryFiles(disk, "/data/history"),
      clock,
      log: { note: () => undefined },
      readHashes: async () => new Map([["a.md", hash("old")]]),
    });
  let kept: string[] = [];
  await atEachCall({
    async before(model) {
      kept = [];
      await historyOn(model).keep("a.md", "zero", "work");
      return historyOn(model);
    },
    async broken(history) {
      for (const text of ["one", "two"]) {
        const said = await outcome(history.keep("a.md", text, "mine"));
        expect(["done", "history.failed"]).toContain(said);
        if (said !== "done") expect(await outcome(history.keep("a.md", text, "mine"))).toBe("done");
        kept.push(text);
      }
    },
    async after(model, step) {
      const history = historyOn(model);
      const found = await history.list("a.md");
      const texts = await Promise.all(found.map(({ id }) => history.read("a.md", id)));
      for (const text of ["zero", ...kept]) expect(texts, step).toContain(text);
    },
  });
});

test("what windows remember is not forgotten because it could not be read or written once", async () => {
  const memoryOn = ({ disk }: ModelDisk) => {
    const memories = createMemories(createMemoryFiles("/data/memory", disk), { note: () => undefined });
    const peer = window("e");
    memories.join(peer, at);
    const write = (key: string, value: string | null) => memories.write(peer, { scope: "deck", key, value });
    return { write, read: async () => (await memories.read(peer)).deck };
  };
  await atEachCall({
    async before(model) {
      const { write } = memoryOn(model);
      await write("layout", "1:2");
      await write("old", "goes");
      return memoryOn(model);
    },
    async broken({ write, read }) {
      await write("panel", "notes");
      await write("old", null);
      await read();
    },
    async after(model, step) {
      await memoryOn(model).write("zoom", "100");
      expect(await memoryOn(model).read(), step).toMatchObject({ layout: "1:2", zoom: "100" });
    },
  });
});

test("the list of recent decks is not begun anew because it could not be read once", async () => {
  const titles = async (model: ModelDisk) =>
    (await createRecentFiles("/data/recent.json", model.disk).read()).map((it) => it.title);
  await atEachCall({
    async before(model) {
      await createRecentFiles("/data/recent.json", model.disk).add({ path: "/a", title: "A", openedMs: 1 });
      return createRecentFiles("/data/recent.json", model.disk);
    },
    async broken(recents) {
      const deck = { path: "/b", title: "B", openedMs: 2 };
      if ((await outcome(recents.add(deck))) !== "done")
        expect(await outcome(recents.add(deck))).toBe("done");
    },
    after: async (model, step) => expect(await titles(model), step).toEqual(["B", "A"]),
  });
});

test("records of shows stay, and the one that could not be written is written at the next slide", async () => {
  await atEachCall({
    async before(model) {
      const files = createSessionFiles("/data/sessions", model.disk);
      await files.write("2026-01-01", "{}");
      return files;
    },
    async broken(files) {
      if ((await outcome(files.write("2026-01-02", "{}"))) !== "done") await files.write("2026-01-02", "{}");
    },
    after: async (model, step) =>
      expect(await createSessionFiles("/data/sessions", model.disk).names(), step).toEqual([
        "2026-01-02",
        "2026-01-01",
      ]),
  });
});
