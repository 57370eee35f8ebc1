/** Journals on a real disk: written whole, found again by their deck, kept for a week, and trusted only while the disk is. */

import { mkdtemp, readdir, rm, stat, symlink, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Disk, type DiskFile, nodeDisk } from "#adapters/disk.ts";
import { createJournalFiles } from "#adapters/journal-files.ts";
import type { DeckLocation } from "#host/ports.ts";

let top: string;
let deck: DeckLocation;
const journals = () => join(top, "journals");

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), "lectern-journal-"));
  deck = join(top, "deck") as DeckLocation;
  await nodeDisk.mkdir(deck);
});
afterEach(() => rm(top, { recursive: true, force: true }));

async function onlyFolder(): Promise<string> {
  const [folder, ...others] = await readdir(journals());
  expect(others).toEqual([]);
  return join(journals(), folder ?? "");
}

function withFile(change: (file: DiskFile) => Partial<DiskFile>): Disk {
  return {
    ...nodeDisk,
    async create(path, mode) {
      const file = await nodeDisk.create(path, mode);
      const real: DiskFile = {
        write: (it) => file.write(it),
        sync: () => file.sync(),
        close: () => file.close(),
      };
      return { ...real, ...change(real) };
    },
  };
}

describe("journals of a deck", () => {
  test("are found again by another start, the oldest first, also through a link to the deck", async () => {
    const first = createJournalFiles(nodeDisk, journals());
    for (const text of ["one\n", "two\n"]) {
      const file = await first.begin(deck);
      await file.append(text);
      await file.append("more\n");
      await file.close();
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    await symlink(deck, join(top, "link"));
    const found = await createJournalFiles(nodeDisk, journals()).list(
      join(top, "link") as DeckLocation,
      new Set(),
    );
    expect(await Promise.all(found.map((it) => it.read()))).toEqual(["one\nmore\n", "two\nmore\n"]);
  });

  test("are none of another deck's, and none at all where nothing was ever written", async () => {
    const files = createJournalFiles(nodeDisk, journals());
    expect(await files.list(deck, new Set())).toEqual([]);
    const file = await files.begin(deck);
    await file.close();
    expect(await files.list(top as DeckLocation, new Set())).toEqual([]);
  });

  test("are found again after the deck moved, by the versions they name; a copy is given none", async () => {
    const file = await createJournalFiles(nodeDisk, journals()).begin(deck);
    await file.append("stands on version-1\n");
    await file.close();
    const moved = join(top, "moved") as DeckLocation;
    const listed = async (hashes: string[]) =>
      (await createJournalFiles(nodeDisk, journals()).list(moved, new Set(hashes))).length;
    await nodeDisk.mkdir(moved);
    expect(await listed(["version-1"])).toBe(0);
    await rm(deck, { recursive: true });
    expect(await listed(["version-2"])).toBe(0);
    expect(await listed(["version-1"])).toBe(1);
    expect(await listed([])).toBe(1);
  });

  test("can be read by their user only", async () => {
    const file = await createJournalFiles(nodeDisk, journals()).begin(deck);
    await file.close();
    const folder = await onlyFolder();
    const [name] = await readdir(folder);
    expect((await stat(join(folder, name ?? ""))).mode & 0o077).toBe(0);
  });

  test("say whether they are still written to", async () => {
    const files = createJournalFiles(nodeDisk, journals());
    const file = await files.begin(deck);
    expect((await files.list(deck, new Set()))[0]?.isInUse).toBe("here");
    await file.close();
    expect((await files.list(deck, new Set()))[0]?.isInUse).toBe("no");
  });

  test("of another program that lives are left to it, of one that is gone are not", async () => {
    const file = await createJournalFiles(nodeDisk, journals()).begin(deck);
    await file.close();
    const folder = await onlyFolder();
    const [name = ""] = await readdir(folder);
    const alive = name.replace(`-${process.pid}-`, `-${process.ppid}-`);
    const gone = name.replace(`-${process.pid}-`, "-999999999-");
    await nodeDisk.rename(join(folder, name), join(folder, alive));
    const files = createJournalFiles(nodeDisk, journals());
    expect((await files.list(deck, new Set()))[0]?.isInUse).toBe("elsewhere");
    await nodeDisk.rename(join(folder, alive), join(folder, gone));
    expect((await files.list(deck, new Set()))[0]?.isInUse).toBe("no");
  });

  test("once retired are not listed, kept for seven days, and gone after eight", async () => {
    const files = createJournalFiles(nodeDisk, journals());
    await (await files.begin(deck)).close();
    await (await files.list(deck, new Set()))[0]?.retire();
    expect(await files.list(deck, new Set())).toEqual([]);
    const folder = await onlyFolder();
    const age = async (days: number) => {
      const then = new Date(Date.now() - days * 24 * 3600_000);
      for (const name of await readdir(folder)) await utimes(join(folder, name), then, then);
      await files.list(deck, new Set());
      return (await readdir(folder)).filter((it) => it.endsWith(".done")).length;
    };
    expect(await age(6.9)).toBe(1);
    expect(await age(8)).toBe(0);
  });

  test("are whole when the disk takes one byte at a time", async () => {
    const slow = withFile((file) => ({ write: (bytes) => file.write(bytes.subarray(0, 1)) }));
    const file = await createJournalFiles(slow, journals()).begin(deck);
    await file.append("every byte é\n");
    await file.close();
    expect(await (await createJournalFiles(nodeDisk, journals()).list(deck, new Set()))[0]?.read()).toBe(
      "every byte é\n",
    );
  });

  test("reach the disk itself within a second, without a second sync for every edit", async () => {
    let syncs = 0;
    const counted = withFile((file) => ({
      sync: () => {
        syncs += 1;
        return file.sync();
      },
    }));
    const file = await createJournalFiles(counted, journals()).begin(deck);
    syncs = 0;
    for (let edit = 0; edit < 20; edit++) await file.append(`${edit}\n`);
    expect(syncs).toBe(0);
    await expect.poll(() => syncs, { timeout: 5000 }).toBe(1);
    await file.close();
  });

  test.each(["write", "sync"] as const)("take nothing more after a %s that failed", async (step) => {
    let fails = true;
    const failing = withFile((file) => ({
      [step]: async (bytes: Uint8Array) => {
        if (fails) throw Object.assign(new Error("full"), { code: "ENOSPC" });
        return step === "write" ? file.write(bytes) : file.sync();
      },
    }));
    const file = await createJournalFiles(failing, journals()).begin(deck);
    const append = () =>
      file.append("x\n").then(
        () => "taken",
        () => "refused",
      );
    await expect.poll(append, { timeout: 5000 }).toBe("refused");
    fails = false;
    expect(await append()).toBe("refused");
    await file.close();
  });
});
