/** Saving on a disk that refuses, or takes two spellings of a name for one: the file is whole, and never a second one is written beside it. */

import { describe, expect, test } from "vitest";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { encodeText, hashOf } from "#adapters/read-text.ts";
import { fileKey } from "#core/deck/file-spelling.ts";
import { FaultError } from "#core/fault.ts";
import type { DeckLocation } from "#host/ports.ts";
import { modelDisk } from "../support/model-disk.ts";

const at = "/deck" as DeckLocation;
const hash = (text: string) => hashOf(encodeText(text));
const outcome = (it: Promise<unknown>) =>
  it.then(
    () => "saved",
    (error) => (error instanceof FaultError ? error.fault.code : String(error)),
  );

async function callsOfOneSave(): Promise<number> {
  const model = modelDisk({ "/deck/a.md": "old", "/deck/b.md": "b" });
  await createNodeStorage(model.disk).save(at, "a.md", "new", hash("old"));
  return model.calls.length;
}

describe("an error at any call of a save", () => {
  test.each([
    ["ENOSPC", ["save.disk-full"]],
    ["EDQUOT", ["save.disk-full"]],
    ["EROFS", ["save.read-only"]],
    ["EACCES", ["save.read-only", "deck.no-access"]],
    ["EPERM", ["save.read-only", "deck.no-access"]],
    ["EBUSY", ["save.in-use"]],
    ["EIO", ["save.failed"]],
    ["ESTALE", ["save.deck-gone"]],
    ["ENOENT", ["save.file-gone", "save.deck-gone"]],
  ])("%s: the file is whole, nothing is left beside it, and the next save works", async (code, words) => {
    const calls = await callsOfOneSave();
    expect(calls).toBeGreaterThan(8);
    for (let call = 0; call < calls; call++) {
      const model = modelDisk({ "/deck/a.md": "old", "/deck/b.md": "b" });
      const storage = createNodeStorage(model.disk);
      model.fail(call, code);
      const first = await outcome(storage.save(at, "a.md", "new", hash("old")));
      const step = `${code} at ${call}, ${model.calls[call]}`;
      const wasRenamed = model.calls.slice(0, call).includes("rename");
      if (first !== "saved") {
        expect(words, step).toContain(first);
        expect(model.text("/deck/a.md"), step).toBe(wasRenamed ? "new" : "old");
      }
      expect(model.names("/deck"), step).toEqual(["a.md", "b.md"]);
      const base = first === "saved" ? hash("new") : hash("old");
      expect(await outcome(storage.save(at, "a.md", "newer", base)), step).toBe("saved");
      expect(model.text("/deck/a.md"), step).toBe("newer");
    }
  });
});

describe("a disk that takes two spellings of a name for one file", () => {
  const composed = "/deck/\u00dcbung.md";

  test.each([
    ["case", "\u00fcBUNG.md"],
    ["composed letters", "U\u0308bung.md"],
  ])("%s: a save under the other spelling goes into the file that is there", async (_, spelling) => {
    const model = modelDisk({ [composed]: "old" }, fileKey);
    await createNodeStorage(model.disk).save(at, spelling, "new", hash("old"));
    expect(model.names("/deck")).toEqual(["\u00dcbung.md"]);
    expect(model.text(composed)).toBe("new");
  });

  test("and one that does not: neither a save nor a text written again makes a second file beside", async () => {
    const model = modelDisk({ [composed]: "old" });
    const storage = createNodeStorage(model.disk);
    await storage.save(at, "U\u0308bung.md", "new", hash("old"));
    expect(await outcome(storage.writeAgain(at, "\u00fcbung.MD", "mine"))).toBe("save.file-exists");
    expect(model.names("/deck")).toEqual(["\u00dcbung.md"]);
    expect(model.text(composed)).toBe("new");
  });
});

test("a text is written again only where the deck's own texts are", async () => {
  const model = modelDisk({ "/deck/a.md": "a" });
  const storage = createNodeStorage(model.disk);
  for (const name of ["../x.md", ".git/x.md", "run.sh", "/x.md", "a\\b.md", "x:y.md"])
    expect(await outcome(storage.writeAgain(at, name, "x")), name).not.toBe("saved");
  expect(model.names("/deck")).toEqual(["a.md"]);
  await storage.writeAgain(at, "b.md", "back");
  expect(model.text("/deck/b.md")).toBe("back");
});
