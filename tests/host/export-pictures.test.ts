/** A folder of pictures is finished when every picture was found right; otherwise nothing of it stays. */

import { expect, it } from "vitest";
import type { OpenDeck } from "#contract/decks.ts";
import type { PicturesRequest } from "#core/export/pictures-request.ts";
import { exportPictures } from "#host/export-pictures.ts";
import type { DeckLocation, Photograph } from "#host/ports.ts";

const note = "Remind everybody that the parking garage closes at nine tonight.";
const markdown = `# One\n\n::: notes\n${note}\n:::\n\n---\n\n## Two\n`;

/** The head of a PNG, and what is read on it. */
function photo(width: number, height: number, text = ""): Photograph {
  const bytes = Buffer.alloc(24);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]).copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return { bytes, text };
}
const right = [photo(1920, 1080, "One"), photo(1920, 1080, "Two")];

function exporting(photos: readonly Photograph[], text = markdown) {
  const done: string[] = [];
  const stop = new AbortController();
  const deck: OpenDeck = {
    name: "talk",
    settings: null,
    sources: [{ name: "a.md", text, hash: "0".repeat(64), writable: true }],
    data: [],
    assets: [],
  };
  const run = (more: Partial<PicturesRequest & { allowIdentifiers: boolean }> = {}) =>
    exportPictures(
      {
        storage: { readDeck: async () => deck },
        folders: {
          async begin(target) {
            done.push(`begin ${target}`);
            return {
              write: async (name) => void done.push(name),
              finish: async () => void done.push("finish"),
              discard: async () => void done.push("discard"),
            };
          },
        },
        photographer: {
          async photograph(_document, _at, _frame, take) {
            for (const it of photos) await take(it);
          },
        },
      },
      "a deck" as DeckLocation,
      { format: "png", range: "", hidden: false, theme: null, width: 1920, allowIdentifiers: false, ...more },
      "pictures",
      () => {},
      stop.signal,
    ).catch((error) => error.fault ?? error);
  return { run, done, stop };
}

it("writes every picture under its name, then puts the folder in place", async () => {
  const { run, done } = exporting(right);
  expect(await run()).toEqual({ width: 1920, height: 1080, bytes: 48, files: ["01-one.png", "02-two.png"] });
  expect(done).toEqual(["begin pictures", "01-one.png", "02-two.png", "finish"]);
});

it.each<[string, readonly Photograph[]]>([
  ["has another size", [photo(1920, 1080), photo(960, 540)]],
  ["is no picture", [photo(1920, 1080), { bytes: new Uint8Array(3), text: "" }]],
  ["shows a speaker note", [photo(1920, 1080, `One ${note}`), photo(1920, 1080)]],
  ["is missing", [photo(1920, 1080)]],
])("keeps nothing when a picture %s", async (_, photos) => {
  const { run, done } = exporting(photos);
  expect(await run()).toMatchObject({ code: "export.verify-failed" });
  expect(done.at(-1)).toBe("discard");
  expect(done).not.toContain("finish");
});

it("keeps nothing when it is cancelled", async () => {
  const { run, done, stop } = exporting(right);
  stop.abort();
  expect(await run()).toMatchObject({ code: "export.cancelled" });
  expect(done).toEqual(["begin pictures", "discard"]);
});

it("begins no folder for a range without slides, nor while the deck may name a patient", async () => {
  const { run, done } = exporting(right);
  expect(await run({ range: "7" })).toMatchObject({
    code: "export.nothing-to-print",
    detail: { range: "7" },
  });
  const named = exporting(right, `${markdown}\nMRN: 00482913\n`);
  expect(await named.run()).toMatchObject({ code: "export.identifiers", detail: { count: 1 } });
  expect([...done, ...named.done]).toEqual([]);
  expect(await named.run({ allowIdentifiers: true })).toMatchObject({ width: 1920 });
});
