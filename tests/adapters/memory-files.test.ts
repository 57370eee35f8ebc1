import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "#adapters/memory-files.ts";
import type { DeckLocation } from "#host/ports.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

const at = (path: string) => path as DeckLocation;

describe("the files of what windows remember", () => {
  it("keep what all decks share and what belongs to each apart, across a restart", async () => {
    await using deck = await temporaryDeck({ "a.md": "# A" });
    const folder = join(deck.outside, "data", "memory");
    const files = createMemoryFiles(folder);
    await files.write(null, { size: "32" });
    await files.write(at(deck.folder), { layout: "1:2" });
    const again = createMemoryFiles(folder);
    expect(await again.read(null)).toEqual({ size: "32" });
    expect(await again.read(at(deck.folder))).toEqual({ layout: "1:2" });
    expect(await again.read(at(deck.outside))).toEqual({});
  });

  it("know a deck again by a link to it", async () => {
    await using deck = await temporaryDeck({ "a.md": "# A" });
    const link = join(deck.outside, "link");
    await symlink(deck.folder, link);
    const files = createMemoryFiles(join(deck.outside, "memory"));
    await files.write(at(deck.folder), { a: "1" });
    expect(await files.read(at(link))).toEqual({ a: "1" });
  });

  it.each(["", "{", "[]", '{"a":1}', "\0", '{"__proto__":{"x":"y"},"a":[]}'])(
    "remember nothing when a file holds %j, and are written anew",
    async (content) => {
      await using deck = await temporaryDeck({ "a.md": "# A" });
      const folder = join(deck.outside, "memory");
      await mkdir(folder);
      await writeFile(join(folder, "app.json"), content);
      const files = createMemoryFiles(folder);
      expect(await files.read(null)).toEqual({});
      await files.write(null, { a: "1" });
      expect(JSON.parse(await readFile(join(folder, "app.json"), "utf8"))).toEqual({ a: "1" });
    },
  );

  it("have names without anything a file system could mind", async () => {
    await using deck = await temporaryDeck({ "a.md": "# A" });
    const folder = join(deck.outside, "memory");
    await createMemoryFiles(folder).write(at(`${deck.outside}/Ärzte: “Visite” <3>?`), { a: "1" });
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^[\w-]+\.[0-9a-f]{20}\.json$/)]);
  });
});
