/** Pictures in a printed file: as many pixels as paper can show, a photo as JPEG, line art without loss, each of them once. */

import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { ExportRequest } from "#core/export/export-request.ts";
import { FaultError } from "#core/fault.ts";
import { type PrintRequest, printDocument } from "#core/paper/print.ts";
import type { DeckLocation } from "#host/ports.ts";

const guests = join(import.meta.dirname, "../../dist/guests");
const at = "a deck" as DeckLocation;
const { signal } = new AbortController();
const files = new Map<string, { readonly bytes: Uint8Array; readonly type: string }>();
const readAsset = async (_: DeckLocation, address: string) => {
  const found = files.get(address);
  if (!found) throw new FaultError("asset.not-found");
  return found;
};
const printer = createChromiumPrinter({ storage: { readAsset }, guests });
afterAll(() => printer.dispose());

const deckOf = (markdown: string) =>
  parseDeck({
    name: "talk",
    settings: { name: "deck.yml", text: "title: Photos\n" },
    sources: [{ name: "01.md", text: markdown }],
    data: [],
    assets: [...files.keys()],
  });

const slides: PrintRequest = { kind: "slides", range: "", hidden: false, steps: false, theme: null };
const sixUp: Extract<ExportRequest, { readonly kind: "handout" }> = {
  ...{ kind: "handout", for: "learner", perPage: 6, order: "across", orientation: "portrait" },
  ...{ range: "", hidden: false, paper: "letter", theme: null },
};

/** A drawing of thin lines, three values a pixel. */
function linePng(width: number, height: number): Uint8Array {
  const row = Buffer.alloc(1 + width * 3, 255);
  for (let x = 0; x < width; x += 16) row.fill(0, 1 + x * 3, 4 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (name: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** A picture of 12 million points, as Chromium writes it. */
async function photo(): Promise<Uint8Array> {
  const taken: Uint8Array[] = [];
  const words = `# Photo\n\n${"Ward round before the visit of the pharmacist. ".repeat(40)}\n`;
  const document = { ...printDocument(deckOf(words), slides), pageSize: "1200px 900px" };
  const frame = { width: 4000, height: 3000, format: "jpeg" } as const;
  await printer.photograph(
    document,
    at,
    frame,
    async ({ bytes }) => void taken.push(bytes),
    () => {},
    signal,
  );
  const [first] = taken;
  if (!first) throw new Error("there is no photo");
  return first;
}

/** Every picture of a file as it came from the browser; masks and the little sign of a broken one are none. */
function picturesIn(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString("latin1");
  const all = text.split("endobj").flatMap((object) => {
    if (!object.includes("/Subtype /Image") || object.includes("/DeviceGray")) return [];
    const number = (name: string) => Number(new RegExp(`/${name} (\\d+)`).exec(object)?.[1]);
    return [{ width: number("Width"), height: number("Height"), isJpeg: object.includes("/DCTDecode") }];
  });
  return all.filter((it) => it.width > 16);
}

const print = async (markdown: string, request: PrintRequest) => {
  const { bytes, drawn } = await printer.print(
    printDocument(deckOf(markdown), request),
    at,
    () => {},
    signal,
  );
  return { bytes, drawn, pictures: picturesIn(bytes) };
};

beforeAll(async () => {
  files.set("images/photo.jpg", { bytes: await photo(), type: "image/jpeg" });
  files.set("images/lines.png", { bytes: linePng(4000, 3000), type: "image/png" });
  files.set("images/small.png", { bytes: linePng(320, 240), type: "image/png" });
}, 60_000);

test("a photo of 12 megapixels in a handout has the pixels of its cell, and is still a JPEG", async () => {
  const { pictures, bytes } = await print("# Ward\n\n![The ward](images/photo.jpg)\n", sixUp);
  const [only, ...others] = pictures;
  expect(others).toEqual([]);
  // 300 dots an inch on a slide 3.4 inches wide, of which the photo fills a part.
  expect(only?.isJpeg).toBe(true);
  expect(only?.width).toBeGreaterThan(300);
  expect(only?.width).toBeLessThan(1100);
  expect((only?.width ?? 0) / (only?.height ?? 1)).toBeCloseTo(4 / 3, 1);
  expect(bytes.length).toBeLessThan((files.get("images/photo.jpg")?.bytes.length ?? 0) / 3);
});

test("a photo on several slides is in the file once, for its largest place, also behind a slide", async () => {
  const { pictures } = await print(
    '# One\n\n![The ward](images/photo.jpg)\n\n---\n\n# Two\n\n![The ward](images/photo.jpg)\n\n---\n\n<!-- .slide: data-background-image="images/photo.jpg" -->\n\n# Behind\n',
    sixUp,
  );
  expect(new Set(pictures.map((it) => it.width)).size).toBe(1);
  expect(pictures[0]?.width).toBeGreaterThan(900);
  expect(pictures[0]?.width).toBeLessThan(1300);
});

test("line art gets smaller without loss; a picture with no pixel too many is left alone", async () => {
  const { pictures } = await print(
    "# Lines\n\n![Lines](images/lines.png)\n\n---\n\n# Small\n\n![Lines](images/small.png)\n",
    sixUp,
  );
  expect(pictures.every((it) => !it.isJpeg)).toBe(true);
  const [large, small] = [...pictures].sort((a, b) => b.width - a.width);
  expect(large?.width).toBeLessThan(1100);
  expect(large?.width).toBeGreaterThan(400);
  expect(small).toMatchObject({ width: 320, height: 240 });
});

test("a picture that cannot be read prints as its words", async () => {
  files.set("images/broken.jpg", { bytes: Buffer.from("no picture"), type: "image/jpeg" });
  const { pictures, drawn } = await print("# Ward\n\n![The ward](images/broken.jpg)\n", slides);
  expect({ pages: drawn.pages, pictures }).toEqual({ pages: 1, pictures: [] });
});
