import { readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { createSessionFiles } from "#adapters/session-files.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

it("keeps the last fifty records of shows, and replaces one of the same name", async () => {
  await using deck = await temporaryDeck({ "a.md": "# A" });
  const folder = join(deck.outside, "data", "sessions");
  const files = createSessionFiles(folder);
  for (let at = 10; at < 62; at++) await files.write(`2026-11-${at}`, "{}");
  await files.write("2026-11-61", '{"again":true}');
  const names = (await readdir(folder)).sort();
  expect([names.length, names[0], names.at(-1)]).toEqual([50, "2026-11-12.json", "2026-11-61.json"]);
  expect(await readFile(join(folder, "2026-11-61.json"), "utf8")).toBe('{"again":true}');
});

it("writes drawings beside the sources, and nowhere else", async () => {
  await using deck = await temporaryDeck({ "a.md": "# A" });
  const storage = createNodeStorage();
  const at = await storage.locate(deck.folder);
  await storage.writeDrawings(at, "show.json", "{}");
  expect(await readFile(join(deck.folder, "drawings", "show.json"), "utf8")).toBe("{}");
  expect((await storage.readDeck(at)).assets).toEqual(["drawings/show.json"]);

  await using other = await temporaryDeck({ "a.md": "# A" });
  await symlink(other.outside, join(other.folder, "drawings"));
  const place = await storage.locate(other.folder);
  await expect(storage.writeDrawings(place, "show.json", "{}")).rejects.toMatchObject({
    fault: { code: "asset.refused" },
  });
  expect(await readdir(other.outside)).toEqual([]);
});

it("lists records from the newest, reads and removes them, and touches nothing by a name that is a path", async () => {
  await using deck = await temporaryDeck({ "a.md": "# A" });
  const folder = join(deck.outside, "data", "sessions");
  const files = createSessionFiles(folder);
  expect(await files.names()).toEqual([]);
  expect(await files.read("2026-11-10-talk")).toBeNull();
  await files.write("2026-11-10-talk", "old");
  await files.write("2026-11-11-Vortrag-Ä", "new");
  expect(await files.names()).toEqual(["2026-11-11-Vortrag-Ä", "2026-11-10-talk"]);
  expect(await files.read("2026-11-10-talk")).toBe("old");
  await files.write("../secret", "{}").catch(() => undefined);
  expect(await files.read("../secret")).toBeNull();
  await files.remove("../secret");
  expect(await readdir(join(deck.outside, "data"))).toContain("secret.json");
  await files.remove("2026-11-10-talk");
  await files.remove("2026-11-10-talk");
  expect(await files.names()).toEqual(["2026-11-11-Vortrag-Ä"]);
});

it("reads drawings from their folder, and no file that a link or a name puts elsewhere", async () => {
  await using deck = await temporaryDeck({ "a.md": "# A", "drawings/show.json": "{}" });
  const storage = createNodeStorage();
  const at = await storage.locate(deck.folder);
  expect(await storage.readDrawings(at, "show.json")).toBe("{}");
  await symlink(deck.outside, join(deck.folder, "drawings", "out.json"));
  await symlink(join(deck.folder, "a.md"), join(deck.folder, "drawings", "notes.json"));
  for (const name of ["out.json", "notes.json", "../a.md", "none.json"])
    await expect(storage.readDrawings(at, name)).rejects.toMatchObject({
      fault: { code: expect.stringMatching(/^asset\./) },
    });
});
