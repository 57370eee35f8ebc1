/** Shipped decks on paper, read back and looked at: page sizes, places, links, words for those who do not see, and no empty page. */

import path from "node:path";
import { expect, test } from "playwright/test";
import { type ChromiumPrinter, createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { pdfReader } from "#adapters/pdf-reader.ts";
import { deckFilesOf } from "#contract/deck-files.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { type PrintRequest, printDocument } from "#core/paper/print.ts";
import type { PrintDocument } from "#core/paper/print-document.ts";
import { decodeEntities } from "#core/render/escape.ts";
import { finishedPdf } from "#host/finished-pdf.ts";
import { inkOf, longestLines } from "../support/draw-pdf.ts";
import { type ReadPdf, readPdf } from "../support/read-pdf.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

const root = path.resolve(import.meta.dirname, "../..");
const storage = createNodeStorage();
let printer: ChromiumPrinter;
test.beforeAll(() => {
  printer = createChromiumPrinter({ storage, guests: path.join(root, "dist/guests") });
});
test.afterAll(() => printer.dispose());

const all = { range: "", hidden: false, paper: "a4", theme: null } as const;
const handout = {
  ...all,
  kind: "handout",
  for: "learner",
  order: "across",
  orientation: "portrait",
} as const;
const requests: Readonly<Record<string, PrintRequest>> = {
  slides: { ...all, kind: "slides", steps: false },
  handout: { ...handout, perPage: 3 },
  notes: { ...all, kind: "notes", paper: "letter" },
};
/** In points. */
const sizes: Readonly<Record<string, readonly [number, number]>> = {
  slides: [960, 540],
  handout: [595.28, 841.89],
  notes: [612, 792],
};

interface OnPaper {
  readonly document: PrintDocument;
  readonly bytes: Uint8Array;
  readonly pdf: ReadPdf;
}

async function print(folder: string, request: PrintRequest): Promise<OnPaper> {
  const at = await storage.locate(folder);
  const document = printDocument(parseDeck(deckFilesOf(await storage.readDeck(at))), request);
  const printed = await printer.print(document, at, () => {}, new AbortController().signal);
  const { bytes } = await finishedPdf(printed.bytes, document, printed.drawn, pdfReader);
  return { document, bytes, pdf: await readPdf(bytes) };
}

const allOf = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, it = ""]) => decodeEntities(it));

for (const deck of ["ketamine-therapy", "welcome"])
  for (const [kind, request] of Object.entries(requests))
    test(`${deck}, ${kind}: pages of the right size, none empty, no word beyond an edge, figures told`, async () => {
      test.setTimeout(180_000);
      const { document, bytes, pdf } = await print(path.join(root, "slides", deck), request);
      const [width = 0, height = 0] = sizes[kind] ?? [];
      for (const [at, page] of pdf.pages.entries()) {
        expect(Math.abs(page.width - width), `width of page ${at + 1}`).toBeLessThan(0.5);
        expect(Math.abs(page.height - height), `height of page ${at + 1}`).toBeLessThan(0.5);
        const beyond = page.words.filter(
          (it) => it.x < 0 || it.y < 0 || it.x + it.width > page.width || it.y + it.height > page.height,
        );
        expect(beyond, `page ${at + 1}`).toEqual([]);
      }
      expect({ author: pdf.author ?? "", subject: pdf.subject ?? "" }).toEqual({
        author: document.author,
        subject: document.subject,
      });
      const numbers = pdf.pages.map((_, at) => String(at + 1));
      if (kind === "slides") expect(pdf.labels).toEqual(numbers);
      for (const alternative of allOf(document.html, "alt").filter((it) => it !== ""))
        expect(pdf.figures).toContain(alternative);
      const inks = await inkOf(bytes);
      expect(inks).toHaveLength(pdf.pages.length);
      expect(inks.flatMap((ink, at) => (ink < 0.004 ? [`page ${at + 1}: ${ink}`] : []))).toEqual([]);
    });

test("each slide's page leads exactly where its links say", async () => {
  test.setTimeout(120_000);
  const { document, pdf } = await print(
    path.join(root, "slides/ketamine-therapy"),
    requests.slides ?? never(),
  );
  const pages = document.html.split(/(?=<section class="page )/);
  expect(pages).toHaveLength(pdf.pages.length);
  const pageOf = (id: string) => pages.findIndex((it) => allOf(it, "id").includes(id));
  let inner = 0;
  for (const [at, html] of pages.entries()) {
    const { addresses = [], targets = [] } = pdf.pages[at] ?? {};
    const links = allOf(html, "href");
    const outer = links.filter((it) => !it.startsWith("#")).map((it) => new URL(it).href);
    expect(new Set(addresses.map((it) => new URL(it).href)), `page ${at + 1}`).toEqual(new Set(outer));
    const wanted = links.filter((it) => it.startsWith("#")).map((it) => pageOf(it.slice(1)));
    expect(new Set(targets), `page ${at + 1}`).toEqual(new Set(wanted.filter((it) => it >= 0)));
    inner += targets.length;
  }
  expect(inner).toBeGreaterThan(20);
});

function never(): never {
  throw new Error("there is such a kind");
}

/** Columns and rows, portrait and landscape. */
const grids = {
  1: { portrait: [1, 1], landscape: [1, 1] },
  2: { portrait: [1, 2], landscape: [2, 1] },
  3: { portrait: [1, 3], landscape: [1, 3] },
  4: { portrait: [2, 2], landscape: [2, 2] },
  6: { portrait: [2, 3], landscape: [3, 2] },
  9: { portrait: [3, 3], landscape: [3, 3] },
} as const;

const distinct = (values: readonly number[]): number[] =>
  [...values].sort((a, b) => a - b).filter((it, at, every) => at === 0 || it - (every[at - 1] ?? 0) > 2);

for (const perPage of [1, 2, 3, 4, 6, 9] as const)
  test(`${perPage} to a page: each slide stands in its cell, in both orders and both ways up`, async () => {
    await using deck = await temporaryDeck({
      "01.md": Array.from({ length: 9 }, (_, at) => `## Name${at}x`).join("\n\n---\n\n"),
    });
    for (const orientation of ["portrait", "landscape"] as const)
      for (const order of ["across", "down"] as const) {
        const { pdf } = await print(deck.folder, { ...handout, perPage, orientation, order });
        const [columns, rows] = grids[perPage][orientation];
        const [width, height] = orientation === "portrait" ? [595, 842] : [842, 595];
        const sheets = pdf.pages.filter((it) => it.text.includes("Name"));
        expect(sheets).toHaveLength(Math.ceil(9 / perPage));
        const first = sheets[0] ?? never();
        expect([first.width, first.height].map(Math.round)).toEqual([width, height]);
        const places = first.words.filter((it) => /^Name\d+x$/.test(it.text));
        expect(places.map((it) => it.text).sort()).toEqual(
          Array.from({ length: perPage }, (_, at) => `Name${at}x`).sort(),
        );
        const lefts = distinct(places.map((it) => it.x));
        const feet = distinct(places.map((it) => it.y)).reverse();
        expect([lefts.length, feet.length]).toEqual([columns, rows]);
        for (const { text, x, y } of places) {
          const at = Number(text.slice(4, -1));
          const [column, row] =
            order === "across"
              ? [at % columns, Math.floor(at / columns)]
              : [Math.floor(at / rows), at % rows];
          expect(Math.abs(x - (lefts[column] ?? 0)), `${text} ${orientation} ${order}`).toBeLessThan(1);
          expect(Math.abs(y - (feet[row] ?? 0)), `${text} ${orientation} ${order}`).toBeLessThan(1);
        }
        // Between margins of 0.6 in and gaps of 0.3 in, cells are alike.
        const pitch = (width - 2 * 43.2 + 21.6) / columns;
        for (const [at, left] of lefts.entries())
          expect(Math.abs(left - (lefts[0] ?? 0) - at * pitch)).toBeLessThan(1.5);
        const steps = feet.slice(1).map((it, at) => (feet[at] ?? 0) - it);
        for (const step of steps) expect(Math.abs(step - (steps[0] ?? 0))).toBeLessThan(1.5);
      }
  });

test("a slide on a handout stands in a whole frame, also on a ground of its own", async () => {
  await using deck = await temporaryDeck({
    "01.md": '# A\n\n---\n\n<!-- .slide: background="#ffffff" -->\n\n## B\n',
  });
  const { bytes, pdf } = await print(deck.folder, { ...handout, perPage: 1 });
  const lines = await longestLines(bytes);
  const width = (pdf.pages[0]?.width ?? 0) - 2 * 43.2;
  const sheets = lines.filter((_, at) =>
    /^[AB]$/m.test(pdf.pages[at]?.words.map((it) => it.text).join("\n") ?? ""),
  );
  expect(sheets).toHaveLength(2);
  for (const { across, down } of sheets) {
    // Head and foot of the page are as wide; the frame has two lines more, and two down of its height.
    expect(groups(across.map((it) => it > width - 3)).length).toBeGreaterThanOrEqual(4);
    expect(groups(down.map((it) => it > (width * 9) / 16 - 3)).length).toBe(2);
  }
});

/** Where it begins to be true. */
function groups(flags: readonly boolean[]): readonly number[] {
  return flags.flatMap((it, at) => (it && !flags[at - 1] ? [at] : []));
}
