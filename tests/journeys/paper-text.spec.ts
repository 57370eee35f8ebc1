/** What the guard against speaker notes reads in a packed PDF is what pdf.js reads, or it leaves the reading to pdf.js. */

import path from "node:path";
import { expect, test } from "playwright/test";
import { type ChromiumPrinter, createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { pdfReader } from "#adapters/pdf-reader.ts";
import { deckFilesOf } from "#contract/deck-files.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { FinishedPdf } from "#core/paper/pdf/finish-pdf.ts";
import { type PrintRequest, printDocument } from "#core/paper/print.ts";
import { finishedPdf } from "#host/finished-pdf.ts";
import { holdsNotes } from "#host/note-guard.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

const root = path.resolve(import.meta.dirname, "../..");
const storage = createNodeStorage();
let printer: ChromiumPrinter;
test.beforeAll(() => {
  printer = createChromiumPrinter({ storage, guests: path.join(root, "dist/guests") });
});
test.afterAll(() => printer.dispose());

const all = { range: "", hidden: false, paper: "a4", theme: null } as const;
const slides: PrintRequest = { ...all, kind: "slides", steps: false };
const notes: PrintRequest = { ...all, kind: "notes" };
const handout: PrintRequest = {
  ...{ ...all, kind: "handout", for: "learner", perPage: 3, order: "across", orientation: "portrait" },
};

async function print(folder: string, request: PrintRequest): Promise<FinishedPdf> {
  const at = await storage.locate(folder);
  const document = printDocument(parseDeck(deckFilesOf(await storage.readDeck(at))), request);
  const { bytes, drawn } = await printer.print(document, at, () => {}, new AbortController().signal);
  return finishedPdf(bytes, document, drawn, pdfReader);
}

/** Letters and digits alone: pdf.js and we part words and lines in different places. */
const squeeze = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** A letter the machine has no typeface for is drawn as a box that says nothing: then the whole reading is left to pdf.js. */
const skipWithout = (text: string | null): void =>
  test.skip(text === null, "this machine has no typeface for a letter on these pages: pdf.js reads them");

/** Each drawing of ours stands whole, letter by letter in the same order, in what pdf.js reads, and nothing else does. */
async function expectSame({ bytes, text }: FinishedPdf): Promise<void> {
  if (text === null) throw new Error("it was left to pdf.js");
  const theirs = (await pdfReader.text(bytes)).map(squeeze);
  const ours = text.split("\n").map(squeeze);
  for (const drawing of ours)
    expect(
      theirs.some((page) => page.includes(drawing)),
      drawing.slice(0, 80),
    ).toBe(true);
  expect(ours.join("").length).toBe(theirs.join("").length);
  expect([...ours.join("")].sort().join("")).toBe([...theirs.join("")].sort().join(""));
}

for (const [kind, request] of Object.entries({ slides, handout, notes }))
  for (const deck of ["ketamine-therapy", "welcome", "gallery"])
    test(`${deck}, ${kind}: every letter on the pages is read, in its order`, async () => {
      test.setTimeout(120_000);
      const made = await print(path.join(root, "slides", deck), request);
      // Slides and handouts are set in the typefaces that come along.
      if (kind === "notes") skipWithout(made.text);
      await expectSame(made);
    });

const odd = [
  "# Ελληνικά γράμματα, кириллица",
  "- Đặng Zoë naïve Łódź “quotes” ½ ≥ µg °C\n- office affluent *waffle* **fjord**\n- ket**amine** and [lin](https://example.org)ked\n- x^2^ and H~2~O",
  "日本語のテキスト 漢字とひらがな 中文测试",
  "$$\\sum_{i=1}^n \\frac{\\alpha_i^2}{\\sqrt{\\beta}} \\to \\infty$$\n\nInline $\\hat z \\leq \\mathbb{R}$.",
  "```js\nconst a = (b) => c !== d;\n```",
].join("\n\n");

test("Greek, Cyrillic, accents, Chinese, Japanese, formulas and code are read", async () => {
  await using deck = await temporaryDeck({ "01.md": odd });
  for (const request of [slides, handout]) {
    const made = await print(deck.folder, request);
    skipWithout(made.text);
    const words = made.text?.match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const word of [
      "γράμματα",
      "кириллица",
      "Đặng",
      "Łódź",
      "µg",
      "office",
      "waffle",
      "ketamine",
      "linked",
    ])
      expect(words.map((it) => it.normalize("NFKC"))).toContain(word.normalize("NFKC"));
    for (const word of ["漢字とひらがな", "中文测试", "const"]) expect(made.text).toContain(word);
    await expectSame(made);
  }
});

test("what is written from right to left is read, and found when it is a speaker note", async () => {
  const said = ["זה טקסט קצר בעברית שאיש בחדר לא צריך לקרוא", "هذا نص قصير لا ينبغي أن يقرأه أحد في القاعة"];
  for (const note of said) {
    await using deck = await temporaryDeck({ "01.md": `# Title\n\n${note}\n` });
    const { text } = await print(deck.folder, slides);
    const source = { name: "01.md", text: `# Title\n\n::: notes\n${note}\n:::\n` };
    const spoken = parseDeck({ name: "talk", settings: null, sources: [source], data: [], assets: [] });
    skipWithout(text);
    expect(holdsNotes(spoken, [text ?? ""]), text ?? "").toBe(true);
    expect(holdsNotes(spoken, ["Title"])).toBe(false);
  }
});
