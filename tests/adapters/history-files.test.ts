/** The history of a deck on a real disk: found again wherever the deck went, bounded, and never trusted when damaged. */

import { mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Disk, nodeDisk } from "#adapters/disk.ts";
import { createHistoryFiles } from "#adapters/history-files.ts";
import { sweepHistory } from "#adapters/history-sweep.ts";
import { encodeText, hashOf } from "#adapters/read-text.ts";
import type { DeckLocation } from "#host/ports.ts";

const dayMs = 24 * 3600_000;
const version = (atMs: number) => ({ atMs, reason: "work" as const, added: 3, removed: 1 });
const hash = (text: string) => hashOf(encodeText(text));
let top: string;
let deck: DeckLocation;
const history = () => join(top, "history");
const open = (at = deck, texts: Record<string, string> = {}) =>
  createHistoryFiles(nodeDisk, history()).open(
    at,
    new Map(Object.entries(texts).map(([name, text]) => [name, hash(text)])),
  );

async function files(): Promise<string[]> {
  const all = await readdir(history(), { recursive: true });
  return all.filter((it) => it.endsWith(".gz")).sort();
}

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), "lectern-history-"));
  deck = join(top, "deck") as DeckLocation;
  await nodeDisk.mkdir(deck);
});
afterEach(() => rm(top, { recursive: true, force: true }));

describe("the history of a deck", () => {
  test("lists the newest first and gives back every byte, also at the next start", async () => {
    const now = Date.now();
    const texts = ["\ufeff# A\r\nb\nc\rd", "", "ünï 😀"];
    const written = await open();
    for (const [at, text] of texts.entries()) await written.add("a.md", text, version(now + at));
    const read = await open();
    const found = await read.list("a.md");
    expect(found).toMatchObject([2, 1, 0].map((at) => version(now + at)));
    expect(await Promise.all(found.map(({ id }) => read.read("a.md", id)))).toEqual(texts.toReversed());
    expect(await read.list("b.md")).toEqual([]);
  });

  test("takes any name of a source, and none of its versions leads out of the folder", async () => {
    const written = await open();
    for (const name of ["../../x.md", "a/b.md", "x".repeat(1000), "CON", "a\0b"])
      await written.add(name, name, version(Date.now()));
    expect(await readdir(top)).toEqual(["deck", "history"]);
    expect((await written.list("../../x.md")).length).toBe(1);
    await expect(written.read("../../x.md", "../../../secret")).rejects.toThrow("no such version");
  });

  test("says so when a version was damaged, and lists on", async () => {
    const written = await open();
    await written.add("a.md", "text", version(Date.now()));
    const [name = ""] = await files();
    await writeFile(join(history(), name), "no zip");
    const [{ id } = { id: "" }] = await written.list("a.md");
    await expect(written.read("a.md", id)).rejects.toThrow();
  });

  test("is found again after the deck moved, by what its texts were left with", async () => {
    await (await open()).add("a.md", "last", version(Date.now()));
    const moved = join(top, "moved") as DeckLocation;
    await rename(deck, moved);
    expect(await (await open(moved, { "a.md": "last" })).list("a.md")).toHaveLength(1);
    expect(await (await open(moved)).list("a.md")).toHaveLength(1);
  });

  test("is not given to a copy, nor to another deck that happens to come after a deleted one", async () => {
    await (await open()).add("a.md", "last", version(Date.now()));
    const copy = join(top, "copy") as DeckLocation;
    await nodeDisk.mkdir(copy);
    // A deck that is only out of reach is not gone.
    const locked: Disk = {
      ...nodeDisk,
      stat: (path) =>
        path === deck
          ? Promise.reject(Object.assign(new Error("no"), { code: "EACCES" }))
          : nodeDisk.stat(path),
    };
    const seen = await createHistoryFiles(locked, history()).open(copy, new Map([["a.md", hash("last")]]));
    expect(await seen.list("a.md")).toEqual([]);
    await rm(deck, { recursive: true });
    const other = join(top, "other") as DeckLocation;
    await nodeDisk.mkdir(other);
    expect(await (await open(other, { "a.md": "first of another" })).list("a.md")).toEqual([]);
  });
});

describe("the history of all decks", () => {
  test("forgets what is older than 30 days", async () => {
    const now = Date.now();
    const written = await open();
    await written.add("a.md", "old", version(now - 31 * dayMs));
    await written.add("a.md", "kept", version(now - 29 * dayMs));
    await sweepHistory(nodeDisk, history(), now);
    expect((await written.list("a.md")).map((it) => it.atMs)).toEqual([now - 29 * dayMs]);
  });

  test("lets the oldest go, of any deck, when there is too much", async () => {
    const now = Date.now();
    const other = join(top, "other") as DeckLocation;
    await nodeDisk.mkdir(other);
    const here = await open();
    const there = await open(other);
    for (let at = 0; at < 5; at++) {
      await here.add("a.md", `here ${at}`, version(now - 1000 + at * 2));
      await there.add("a.md", `there ${at}`, version(now - 1000 + at * 2 + 1));
    }
    const one = (await nodeDisk.stat(join(history(), (await files())[0] ?? ""))).size;
    await sweepHistory(nodeDisk, history(), now, one * 4 + 20);
    expect((await files()).length).toBe(4);
    expect((await here.list("a.md")).length).toBe(2);
    expect((await there.list("a.md")).length).toBe(2);
  });

  test("of a folder that is not there is nothing to sweep", async () => {
    await sweepHistory(nodeDisk, join(top, "missing"), Date.now());
  });
});
