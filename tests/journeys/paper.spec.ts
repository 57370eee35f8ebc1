/** The training deck on paper, made by the command line as a process of its own, and read back page by page. */

import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "playwright/test";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { deckFilesOf } from "#contract/deck-files.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Slide } from "#core/deck/deck.ts";
import { visibleMarkdown } from "#core/deck/without-notes.ts";
import { shownSlides } from "#core/show/shown.ts";
import { slideQuizzes } from "#core/training/quizzes.ts";
import { type ReadPdf, readPdf } from "../support/read-pdf.ts";

const root = path.resolve(import.meta.dirname, "../..");
const deckFolder = path.join(root, "slides/ketamine-therapy");
const run = promisify(execFile);

const storage = createNodeStorage();
const deck = parseDeck(deckFilesOf(await storage.readDeck(await storage.locate(deckFolder))));
const slides = shownSlides(deck).slides.map((it) => it.slide);

/** A handout lists the sources in full at its end instead. */
const onPaper = slides.filter((it) => it.attributes.layout !== "references");

let folder = "";
let slidesPdf: ReadPdf;
let handoutPdf: ReadPdf;

async function exported(...words: readonly string[]): Promise<ReadPdf> {
  const file = path.join(folder, `${words[1]}.pdf`);
  const main = path.join(root, "src/shells/cli/main.ts");
  const { stdout } = await run(process.execPath, [
    main,
    "export",
    deckFolder,
    ...words,
    "-o",
    file,
    "--json",
  ]);
  const told = JSON.parse(stdout);
  const read = await readPdf(file);
  // Packed it is a third of what a browser writes; the pictures of the deck are most of it.
  expect(told.verified.bytes).toBeLessThan(600_000);
  expect(told).toMatchObject({
    file,
    kind: words[1],
    verified: { pages: read.pages.length, tagged: true, title: read.title, lang: read.lang },
  });
  return read;
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = await mkdtemp(path.join(tmpdir(), "lectern-paper-"));
  slidesPdf = await exported("--to", "slides");
  handoutPdf = await exported("--to", "handout", "--per-page", "3", "--paper", "a4");
  // Nothing half-written lies beside them.
  expect((await readdir(folder)).sort()).toEqual(["handout.pdf", "slides.pdf"]);
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Letters and digits alone: lines of a PDF break where they like. */
const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const runsOf = (text: string, length: number): string[] => {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => words.slice(at, at + length).join(" "));
};

/** Citations are numbers on paper. */
const plain = (markdown: string): string => markdown.replace(/\[@[^\]]+\]/g, "");

/** Runs of eight words that are spoken and nowhere on the slides: fewer stand on both by chance. */
const shown = new Set(slides.flatMap((it) => runsOf(plain(visibleMarkdown(it)), 8)));
const spoken = slides
  .flatMap((it) => it.notes.flatMap(({ markdown }) => runsOf(plain(markdown), 8)))
  .filter((it) => !shown.has(it));

function expectNoNotes(pdf: ReadPdf): void {
  const written = squeeze(pdf.pages.map((it) => it.text).join(" "));
  expect(spoken.length).toBeGreaterThan(1000);
  expect(spoken.filter((it) => written.includes(squeeze(it)))).toEqual([]);
}

function expectOfItself({ title, lang, isTagged, roles }: ReadPdf): void {
  const { settings } = deck;
  expect({ title, lang, isTagged }).toEqual({ title: settings.title, lang: settings.lang, isTagged: true });
  const count = (role: RegExp) => roles.filter((it) => role.test(it)).length;
  expect(count(/^H\d$/)).toBeGreaterThanOrEqual(slides.filter((it) => it.title !== null).length);
  expect(count(/^H1$/)).toBe(1);
  for (const role of ["P", "L", "LI", "Table", "TH", "TD", "Figure", "Link"]) expect(roles).toContain(role);
}

/** No letter is a drawing, and no font has more than the letters used. */
function expectFonts({ fonts }: ReadPdf): void {
  expect(
    fonts.map((it) => it.name).filter((it) => it.includes("AtkinsonHyperlegible")).length,
  ).toBeGreaterThan(1);
  expect(fonts.filter((it) => it.kind === "Type3" || !it.isEmbedded || !/^[A-Z]{6}\+/.test(it.name))).toEqual(
    [],
  );
}

/** Every slide has a bookmark of its title, in order, that leads to its page. */
function expectBookmarks(
  { bookmarks }: ReadPdf,
  drawn: readonly Slide[],
  pageOf: (index: number) => number,
): void {
  let at = 0;
  for (const [index, { title }] of drawn.entries()) {
    if (title === null) continue;
    const found = bookmarks.findIndex(
      (it, place) => place >= at && it.title === title && it.page === pageOf(index),
    );
    expect(found, `a bookmark of slide ${index + 1}, ${title}`).toBeGreaterThanOrEqual(0);
    at = found + 1;
  }
  expect(new Set(bookmarks.map((it) => it.depth)).size).toBeGreaterThan(1);
}

/** Web addresses are whole; links inside lead to pages that list sources, or from the agenda to slides. */
function expectLinks({ pages }: ReadPdf, isTarget: (page: number) => boolean): void {
  const addresses = pages.flatMap((it) => it.addresses);
  expect(addresses.length).toBeGreaterThan(20);
  for (const it of addresses) expect(it).toMatch(/^https?:\/\/(?!lectern\.|127\.|localhost)/);
  const targets = pages.flatMap((it) => it.targets);
  expect(targets.length).toBeGreaterThan(20);
  expect(targets.filter((it) => !isTarget(it))).toEqual([]);
}

test("slides: a page for each slide, with its title, in order", () => {
  expect(slidesPdf.pages).toHaveLength(slides.length);
  for (const [at, { title }] of slides.entries())
    expect(squeeze(slidesPdf.pages[at]?.text ?? ""), `page ${at + 1}`).toContain(squeeze(title ?? ""));
});

test("slides: bookmarks, links, tags, language and title are in the file, and no words of a note", () => {
  expectOfItself(slidesPdf);
  expectFonts(slidesPdf);
  expectBookmarks(slidesPdf, slides, (index) => index);
  expectLinks(slidesPdf, (page) => slides[page]?.attributes.layout === "references");
  expectNoNotes(slidesPdf);
});

test("handout: objectives and agenda first, then three slides a page, numbered, with their titles in order", () => {
  const first = squeeze(handoutPdf.pages[0]?.text ?? "");
  for (const { text } of deck.settings.objectives) expect(first).toContain(squeeze(text));
  expect(first).toContain("agenda");
  const sheets = Math.ceil(onPaper.length / 3);
  expect(handoutPdf.pages.length).toBeGreaterThan(sheets + 1);
  for (const [at, { text }] of handoutPdf.pages.slice(1, 1 + sheets).entries()) {
    const titles = onPaper.slice(at * 3, at * 3 + 3).map((it) => squeeze(it.title ?? ""));
    const places = titles.map((it) => squeeze(text).indexOf(it));
    expect(
      places.every((it) => it >= 0),
      `titles of page ${at + 1}`,
    ).toBe(true);
    expect(text).toContain(`Page ${at + 2} of ${handoutPdf.pages.length}`);
  }
});

test("handout: links and bookmarks live, no words of a note, and no answer to a question", () => {
  expectOfItself(handoutPdf);
  expectFonts(handoutPdf);
  expectBookmarks(handoutPdf, onPaper, (index) => 1 + Math.floor(index / 3));
  expectLinks(handoutPdf, (page) => page > 0);
  expectNoNotes(handoutPdf);
  const quizzes = slides.flatMap(slideQuizzes);
  expect(quizzes.length).toBeGreaterThan(3);
  const written = squeeze(handoutPdf.pages.map((it) => it.text).join(" "));
  for (const { question, rationale } of quizzes) {
    expect(written).toContain(squeeze(plain(question)));
    expect(written).not.toContain(squeeze(plain(rationale).slice(0, 60)));
  }
});
