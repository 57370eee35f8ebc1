import { chmod, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Disk, type DiskFile, nodeDisk } from "#adapters/disk.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { hashOf } from "#adapters/read-text.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

const storage = createNodeStorage();
const faultOf = (it: Promise<unknown>) =>
  it.then(
    () => "none",
    (error) => error.fault?.code ?? String(error),
  );
const diskFault = (code: string) => Object.assign(new Error(code), { code });

describe("reading a deck", () => {
  it("takes the sources in the order a person reads their names", async () => {
    await using deck = await temporaryDeck({
      "10-z.md": "z",
      "2-b.md": "b",
      "1-a.md": "a",
      "notes/x.md": "x",
      "README.md": "r",
    });
    const { sources, assets } = await storage.readDeck(await storage.locate(deck.folder));
    expect(sources.map((it) => it.name)).toEqual(["1-a.md", "2-b.md", "10-z.md"]);
    expect(assets).toContain("notes/x.md");
  });

  it("opens a single file as a deck, with the pictures beside it", async () => {
    await using deck = await temporaryDeck({
      "talk.md": "# T",
      "other.md": "# O",
      "deck.yml": "title: no",
      "images/a.svg": "<svg/>",
    });
    const open = await storage.readDeck(await storage.locate(join(deck.folder, "talk.md")));
    expect(open).toMatchObject({
      name: "talk.md",
      settings: null,
      sources: [{ name: "talk.md", text: "# T" }],
    });
    expect(open.assets).toContain("images/a.svg");
  });

  it("keeps BOM, mixed line ends and a missing last newline", async () => {
    const bytes = "\ufeff# A\r\nb\nc\rd";
    await using deck = await temporaryDeck({ "a.md": bytes });
    const { sources } = await storage.readDeck(await storage.locate(deck.folder));
    expect(sources[0]?.text).toBe(bytes);
  });

  it("opens what is not UTF-8 for reading only, and says why", async () => {
    await using deck = await temporaryDeck({
      "1-latin.md": Uint8Array.from([0x63, 0x61, 0x66, 0xe9]),
      "2-binary.md": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      "3-utf16.md": Uint8Array.from([0xff, 0xfe, 0x41, 0]),
    });
    const { sources } = await storage.readDeck(await storage.locate(deck.folder));
    expect(sources.map(({ text, flaw, writable }) => [text, flaw, writable])).toEqual([
      ["café", "undecodable", false],
      ["", "binary", false],
      ["\ufeffA".slice(1), "undecodable", false],
    ]);
  });

  it.each([
    ["nothing there", "missing", "deck.not-found"],
    ["a file below a file", "a.md/b", "deck.not-found"],
    ["a file that is no Markdown", "picture.png", "deck.not-a-deck"],
    ["a name far too long", "x".repeat(5000), "deck.not-found"],
    ["a NUL in the name", "a\0.md", "deck.no-access"],
  ])("says so when there is %s", async (_, path, code) => {
    await using deck = await temporaryDeck({ "a.md": "a", "picture.png": "x" });
    expect(await faultOf(storage.locate(join(deck.folder, path)))).toBe(code);
  });

  it("says so when a folder holds no source", async () => {
    await using deck = await temporaryDeck({ "images/a.svg": "<svg/>" });
    expect(await faultOf(storage.readDeck(await storage.locate(deck.folder)))).toBe("deck.empty");
  });
});

describe("saving", () => {
  it("keeps mode and link, and leaves nothing beside the file", async () => {
    await using deck = await temporaryDeck({ "texts/real.md": "old", "x.md": "x" });
    await chmod(join(deck.folder, "texts/real.md"), 0o640);
    await symlink("texts/real.md", join(deck.folder, "a.md"));
    const at = await storage.locate(deck.folder);
    await storage.save(at, "a.md", "new", hashOf(Buffer.from("old")));
    expect(await readFile(join(deck.folder, "texts/real.md"), "utf8")).toBe("new");
    expect((await stat(join(deck.folder, "texts/real.md"))).mode & 0o777).toBe(0o640);
    expect(await readdir(deck.folder)).toEqual(["a.md", "texts", "x.md"]);
  });

  it("gives the hash of what is on disk", async () => {
    await using deck = await temporaryDeck({ "a.md": "old" });
    const hash = await storage.save(
      await storage.locate(deck.folder),
      "a.md",
      "né\r\n",
      hashOf(Buffer.from("old")),
    );
    expect(hash).toBe(hashOf(await readFile(join(deck.folder, "a.md"))));
  });

  it("refuses to write over what another program wrote, and keeps its bytes", async () => {
    await using deck = await temporaryDeck({ "a.md": "old" });
    const at = await storage.locate(deck.folder);
    await writeFile(join(deck.folder, "a.md"), "theirs");
    expect(await faultOf(storage.save(at, "a.md", "mine", hashOf(Buffer.from("old"))))).toBe(
      "save.changed-outside",
    );
    expect(await readFile(join(deck.folder, "a.md"), "utf8")).toBe("theirs");
  });

  it("refuses a file that is marked read-only, though its folder would allow a rename", async () => {
    await using deck = await temporaryDeck({ "a.md": "old" });
    await chmod(join(deck.folder, "a.md"), 0o444);
    const at = await storage.locate(deck.folder);
    expect(await faultOf(storage.save(at, "a.md", "mine", hashOf(Buffer.from("old"))))).toBe(
      "save.read-only",
    );
  });

  it("refuses a link that leads out of the deck", async () => {
    await using deck = await temporaryDeck({ "b.md": "b" });
    await writeFile(join(deck.outside, "secret.md"), "old");
    await symlink(join(deck.outside, "secret.md"), join(deck.folder, "a.md"));
    const at = await storage.locate(deck.folder);
    expect(await faultOf(storage.save(at, "a.md", "mine", hashOf(Buffer.from("old"))))).toBe(
      "save.not-a-text",
    );
    expect(await readFile(join(deck.outside, "secret.md"), "utf8")).toBe("old");
  });

  it("writes every byte when the disk takes one at a time", async () => {
    await using deck = await temporaryDeck({ "a.md": "old" });
    const slow = createNodeStorage(
      withFile((file) => ({ ...file, write: (bytes) => file.write(bytes.subarray(0, 1)) })),
    );
    await slow.save(await slow.locate(deck.folder), "a.md", "every byte", hashOf(Buffer.from("old")));
    expect(await readFile(join(deck.folder, "a.md"), "utf8")).toBe("every byte");
  });

  it("syncs the bytes before the rename and the folder after it", async () => {
    await using deck = await temporaryDeck({ "a.md": "old" });
    const order: string[] = [];
    const traced: Disk = {
      ...withFile((file) => ({
        ...file,
        write: (it) => note("write", file.write(it)),
        sync: () => note("sync", file.sync()),
      })),
      rename: (from, to) => note("rename", nodeDisk.rename(from, to)),
      syncFolder: (path) => note("sync folder", nodeDisk.syncFolder(path)),
    };
    const note = <T>(what: string, it: Promise<T>) => {
      order.push(what);
      return it;
    };
    const traceable = createNodeStorage(traced);
    await traceable.save(await traceable.locate(deck.folder), "a.md", "new", hashOf(Buffer.from("old")));
    expect(order).toEqual(["write", "sync", "rename", "sync folder"]);
  });

  it.each([
    ["create", "ENOSPC", "save.disk-full"],
    ["create", "EROFS", "save.read-only"],
    ["create", "EACCES", "save.read-only"],
    ["write", "ENOSPC", "save.disk-full"],
    ["write", "EDQUOT", "save.disk-full"],
    ["write", "EIO", "save.failed"],
    ["sync", "EIO", "save.failed"],
    ["sync", "ENOSPC", "save.disk-full"],
    ["rename", "EBUSY", "save.in-use"],
    ["rename", "EPERM", "save.read-only"],
    ["rename", "EXDEV", "save.failed"],
    ["readFile", "EIO", "save.failed"],
    ["realpath", "ENOENT", "save.file-gone"],
  ] as const)("keeps the old file whole when %s fails with %s, and says %s", async (step, code, expected) => {
    await using deck = await temporaryDeck({ "a.md": "old" });
    const at = await storage.locate(deck.folder);
    const fail = () => Promise.reject(diskFault(code));
    const disk: Disk =
      step === "write" || step === "sync"
        ? withFile((file) => ({ ...file, [step]: fail }))
        : { ...nodeDisk, [step]: fail };
    expect(await faultOf(createNodeStorage(disk).save(at, "a.md", "new", hashOf(Buffer.from("old"))))).toBe(
      expected,
    );
    expect(await readFile(join(deck.folder, "a.md"), "utf8")).toBe("old");
    expect(await readdir(deck.folder)).toEqual(["a.md"]);
  });
});

describe("writing an export", () => {
  it("replaces the target whole or leaves it, and says which fault", async () => {
    await using deck = await temporaryDeck({ "old.pdf": "old" });
    const target = join(deck.folder, "old.pdf");
    const full = createNodeStorage(
      withFile((file) => ({ ...file, write: () => Promise.reject(diskFault("ENOSPC")) })),
    );
    expect(await faultOf(full.writeExport(target, Buffer.from("new")))).toBe("export.disk-full");
    expect(await faultOf(storage.writeExport(join(deck.folder, "no/such.pdf"), Buffer.from("new")))).toBe(
      "export.cannot-write",
    );
    expect(await faultOf(storage.writeExport(deck.folder, Buffer.from("new")))).toBe("export.cannot-write");
    expect(await readdir(deck.folder)).toEqual(["old.pdf"]);
    expect(await readFile(target, "utf8")).toBe("old");
    await storage.writeExport(target, Buffer.from("new"));
    expect(await readFile(target, "utf8")).toBe("new");
  });
});

describe("an export that cannot be written", () => {
  it.each([
    ["create", "ENOSPC", "export.disk-full"],
    ["create", "EACCES", "export.cannot-write"],
    ["create", "EROFS", "export.cannot-write"],
    ["write", "EDQUOT", "export.disk-full"],
    ["write", "EIO", "export.cannot-write"],
    ["sync", "ENOSPC", "export.disk-full"],
    // Windows, while another program has the file open.
    ["rename", "EBUSY", "export.cannot-write"],
    ["rename", "EPERM", "export.cannot-write"],
  ] as const)(
    "because %s fails with %s leaves the old file and nothing else",
    async (step, code, expected) => {
      await using deck = await temporaryDeck({ "old.pdf": "old" });
      const fail = () => Promise.reject(diskFault(code));
      const disk: Disk =
        step === "write" || step === "sync"
          ? withFile((file) => ({ ...file, [step]: fail }))
          : { ...nodeDisk, [step]: fail };
      const target = join(deck.folder, "old.pdf");
      expect(await faultOf(createNodeStorage(disk).writeExport(target, Buffer.from("new")))).toBe(expected);
      expect(await readFile(target, "utf8")).toBe("old");
      expect(await readdir(deck.folder)).toEqual(["old.pdf"]);
    },
  );
});

/** The disk of this machine with another file in place of the one it opens. */
function withFile(change: (file: DiskFile) => DiskFile): Disk {
  return {
    ...nodeDisk,
    create: async (path, mode) => {
      const file = await nodeDisk.create(path, mode);
      return change({ write: (it) => file.write(it), sync: () => file.sync(), close: () => file.close() });
    },
  };
}
