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
