/** A folder of files is put in its place whole or not at all, and never over what somebody else put there. */

import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Disk, nodeDisk } from "#adapters/disk.ts";
import { createExportFolders } from "#adapters/export-folder.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

const faultOf = (it: Promise<unknown>) =>
  it.then(
    () => "none",
    (error) => error.fault?.code ?? String(error),
  );

async function make(target: string, words: readonly string[], disk: Disk = nodeDisk) {
  const folder = await createExportFolders(disk).begin(target);
  try {
    for (const word of words) await folder.write(`${word}.png`, Buffer.from(word));
    await folder.finish();
  } catch (error) {
    await folder.discard();
    throw error;
  }
}

/** Names and contents, without the list. */
async function contents(target: string): Promise<string> {
  const names = (await readdir(target)).filter((it) => it !== ".lectern-pictures").sort();
  return (await Promise.all(names.map((it) => readFile(join(target, it), "utf8")))).join();
}

it("makes a folder that is new, fills one that is empty, and replaces its own, fewer pictures or more", async () => {
  await using deck = await temporaryDeck({});
  const target = join(deck.outside, "pictures");
  await mkdir(target);
  for (const words of [["a", "b"], ["c"], ["d", "e", "f"]]) {
    await make(target, words);
    expect(await contents(target)).toBe(words.join());
  }
  await writeFile(join(target, ".DS_Store"), "");
  await make(target, ["g"]);
  expect(await contents(target)).toBe("g");
  expect(await readdir(deck.outside)).toEqual(["pictures"]);
});

it.each<[string, (target: string) => Promise<unknown>]>([
  ["a file of somebody's", (target) => writeFile(join(target, "mine.txt"), "mine")],
  ["a picture that was drawn on", (target) => writeFile(join(target, "a.png"), "drawn on")],
  ["another folder", (target) => mkdir(join(target, "more"))],
  ["pictures without the list", (target) => rm(join(target, ".lectern-pictures"))],
])("leaves a folder alone that holds %s", async (_, change) => {
  await using deck = await temporaryDeck({});
  const target = join(deck.outside, "pictures");
  await make(target, ["a", "b"]);
  await change(target);
  const before = await readdir(target);
  expect(await faultOf(make(target, ["new"]))).toBe("export.folder-taken");
  expect(await readdir(target)).toEqual(before);
  expect(await readdir(deck.outside)).toEqual(["pictures"]);
});

it("looks again at the end: what came into the folder meanwhile stays", async () => {
  await using deck = await temporaryDeck({});
  const target = join(deck.outside, "pictures");
  await make(target, ["a"]);
  const folder = await createExportFolders().begin(target);
  await folder.write("new.png", Buffer.from("new"));
  await writeFile(join(target, "mine.txt"), "mine");
  expect(await faultOf(folder.finish())).toBe("export.folder-taken");
  await folder.discard();
  expect(await contents(target)).toBe("a,mine");
  expect(await readdir(deck.outside)).toEqual(["pictures"]);
});

it("cannot be made in a folder that is not there, or where there is a file", async () => {
  await using deck = await temporaryDeck({ "a.txt": "a" });
  expect(await faultOf(make(join(deck.folder, "no/such"), ["a"]))).toBe("export.cannot-write");
  expect(await faultOf(make(join(deck.folder, "a.txt"), ["a"]))).toBe("export.cannot-write");
  expect(await faultOf(make(join(deck.folder, "a.txt/b"), ["a"]))).toBe("export.cannot-write");
  expect(await readdir(deck.folder)).toEqual(["a.txt"]);
});

it("given up while a picture is written, it leaves nothing", async () => {
  await using deck = await temporaryDeck({});
  const folder = await createExportFolders().begin(join(deck.outside, "pictures"));
  const writing = faultOf(folder.write("a.png", new Uint8Array(3_000_000)));
  await folder.discard();
  expect(await faultOf(folder.write("b.png", new Uint8Array(1)))).toBe("export.cancelled");
  await writing;
  expect(await readdir(deck.outside)).toEqual([]);
});

const calls = [
  "readFile",
  "readdir",
  "mkdir",
  "rename",
  "unlink",
  "rmdir",
  "create",
  "write",
  "sync",
] as const;

/** A disk on which the `nth` call of a kind fails; tells whether it came to that. */
function failing(call: (typeof calls)[number], nth: number, code: string) {
  let count = 0;
  const seen = { failed: false };
  const maybe = () => {
    if (++count !== nth) return;
    seen.failed = true;
    throw Object.assign(new Error(code), { code });
  };
  const disk: Disk = {
    ...nodeDisk,
    async create(path, mode) {
      if (call === "create") maybe();
      const file = await nodeDisk.create(path, mode);
      return {
        async write(bytes) {
          if (call === "write") maybe();
          return file.write(bytes);
        },
        async sync() {
          if (call === "sync") maybe();
          await file.sync();
        },
        close: () => file.close(),
      };
    },
  };
  const wrapped = (name: "readFile" | "readdir" | "mkdir" | "rename" | "unlink" | "rmdir") => ({
    [name]: async (...args: [never, never]) => {
      maybe();
      return (nodeDisk[name] as (...given: unknown[]) => Promise<unknown>)(...args);
    },
  });
  const isFile = call === "create" || call === "write" || call === "sync";
  return { disk: isFile ? disk : ({ ...disk, ...wrapped(call) } as Disk), seen };
}

it.each(calls)("is the old folder or the new one, whichever call of %s fails", async (call) => {
  let nth = 0;
  for (let cameToThat = true; cameToThat; nth++) {
    await using deck = await temporaryDeck({});
    const target = join(deck.outside, "pictures");
    await make(target, ["old", "older"]);
    const { disk, seen } = failing(call, nth + 1, "ENOSPC");
    const told = await faultOf(make(target, ["a", "b"], disk));
    cameToThat = seen.failed;
    expect([call, nth, told]).toEqual([call, nth, expect.stringMatching(/^(none|export\.disk-full)$/)]);
    expect(await contents(target)).toBe(told === "none" ? "a,b" : "old,older");
    const left = (await readdir(deck.outside)).filter((it) => it !== "pictures");
    // What could not be removed stays, but nobody sees it.
    const isCleaning = call === "unlink" || call === "rmdir" || call === "readdir";
    expect(left.filter((it) => !(isCleaning && it.startsWith(".")))).toEqual([]);
  }
  expect(nth).toBeGreaterThan(1);
});
