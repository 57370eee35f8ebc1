/** What a person means by the path they typed or pasted. */

import { mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { readTypedPath } from "#adapters/typed-path.ts";

it.each([
  ["/decks/talk", "/decks/talk"],
  ["  /decks/talk \n", "/decks/talk"],
  ['"/decks/my talk"', "/decks/my talk"],
  ["'/decks/my talk'", "/decks/my talk"],
  ["talk", "/here/talk"],
  ["../talk.md", "/talk.md"],
  ["~", "/home/me"],
  ["~/talk", "/home/me/talk"],
  ["~other/talk", "/here/~other/talk"],
  ["file:///decks/my%20talk", "/decks/my talk"],
  ["file://elsewhere/decks", "/here/file:/elsewhere/decks"],
  ["it's", "/here/it's"],
])("%j is %j", async (typed, path) => {
  expect(await readTypedPath(typed, "/here", "/home/me")).toBe(resolve(path));
});

it("follows a link, so that a deck has one path", async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "lectern-typed-")));
  await symlink(folder, join(folder, "link"));
  expect(await readTypedPath(join(folder, "link"), "/")).toBe(folder);
  await rm(folder, { recursive: true });
});
