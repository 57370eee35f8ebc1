/** The sample deck is one's own copy, made once. */

import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findSampleDeck } from "#adapters/sample-decks.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lectern-sample-"));
  await mkdir(path.join(folder, "slides/ketamine-therapy/images"), { recursive: true });
  await writeFile(path.join(folder, "slides/ketamine-therapy/01-welcome.md"), "# Welcome\n");
  await writeFile(path.join(folder, "slides/ketamine-therapy/images/a.svg"), "<svg/>");
});
afterEach(() => rm(folder, { recursive: true }));
const find = (isPackaged = true) =>
  findSampleDeck("ketamine-therapy", path.join(folder, "slides"), path.join(folder, "data"), !isPackaged);

it("is copied whole into the program's own folder", async () => {
  const own = await find();
  expect(own).toBe(path.join(folder, "data/samples/ketamine-therapy"));
  expect(await readFile(path.join(own, "images/a.svg"), "utf8")).toBe("<svg/>");
});

it("keeps what a person changed in it", async () => {
  const own = await find();
  await writeFile(path.join(own, "01-welcome.md"), "# Mine\n");
  expect(await readFile(path.join(await find(), "01-welcome.md"), "utf8")).toBe("# Mine\n");
});

it("is copied anew after a copy that was cut short", async () => {
  await mkdir(path.join(folder, "data/samples/ketamine-therapy.new/half"), { recursive: true });
  const own = await find();
  expect(await readFile(path.join(own, "01-welcome.md"), "utf8")).toBe("# Welcome\n");
});

it("is the one in the repository while developing", async () => {
  expect(await find(false)).toBe(path.join(folder, "slides/ketamine-therapy"));
});
