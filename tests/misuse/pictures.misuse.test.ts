/** Pictures that lie, lead elsewhere, or meet a disk that refuses: none of them leaves anything behind. */

import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Disk, nodeDisk } from "#adapters/disk.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { createPictures } from "#host/pictures.ts";
import { createWorkspace } from "#host/workspace.ts";
import { type TemporaryDeck, temporaryDeck } from "../support/temporary-deck.ts";
import { asBase64, tinyPng } from "../support/tiny-pictures.ts";

async function picturesOf(deck: TemporaryDeck, disk: Disk = nodeDisk) {
  const storage = createNodeStorage(disk);
  const at = await storage.locate(deck.folder);
  const workspace = createWorkspace(at, storage, { note: () => undefined });
  return createPictures(at, { storage, change: (work) => workspace.change(work) });
}

const faultOf = (it: Promise<unknown>) =>
  it.then(
    () => "none",
    (error) => error.fault?.code ?? String(error),
  );
const all = async (folder: string) => (await readdir(folder, { recursive: true })).sort();

describe("a picture that is put into a deck", () => {
  it.each([
    "../../outside/evil.png",
    "..\\..\\outside\\evil.png",
    "/etc/evil.png",
    "C:\\evil.png",
    "images/../../evil.png",
    ".evil.png",
    "evil.png\0.md",
    "evil.md",
    "EVIL.PNG.exe",
  ])("stays in the folder images, whatever it wants to be called: %j", async (wish) => {
    await using deck = await temporaryDeck({ "a.md": "# A" });
    const { name } = await (await picturesOf(deck)).add(wish, asBase64(tinyPng(8)));
    expect(name).toMatch(/^images\/[a-z-]+\.png$/);
    expect(await all(deck.folder)).toEqual(["a.md", "images", name]);
    expect(await readdir(deck.outside)).toEqual([]);
  });

  it.each([
    ["nothing", "", "image.not-a-picture"],
    ["a program", "MZ\x90\0", "image.not-a-picture"],
    ["a page", "<!doctype html><svg onload=alert(1)>", "image.not-a-picture"],
    ["text that is no base64", "§§§§", "image.not-a-picture"],
    ["a PNG cut short", tinyPng(8, "", 40).subarray(0, 60), "image.not-a-picture"],
    ["a PNG of 20 000 pixels a side", tinyPng(20_000), "image.too-large"],
    ["a PNG of 64 megapixels", tinyPng(8000), "image.too-large"],
  ])("is refused when it is %s", async (_, content, code) => {
    await using deck = await temporaryDeck({ "a.md": "# A" });
    expect(await faultOf((await picturesOf(deck)).add("a.png", asBase64(content)))).toBe(code);
    expect(await all(deck.folder)).toEqual(["a.md"]);
  });

  it("loses what its program wrote into it", async () => {
    await using deck = await temporaryDeck({ "a.md": "# A" });
    const { name } = await (await picturesOf(deck)).add("a.png", asBase64(tinyPng(8, "Jane Doe")));
    expect(await readFile(join(deck.folder, name))).toEqual(Buffer.from(tinyPng(8)));
  });

  it("is linked and not written again when the deck has its bytes, wherever they are", async () => {
    await using deck = await temporaryDeck({ "a.md": "# A", "Pictures/old one.PNG": tinyPng(8) });
    const pictures = await picturesOf(deck);
    expect(await pictures.add("b.png", asBase64(tinyPng(8, "hidden")))).toEqual({
      name: "Pictures/old one.PNG",
      isNew: false,
    });
    expect(await pictures.add("b.png", asBase64(tinyPng(9)))).toEqual({ name: "images/b.png", isNew: true });
  });

  it("never replaces another, also when many come at once", async () => {
    await using deck = await temporaryDeck({ "a.md": "# A", "images/B.png": "theirs" });
    const pictures = await picturesOf(deck);
    const sides = [1, 2, 3, 4, 5, 6];
    const added = await Promise.all(sides.map((it) => pictures.add("b.png", asBase64(tinyPng(it)))));
    expect(new Set(added.map((it) => it.name.toLowerCase())).size).toBe(sides.length);
    expect(await readFile(join(deck.folder, "images/B.png"), "utf8")).toBe("theirs");
  });

  it("does not follow a folder images that leads out of the deck", async () => {
    await using deck = await temporaryDeck({ "a.md": "# A" });
    await symlink(deck.outside, join(deck.folder, "images"));
    expect(await faultOf((await picturesOf(deck)).add("a.png", asBase64(tinyPng(8))))).toBe("asset.refused");
    expect(await readdir(deck.outside)).toEqual([]);
  });

  it.each([
    ["mkdir", "EROFS", "image.read-only"],
    ["mkdir", "EACCES", "image.read-only"],
    ["create", "EACCES", "image.read-only"],
    ["create", "ENOSPC", "image.disk-full"],
    ["rename", "EPERM", "image.read-only"],
    ["rename", "EIO", "image.failed"],
  ] as const)("leaves nothing behind when %s fails with %s, and says %s", async (step, error, code) => {
    await using deck = await temporaryDeck({ "a.md": "# A" });
    const refuse = () => Promise.reject(Object.assign(new Error(error), { code: error }));
    const pictures = await picturesOf(deck, { ...nodeDisk, [step]: refuse });
    expect(await faultOf(pictures.add("a.png", asBase64(tinyPng(8))))).toBe(code);
    expect(await all(deck.folder)).toEqual(["a.md"]);
  });

  it("leaves nothing half-written when the disk fills up in the middle", async () => {
    await using deck = await temporaryDeck({ "a.md": "# A", "images/b.png": tinyPng(3) });
    const pictures = await picturesOf(deck, {
      ...nodeDisk,
      create: async (path, mode) => {
        const file = await nodeDisk.create(path, mode);
        let taken = 0;
        const write = async (bytes: Uint8Array) => {
          if (taken > 20) throw Object.assign(new Error("full"), { code: "ENOSPC" });
          taken += 10;
          return file.write(bytes.subarray(0, 10));
        };
        return { ...file, write };
      },
    });
    expect(await faultOf(pictures.add("a.png", asBase64(tinyPng(8))))).toBe("image.disk-full");
    expect(await all(deck.folder)).toEqual(["a.md", "images", "images/b.png"]);
  });
});

describe("a picture that is read to be cut", () => {
  it.each(["../outside/s.png", "a.md", "deck.yml", "images/../a.md", "/etc/passwd", "images/link.png"])(
    "is one of the deck: %j is refused",
    async (name) => {
      await using deck = await temporaryDeck({ "a.md": "# A", "deck.yml": "title: T" });
      await writeFile(join(deck.outside, "s.png"), tinyPng(8));
      await mkdir(join(deck.folder, "images"));
      await symlink(join(deck.outside, "s.png"), join(deck.folder, "images/link.png"));
      expect(await faultOf((await picturesOf(deck)).read(name))).toBe("asset.refused");
    },
  );
});
