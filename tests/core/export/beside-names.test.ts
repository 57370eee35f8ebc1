/** Names of files beside a web page: every file system takes them, and no two are the same. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { besideNames } from "#core/export/beside-names.ts";

test("says where a file came from, and never takes the page's own name", () => {
  const names = besideNames([
    "deck/images/a%20b.png",
    "deck/a%20b.png",
    "deck/index.html",
    "deck/con.png",
    "deck/%2e%2e/x",
  ]);
  expect([...names.values()]).toEqual(["images-a-b.png", "a-b.png", "index-2.html", "file-con.png", "x"]);
});

test("no two names are the same, also where case does not count, and none leaves the folder", () => {
  const part = fc.string({
    unit: fc.constantFrom("a", "A", "b", ".", "/", "%2F", "%20", "-", "é", "\\"),
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.uniqueArray(part.map((it) => `deck/${it}`)), (addresses) => {
      const names = [...besideNames(addresses).values()];
      expect(new Set(names.map((it) => it.toLowerCase())).size).toBe(addresses.length);
      for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u);
    }),
  );
});
