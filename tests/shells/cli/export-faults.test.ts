/** An export that fails: one clear sentence on the error stream, the exit code that says why, and no file. */

import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type FaultCode, FaultError } from "#core/fault.ts";
import { runCli } from "#shells/cli/run-cli.ts";
import { temporaryDeck } from "../../support/temporary-deck.ts";

async function exportTo(folder: string, output: string, code: FaultCode, to = "slides") {
  let err = "";
  let out = "";
  let drawn = 0;
  const fail = async () => {
    drawn++;
    throw new FaultError(code, { seconds: 60 });
  };
  const exit = await runCli(["export", "deck", "--to", to, "-o", output], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    folder: join(folder, ".."),
    signal: new AbortController().signal,
    printer: { print: fail, photograph: fail, measure: async () => [] },
  });
  return { exit, out, drawn, err: err.replace(/^(preparing|drawing|printing|checking|writing)\n/gm, "") };
}

it.each([
  ["slides", "export.no-browser", /^No Chromium was found/],
  ["slides", "export.browser-lost", /browser/i],
  ["slides", "export.timed-out", /stopped/],
  ["slides", "export.cancelled", /^The export was cancelled\.\n/],
  ["png", "export.browser-lost", /browser/i],
  ["png", "export.timed-out", /stopped/],
  ["png", "export.disk-full", /^The disk is full/],
] as const)("--to %s that ends with %s", async (to, code, sentence) => {
  await using deck = await temporaryDeck({ "a.md": "# A\n" });
  const { exit, out, err } = await exportTo(deck.folder, "outside/made", code, to);
  expect({ exit, out }).toEqual({ exit: code === "export.disk-full" ? 3 : 4, out: "" });
  expect(err).toMatch(sentence);
  expect(err).toMatch(/^[^\n]+\.\n[^\n]+\.\n$/);
  expect(err).not.toMatch(/undefined|Something went wrong/);
  expect(await readdir(deck.outside)).toEqual([]);
});

it.each([
  ["slides", "a folder that is not there", "nowhere/a.pdf"],
  ["slides", "a folder where the file should be", "outside"],
  ["slides", "a file where the folder should be", "deck/a.md/a.pdf"],
  ["pptx", "a folder that is not there", "nowhere/a.pptx"],
  ["pptx", "a folder where the file should be", "outside"],
  ["png", "a folder that is not there", "nowhere/pictures"],
  ["png", "a file where the folder should be", "deck/a.md"],
])("--to %s into %s ends with 3 before anything is drawn", async (to, _, output) => {
  await using deck = await temporaryDeck({ "a.md": "# A\n" });
  const { exit, err, drawn } = await exportTo(deck.folder, output, "export.browser-lost", to);
  expect({ exit, drawn }).toEqual({ exit: 3, drawn: 0 });
  expect(err).toMatch(/^“[^\n]+” cannot be written\.\n/);
  expect(await readdir(join(deck.folder, ".."))).toEqual(["deck", "outside"]);
});

it("pictures into a folder of somebody's end with 3 and say which folders can be taken", async () => {
  await using deck = await temporaryDeck({ "a.md": "# A\n" });
  await writeFile(join(deck.outside, "01-holiday.png"), "sun");
  const { exit, err, drawn } = await exportTo(deck.folder, "outside", "export.browser-lost", "png");
  expect({ exit, drawn }).toEqual({ exit: 3, drawn: 0 });
  expect(err).toMatch(/^“outside” holds other things/);
  expect(err).toContain("Choose a folder that is new or empty.");
  expect(await readdir(deck.outside)).toEqual(["01-holiday.png"]);
});
