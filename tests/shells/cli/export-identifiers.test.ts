/** The guard at the door of the command line: a deck that may name a patient is not exported until that is allowed. */

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli } from "#shells/cli/run-cli.ts";
import { temporaryDeck } from "../../support/temporary-deck.ts";

async function exportDeck(folder: string, ...more: readonly string[]) {
  let err = "";
  let drawn = 0;
  const code = await runCli(["export", "deck", "--to", "slides", "-o", "out.pdf", ...more], {
    out: () => {},
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    folder: join(folder, ".."),
    signal: new AbortController().signal,
    printer: {
      print: async () => {
        drawn++;
        throw new Error("this test has no printer");
      },
      measure: async () => [],
      photograph: async () => {},
    },
  });
  return { code, err, drawn };
}

it("names file, line and slide of every hit, ends with 1, and draws and writes nothing", async () => {
  await using deck = await temporaryDeck({
    "a.md": "# Case\n\nMr. Smith came in.\n\n::: notes\nCall 415-867-5309.\n:::\n",
    "images/mrn_00482913.png": "x",
  });
  const { code, err, drawn } = await exportDeck(deck.folder);
  expect({ code, drawn }).toEqual({ code: 1, drawn: 0 });
  expect(err).toContain("a.md:3 (slide 1): name of a person\n");
  expect(err).toContain("a.md:6 (slide 1): phone number\n");
  expect(err).toContain("images/mrn_00482913.png: the name of the file, record number\n");
  expect(err).toContain("--allow-identifiers");
  expect(err).not.toMatch(/Smith|867/);
  expect(await readdir(join(deck.folder, ".."))).not.toContain("out.pdf");
});

it("goes on to draw when identifiers are allowed", async () => {
  await using deck = await temporaryDeck({ "a.md": "# Case\n\nMr. Smith came in.\n" });
  expect(await exportDeck(deck.folder, "--allow-identifiers")).toMatchObject({ code: 4, drawn: 1 });
});
