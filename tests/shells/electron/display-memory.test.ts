/** Which display was chosen, kept in a file of the program's own. */

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openDisplayMemory } from "#shells/electron/display-memory.ts";

let folder = "";
const noted: string[] = [];
const log = { note: (what: string) => void noted.push(what) };
const open = () => openDisplayMemory(path.join(folder, "deep/displays.json"), log);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lectern-displays-"));
  noted.splice(0);
});
afterEach(() => rm(folder, { recursive: true }));

it("is there again at the next start", async () => {
  const memory = await open();
  expect(memory.recall("A + B")).toBeNull();
  await memory.remember("A + B", "B");
  expect((await open()).recall("A + B")).toBe("B");
  expect(await readdir(path.join(folder, "deep"))).toEqual(["displays.json"]);
});

it.each(["", "{", "null", "{}", "[1]", '[["A"]]', '[["A",1]]', '["AB"]'])(
  "remembers nothing from a damaged file: %j",
  async (text) => {
    await (await open()).remember("x", "y");
    await writeFile(path.join(folder, "deep/displays.json"), text);
    const memory = await open();
    expect(memory.recall("A")).toBeNull();
    await memory.remember("A + B", "B");
    expect((await open()).recall("A + B")).toBe("B");
  },
);

it("keeps the last hundred rooms", async () => {
  const memory = await open();
  for (let n = 0; n < 105; n++) await memory.remember(`set ${n}`, "B");
  const again = await open();
  expect(again.recall("set 4")).toBeNull();
  expect(again.recall("set 5")).toBe("B");
  expect(JSON.parse(await readFile(path.join(folder, "deep/displays.json"), "utf8"))).toHaveLength(100);
});

it("goes on when it cannot be written", async () => {
  await writeFile(path.join(folder, "deep"), "a file where the folder should be");
  const memory = await open();
  await memory.remember("A + B", "B");
  expect(memory.recall("A + B")).toBe("B");
  expect(noted).toHaveLength(1);
});
