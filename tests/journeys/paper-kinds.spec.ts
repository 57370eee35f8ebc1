/** Every kind of paper from one small deck, printed by one browser and read back: nothing lost, nothing said that must not be. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "playwright/test";
import { type ChromiumPrinter, createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { createNodeExporter } from "#adapters/node-exporter.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import type { ExportRequest } from "#core/export/export-request.ts";
import { type ReadPdf, readPdf } from "../support/read-pdf.ts";
import { type TemporaryDeck, temporaryDeck } from "../support/temporary-deck.ts";

/** 1400 words, each once: paragraphs, a list, a table and a quote, so that cuts go through all of them. */
const count = 1400;
const word = (at: number) => `w${at}x`;
const stretch = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => word(from + at));
const longNotes = [
  stretch(0, 600).join(" "),
  stretch(600, 900)
    .map((it) => `1. ${it}`)
    .join("\n"),
  `| ${word(900)} | ${word(901)} |\n| --- | --- |\n${Array.from({ length: 49 }, (_, at) => `| ${word(902 + at * 2)} | ${word(903 + at * 2)} |`).join("\n")}`,
  `> ${stretch(1000, count).join(" ")}`,
].join("\n\n");

const files = {
  "deck.yml":
    "title: A small talk\nauthors: [Ada]\nversion: '2'\nreviewed: 2026-01-02\nobjectives:\n  - {id: O1, text: Name three signs}\nreferences: r.bib\n",
  "r.bib": "@article{a, title={On it}, author={Li, Bo}, journal={J}, year={2020}, doi={10.1000/x1}}\n",
  "01.md": `---\nsection: Signs\nminutes: 4\n---\n\n# A small talk\n\n::: notes\n${longNotes}\n:::\n\n---\n\n## Blanks [@a]\n\nFill in ==photosynthesis== here.\n\n::: handout\nPaper only words.\n:::\n\n::: screen\nScreen only words.\n:::\n\n::: notes {.share}\nThese five words are shared.\n:::\n\n---\n\n## Check\n\n\`\`\`quiz\nquestion: Which one?\noptions: [red, green]\nanswer: B\nrationale: Because of chlorophyll\n\`\`\`\n\n---\n\n## Steps\n\n+ first\n+ second\n`,
};

const guests = path.resolve(import.meta.dirname, "../../dist/guests");
let deck: TemporaryDeck;
let folder = "";
let printer: ChromiumPrinter;
const storage = createNodeStorage();

test.beforeAll(async () => {
  deck = await temporaryDeck(files);
  folder = await mkdtemp(path.join(tmpdir(), "lectern-kinds-"));
  printer = createChromiumPrinter({
    storage,
    guests,
  });
});
test.afterAll(async () => {
  await printer.dispose();
  await deck[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function print(request: ExportRequest): Promise<ReadPdf> {
  const exporter = createNodeExporter(storage, printer, guests);
  const at = await storage.locate(deck.folder);
  const { bytes } = await exporter.runExport(at, request, null, () => {}, new AbortController().signal);
  const file = path.join(folder, "it.pdf");
  await writeFile(file, bytes);
  const read = await readPdf(file);
  for (const [at2, { text }] of read.pages.entries()) expect(text.trim(), `page ${at2 + 1}`).not.toBe("");
  return read;
}

const all = { range: "", hidden: false, paper: "letter", theme: null } as const;
const handout = { ...all, kind: "handout", perPage: 3, order: "across", orientation: "portrait" } as const;
const textOf = (pdf: ReadPdf) => pdf.pages.map((it) => it.text).join(" ");
const spoken = (pdf: ReadPdf) => textOf(pdf).match(/\bw\d+x\b/g) ?? [];

test("notes pages hold every word of the notes once and in order, over as many pages as they need", async () => {
  for (const paper of ["letter", "a4"] as const) {
    const pdf = await print({ ...all, paper, kind: "notes" });
    const heads = new Set([word(900), word(901)]);
    const first = [...new Set(spoken(pdf))];
    expect(first).toEqual(stretch(0, count));
    // Only the head of a table that goes on is said again.
    expect(spoken(pdf).filter((it, at, every) => every.indexOf(it) !== at && !heads.has(it))).toEqual([]);
    expect(pdf.pages.filter((it) => it.text.includes("(cont.)")).length).toBeGreaterThan(2);
    expect(pdf.bookmarks.filter((it) => it.title === "A small talk")).toHaveLength(1);
  }
});

test("the facilitator's guide holds every word of the notes once and in order, and the key", async () => {
  const pdf = await print({ ...handout, for: "facilitator" });
  expect([...new Set(spoken(pdf))]).toEqual(stretch(0, count));
  expect(textOf(pdf)).toMatch(/Because of chlorophyll/);
  expect(textOf(pdf)).toContain("photosynthesis");
});

test("a learner gets blanks, paper-only words and sources, and neither answers nor notes", async () => {
  for (const perPage of [1, 2, 3, 4, 6, 9] as const)
    for (const orientation of ["portrait", "landscape"] as const) {
      const pdf = await print({ ...handout, for: "learner", perPage, orientation });
      const text = textOf(pdf);
      expect(text).toMatch(/Name three signs[\s\S]*Which one\?[\s\S]*Paper only words/);
      expect(text).not.toMatch(/photosynthesis|chlorophyll|Screen only|w1x|five words/);
      expect(text).toMatch(
        /version 2 · reviewed 2026-01-02 · content [0-9a-f]{8} · printed copy uncontrolled/,
      );
      expect(pdf.pages.flatMap((it) => it.addresses)).toContain("https://doi.org/10.1000/x1");
    }
});

test("absent staff get what is marked to share, and no other note", async () => {
  const text = textOf(await print({ ...handout, for: "absent" }));
  expect(text).toContain("These five words are shared.");
  expect(text).toContain("photosynthesis");
  expect(text).not.toMatch(/w1x/);
});

test("large print, outline, planning table and forms hold no notes", async () => {
  const requests: readonly ExportRequest[] = [
    { kind: "large-print", range: "", hidden: false, paper: "a4" },
    { kind: "outline", range: "", hidden: false, format: "pdf", paper: null },
    { kind: "planning", format: "pdf", paper: null },
    {
      kind: "paperwork",
      pieces: ["sign-in", "evaluation", "checklist", "disclosure", "certificate"],
      names: ["Zoë Ng", "Bo Li"],
      paper: null,
    },
  ];
  for (const request of requests) {
    const text = textOf(await print(request));
    expect(text).toContain("A small talk");
    expect(text).not.toMatch(/w1x|five words/);
    if (request.kind === "paperwork")
      expect(text).toMatch(/Sign-in[\s\S]*Evaluation[\s\S]*Zoë Ng[\s\S]*Bo Li/);
  }
});

test("slides have a page a step when asked, and one bookmark and label a slide", async () => {
  const pdf = await print({ kind: "slides", range: "4", hidden: false, steps: true, theme: null });
  expect(pdf.pages.map((it) => it.text.match(/first|second/g) ?? [])).toEqual([
    [],
    ["first"],
    ["first", "second"],
  ]);
  expect(pdf.bookmarks).toHaveLength(1);
});
