/** A PowerPoint file of a real deck, made without a browser: its drawings are stand-ins, everything else is as it is kept. */

import { resolve } from "node:path";
import { deflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { pdfCodec } from "#adapters/pdf-codec.ts";
import { pptxTools } from "#adapters/pptx-tools.ts";
import { deckFilesOf } from "#contract/deck-files.ts";
import type { Verified } from "#contract/exports.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck } from "#core/deck/deck.ts";
import type { ExportOrder } from "#core/export/export-request.ts";
import { createExporter } from "#host/exporter.ts";
import type { Photographer, Storage } from "#host/ports.ts";
import type { PptxTools } from "#host/pptx-ports.ts";
import { type OpenPptx, openPptx } from "../support/read-pptx.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

const storage = createNodeStorage();
const never = () => Promise.reject(new Error("nothing is printed"));

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, "latin1");
  bytes.set(data, 8);
  return bytes;
}

/** A white page with a dark box in it, as a browser would photograph it. */
function page(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3), 255);
  for (let y = 0; y < height; y++) {
    rows[y * (1 + width * 3)] = 0;
    if (y >= 10 && y < 60) rows.fill(0, y * (1 + width * 3) + 1 + 30, y * (1 + width * 3) + 1 + 330);
  }
  const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const photograph: Photographer["photograph"] = async (document, _at, _frame, take) => {
  const bytes = page(200, 100);
  for (let at = 0; at < document.pages; at++) await take({ bytes, text: "" });
};

async function make(
  folder: string,
  more: Partial<ExportOrder> = {},
  tools: Partial<PptxTools> = {},
  files: Partial<Storage> = {},
) {
  const exporter = createExporter({
    folders: { begin: async () => Promise.reject(new Error("a file, not a folder")) },
    storage: { ...storage, ...files },
    printer: { print: never, measure: never, photograph },
    pdfReader: { read: never, text: never, amend: never, warm() {}, codec: pdfCodec },
    pptx: { ...pptxTools, ...tools },
    readGuestFile: async () => null,
  });
  const at = await storage.locate(folder);
  const order = {
    kind: "pptx",
    range: "",
    hidden: false,
    withNotes: false,
    theme: null,
    ...more,
  } as ExportOrder;
  const made = await exporter.runExport(at, order, null, () => {}, new AbortController().signal);
  const verified = made.verified as Extract<Verified, { format: "pptx" }>;
  return { ...made, verified, file: openPptx(made.bytes) };
}

const slidesOf = ({ names, text }: OpenPptx): readonly string[] =>
  names
    .filter((it) => /^ppt\/slides\/slide\d+\.xml$/.test(it))
    .sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .map(text);

describe("the sample deck about ketamine", () => {
  const folder = resolve(import.meta.dirname, "../../slides/ketamine-therapy");
  let deck: Deck;
  let made: Awaited<ReturnType<typeof make>>;
  beforeAll(async () => {
    deck = parseDeck(deckFilesOf(await storage.readDeck(await storage.locate(folder))));
    made = await make(folder);
  });

  it("has parts that are well formed, typed, and all there", () => expect(made.file.faults).toEqual([]));

  it("has every slide, each with its title in the place for titles", () => {
    const slides = slidesOf(made.file);
    expect(slides).toHaveLength(deck.slides.filter((it) => !it.slide.attributes.hidden).length);
    for (const [at, xml] of slides.entries()) {
      const title = /<p:ph type="title"[\s\S]*?<\/p:sp>/.exec(xml)?.[0] ?? "";
      const words = [...title.matchAll(/<a:t>([^<]*)/g)].map(([, it]) => it).join("");
      expect(words.replaceAll("&amp;", "&")).toBe(deck.slides[at]?.slide.title);
    }
  });

  it("leaves no placeholder empty", () => {
    for (const xml of slidesOf(made.file))
      for (const [shape] of xml.matchAll(
        /<p:sp>(?:(?!<\/p:sp>)[\s\S])*?<p:ph (?:(?!<\/p:sp>)[\s\S])*<\/p:sp>/g,
      ))
        expect(shape).toMatch(/<a:t>[^<]/);
  });

  it("keeps a line chart a chart with its data, and tables tables", () => {
    const [chart = ""] = made.file.names.filter((it) => /^ppt\/charts\/chart\d+\.xml$/.test(it));
    expect(made.file.text(chart)).toMatch(/<c:scatterChart>[\s\S]*52\.2/);
    expect(made.file.names.some((it) => it.endsWith(".xlsx"))).toBe(true);
    expect(made.verified.tables).toBe(slidesOf(made.file).join("").split("<a:tbl>").length - 1);
    expect(made.verified.tables).toBeGreaterThan(10);
  });

  it("says in words what every picture and chart shows, and which became pictures", () => {
    for (const xml of slidesOf(made.file))
      for (const [frame] of xml.matchAll(/<p:(?:pic|graphicFrame)>[\s\S]*?<p:cNvPr [^>]*>/g))
        if (!frame.includes('name="Table')) expect(frame).toMatch(/descr="[^"]{20,}"/);
    expect(made.verified.drawn.filter((it) => it.what === "chart")).toHaveLength(5);
    expect(made.verified.missing).toEqual([]);
  });

  it("holds no word that only the notes say, and no page of notes", () => {
    expect(made.file.names.filter((it) => it.includes("notesSlide"))).toEqual([]);
    expect(made.verified.notes).toBe("none");
    const all = made.file.names
      .filter((it) => /\.(?:xml|rels)$/.test(it))
      .map((it) => made.file.text(it))
      .join("\n");
    expect(all).not.toContain("Do not read this as a league table");
  });

  it("says its title, authors and sections, in the theme's colours and typefaces", () => {
    const { text } = made.file;
    expect(text("docProps/core.xml")).toContain(`<dc:title>${deck.settings.title}</dc:title>`);
    expect(text("ppt/presentation.xml")).toMatch(/<p14:section name="[^"]*ECT/);
    expect(text("ppt/theme/theme1.xml")).toContain('<a:accent1><a:srgbClr val="');
    expect(text("ppt/theme/theme1.xml")).toContain("Atkinson Hyperlegible Next");
  });

  it("puts the notes on pages of their own when they are asked for", async () => {
    const { file, verified } = await make(folder, { withNotes: true, range: "9" });
    expect(file.faults).toEqual([]);
    expect(verified.notes).toBe("all");
    expect(file.text("ppt/notesSlides/notesSlide1.xml")).toContain("Do not read this as a league table");
  });
});

describe("decks that are not as they should be", () => {
  const png = page(20, 10);

  it("is in the language of its deck", async () => {
    await using deck = await temporaryDeck({ "deck.yml": "lang: de-CH\n", "a.md": "## Titel\n\n- Punkt\n" });
    const { file } = await make(deck.folder);
    expect(file.text("ppt/slides/slide1.xml")).toContain('lang="de-CH"');
    expect(
      file.names.filter((it) => file.text(it).includes('lang="en-US"') && /slides?\/|Layout/.test(it)),
    ).toEqual([]);
  });

  it("a picture that is broken or missing leaves its words and is told", async () => {
    await using deck = await temporaryDeck({
      "a.md":
        "## A\n\n![a good one](images/good.png)\n\n![a broken one](images/bad.png)\n\n![a lost one](images/lost.svg)\n",
      "images/good.png": png,
      "images/bad.png": new TextEncoder().encode("no picture"),
    });
    const { file, verified } = await make(deck.folder);
    expect(file.faults).toEqual([]);
    expect(verified.missing).toEqual(["images/bad.png", "images/lost.svg"]);
    expect(file.text("ppt/slides/slide1.xml")).toMatch(/\[a broken one\][\s\S]*\[a lost one\]/);
  });

  it("signs XML reserves or forbids, in every place a deck can put them, harm nothing", async () => {
    const nasty = "a < b & \"c\" 'd' > \u0001\u000b\ufffe é 漢 😀";
    await using deck = await temporaryDeck({
      "deck.yml": `title: ${JSON.stringify(nasty)}\nauthors: [${JSON.stringify(nasty)}]\norganization: ${JSON.stringify(nasty)}\nbrand:\n  footer: ${JSON.stringify(nasty)}\n`,
      "a.md": `---\nsection: ${JSON.stringify(nasty)}\n---\n\n## ${nasty}\n\n- ${nasty}\n\n| ${nasty} |\n| - |\n| ${nasty} |\n\n![${nasty}](images/a.png)\n\n[x](https://example.org/?a=1&b='2')\n\n::: notes\n${nasty} and more words of a note\n:::\n`,
      "images/a.png": png,
    });
    expect((await make(deck.folder, { withNotes: true, allowIdentifiers: true })).file.faults).toEqual([]);
  });

  it.each([
    ["a word of the notes", { ...{ texts: ["the parking garage closes at nine tonight sharp"] } }, /notes/],
    ["a part that is not there", { broken: ["ppt/media/x.png"] }, /x\.png/],
    ["another title", { title: "else" }, /title/],
    ["a slide too few", { slides: [] }, /0 slides instead of 1/],
  ])("a file in which %s is found is not kept", async (_, found, words) => {
    await using deck = await temporaryDeck({
      "a.md": "## A\n\n::: notes\nthe parking garage closes at nine tonight sharp\n:::\n",
    });
    const read: PptxTools["read"] = (bytes) => ({ ...pptxTools.read(bytes), ...found });
    await expect(make(deck.folder, {}, { read })).rejects.toMatchObject({
      fault: { code: "export.verify-failed", detail: { found: expect.stringMatching(words) } },
    });
  });

  it("a deck that may name a patient waits for its user's decision", async () => {
    await using deck = await temporaryDeck({ "a.md": "## A\n\nMRN: 12345678\n" });
    await expect(make(deck.folder)).rejects.toMatchObject({ fault: { code: "export.identifiers" } });
    expect((await make(deck.folder, { allowIdentifiers: true })).verified.slides).toBe(1);
  });

  it("an empty range makes no file", async () => {
    await using deck = await temporaryDeck({ "a.md": "## A\n" });
    await expect(make(deck.folder, { range: "7" })).rejects.toMatchObject({
      fault: { code: "export.nothing-to-print" },
    });
  });
});

describe("margins of a drawing", () => {
  it("are cut off, and nothing of the drawing with them", () => {
    const trimmed = pptxTools.trim(page(200, 100));
    expect(trimmed).toMatchObject({ width: 100, height: 50 });
    expect(pptxTools.trim(trimmed?.bytes ?? new Uint8Array())).toBeNull();
  });

  it("bytes that are no picture are told apart", () => expect(pptxTools.trim(new Uint8Array(40))).toBeNull());
});
