/** The list of recent decks: bounded, one entry for each real path, and never in the way. */

import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createRecentFiles } from "#adapters/recent-files.ts";
import type { RecentFiles } from "#host/start-places.ts";

let folder = "";
let recents: RecentFiles;
const file = () => join(folder, "data", "recent.json");
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lectern-recent-"));
  recents = createRecentFiles(file());
});
afterEach(() => rm(folder, { recursive: true }));

const titles = async () => (await recents.read()).map((it) => it.title);
const add = (name: string, title = name, openedMs = 1) =>
  recents.add({ path: join(folder, name), title, openedMs });

it("has the latest first, and a deck once, with its newest title", async () => {
  await add("a");
  await add("b");
  await add("a", "A again", 2);
  expect(await titles()).toEqual(["A again", "b"]);
});

it("takes a deck that is reached by a link for the same deck", async () => {
  await mkdir(join(folder, "a"));
  await symlink(join(folder, "a"), join(folder, "link"));
  await add("a");
  await add("link", "by its link");
  expect(await titles()).toEqual(["by its link"]);
});

it("keeps 24 decks, of many added at once the last ones", async () => {
  await Promise.all(Array.from({ length: 40 }, (_, at) => add(`deck-${at}`)));
  const kept = await titles();
  expect(kept).toHaveLength(24);
  expect(kept[0]).toBe("deck-39");
});

it("forgets a deck by its id and touches no other", async () => {
  await add("a");
  await add("b");
  const [first] = await recents.read();
  await recents.remove(first?.id ?? "");
  await recents.remove("nobody");
  expect(await titles()).toEqual(["a"]);
});

it("shares its file with another program that writes to it", async () => {
  await add("a");
  await createRecentFiles(file()).add({ path: join(folder, "b"), title: "b", openedMs: 2 });
  await add("c");
  expect(await titles()).toEqual(["c", "b", "a"]);
});

it.each(["", "{", "[]x", '{"path":1}', '[{"path":"/a","title":"A"}]', "null"])(
  "begins anew when its file holds %j",
  async (text) => {
    await mkdir(join(folder, "data"));
    await writeFile(file(), text);
    expect(await recents.read()).toEqual([]);
    await add("a");
    expect(await titles()).toEqual(["a"]);
    expect(JSON.parse(await readFile(file(), "utf8"))).toHaveLength(1);
  },
);
