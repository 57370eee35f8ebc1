import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { pdfCodec } from "#adapters/pdf-codec.ts";
import { pptxTools } from "#adapters/pptx-tools.ts";
import type { OpenDeck } from "#contract/decks.ts";
import { nothingFound as fits } from "#core/check/measures.ts";
import type { ExportOrder, ExportRequest } from "#core/export/export-request.ts";
import { suggestFileName } from "#core/export/file-name.ts";
import { FaultError } from "#core/fault.ts";
import type { PrintDocument } from "#core/paper/print-document.ts";
import { createExporter } from "#host/exporter.ts";
import type { DeckLocation, PdfReader } from "#host/ports.ts";

const at = "a deck" as DeckLocation;
const request = (range = ""): ExportRequest => ({
  kind: "slides",
  range,
  hidden: false,
  steps: false,
  theme: null,
});
const note = "Remind everybody that the parking garage closes at nine tonight.";
const markdown = `# One\n\nFirst.\n\n::: notes\n${note}\n:::\n\n---\n\n## Two\n\nSecond.\n`;

type Found = Awaited<ReturnType<PdfReader["read"]>> & { readonly text: readonly string[] };

/** An exporter whose browser prints nothing and whose file is said to hold `found`. */
function exporterFinding(found: Partial<Found> = {}, text = markdown) {
  const { text: _, ...facts } = found;
  const written: string[] = [];
  const printed: PrintDocument[] = [];
  const open = (name: string, it: string) => ({ name, text: it, hash: "0".repeat(64), writable: true });
  const deck: OpenDeck = {
    name: "talk",
    settings: open("deck.yml", "title: A talk\nlang: de\n"),
    sources: [open("01.md", text)],
    data: [],
    assets: [],
  };
  const exporter = createExporter({
    storage: {
      readDeck: async () => deck,
      readAsset: async () => {
        throw new FaultError("asset.not-found");
      },
      writeExport: async (target) => void written.push(target),
    },
    printer: {
      async print(document, _at, progress) {
        printed.push(document);
        progress("printing", 1);
        return {
          bytes: new Uint8Array([1, 2, 3]),
          drawn: { pages: document.pages, labels: null, overflowing: [], clipped: [] },
        };
      },
      async photograph(document, _at, frame, take) {
        for (let at = 0; at < document.pages; at++)
          await take({ bytes: pngHead(frame.width, frame.height), text: "" });
      },
      async measure(document) {
        printed.push(document);
        return Array.from({ length: document.pages }, () => fits);
      },
    },
    pptx: pptxTools,
    folders: {
      begin: async () => ({
        write: async (name) => void written.push(name),
        finish: async () => void written.push("finished"),
        discard: async () => void written.push("discarded"),
      }),
    },
    readGuestFile: async () => null,
    pdfReader: {
      codec: pdfCodec,
      warm() {},
      amend: async (bytes) => bytes,
      text: async () => found.text ?? ["One First.", "Two Second."],
      read: async (bytes) => ({
        pages: printed[0]?.pages ?? 0,
        bytes: bytes.length,
        tagged: true,
        outlineEntries: 3,
        title: "A talk",
        author: "",
        lang: "de",
        links: 0,
        ...facts,
      }),
    },
  });
  const run = (
    range?: string,
    target: string | null = "out.pdf",
    signal = new AbortController().signal,
    allowIdentifiers = false,
  ) => exporter.runExport(at, { ...request(range), allowIdentifiers }, target, () => {}, signal);
  return { run, exporter, written, printed };
}

/** The head of a PNG of this size, which is all of it that is read. */
function pngHead(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(24);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]).copy(head);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

const pictures: ExportOrder = {
  kind: "pictures",
  format: "png",
  range: "",
  hidden: false,
  theme: null,
  width: 640,
};

test("pictures come as one archive where no place to write to was chosen", async () => {
  const { exporter } = exporterFinding();
  const made = await exporter.runExport(at, pictures, null, () => {}, new AbortController().signal);
  expect(made.fileName).toBe("talk-pictures.zip");
  expect(Object.keys(unzipSync(made.bytes))).toEqual(["01-one.png", "02-two.png"]);
  expect(made.verified).toEqual({
    ...{ format: "png", notes: "none", bytes: made.bytes.length, pictures: 2, width: 640, height: 360 },
  });
});

test("pictures come as a folder at the place that was chosen, and nothing stays of them after a cancel", async () => {
  const { exporter, written } = exporterFinding();
  const signal = new AbortController().signal;
  const made = await exporter.runExport(at, pictures, "out", () => {}, signal);
  expect(made).toMatchObject({ fileName: "talk-pictures", verified: { pictures: 2 } });
  expect(written.splice(0)).toEqual(["01-one.png", "02-two.png", "finished"]);
  const fault = await faultOf(exporter.runExport(at, pictures, "out", () => {}, AbortSignal.abort()));
  expect(fault).toMatchObject({ code: "export.cancelled" });
  expect(written).toEqual(["discarded"]);
});

async function faultOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (it: unknown) => it,
  );
  return error instanceof FaultError ? error.fault : error;
}

test("writes the file once it was opened again and found right", async () => {
  const { run, written } = exporterFinding();
  const { fileName, verified } = await run();
  expect(written).toEqual(["out.pdf"]);
  expect(fileName).toBe("talk-slides.pdf");
  expect(verified).not.toHaveProperty("text");
  expect(verified).toMatchObject({ format: "pdf", pages: 2, notes: "none" });
});

test("gives the bytes and writes nothing when there is no target", async () => {
  const { run, written } = exporterFinding();
  expect((await run("", null)).bytes).toEqual(new Uint8Array([1, 2, 3]));
  expect(written).toEqual([]);
});

test.each<[string, Partial<Found>]>([
  ["a page too many", { pages: 3 }],
  ["no tags", { tagged: false }],
  ["no bookmarks", { outlineEntries: 0 }],
  ["another title", { title: "" }],
  ["another author", { author: "Somebody" }],
  ["no language", { lang: "" }],
  ["a speaker note", { text: ["One First.", `Two Second. ${note.toUpperCase()}`] }],
])("writes nothing when the finished file has %s", async (_, found) => {
  const { run, written } = exporterFinding(found);
  expect(await faultOf(run())).toMatchObject({ code: "export.verify-failed" });
  expect(written).toEqual([]);
});

test("says that a range holds no slide, and prints nothing", async () => {
  const { run, printed } = exporterFinding();
  expect(await faultOf(run("70-80"))).toEqual({
    code: "export.nothing-to-print",
    detail: { range: "70-80" },
  });
  expect(printed).toEqual([]);
});

test("draws and writes nothing while the deck may name a patient, until that is decided", async () => {
  const named = `${markdown}\n---\n\n## Three\n\n::: notes\nMRN: 00482913\n:::\n`;
  const { run, printed, written } = exporterFinding({}, named);
  expect(await faultOf(run())).toEqual({
    code: "export.identifiers",
    detail: { count: 1, places: "01.md:20 (slide 3): record number" },
  });
  expect({ printed, written }).toEqual({ printed: [], written: [] });
  await run("", "out.pdf", undefined, true);
  expect(written).toEqual(["out.pdf"]);
});

test("writes nothing when it was cancelled while the file was checked", async () => {
  const stop = new AbortController();
  const { run, written } = exporterFinding();
  const running = run("", "out.pdf", stop.signal);
  stop.abort();
  expect(await faultOf(running)).toMatchObject({ code: "export.cancelled" });
  expect(written).toEqual([]);
});

test.each([
  ["ketamine-therapy", "ketamine-therapy-slides.pdf"],
  ["talk.md", "talk-slides.pdf"],
  ["a/../b:c*?", "a-..-b-c-slides.pdf"],
  ["...", "deck-slides.pdf"],
  ["", "deck-slides.pdf"],
  ["Übung 1", "Übung 1-slides.pdf"],
])("suggests a clean file name for a deck called %j", (name, expected) => {
  expect(suggestFileName(name, request())).toBe(expected);
});

test("a web page is called after its deck alone", () => {
  const page: ExportRequest = {
    kind: "html",
    range: "",
    hidden: false,
    folder: false,
    withNotes: false,
    theme: null,
  };
  expect(suggestFileName("talk.md", page)).toBe("talk.html");
});

test("measuring draws the slides that are shown, without their notes, and writes nothing", async () => {
  const { exporter, printed, written } = exporterFinding(
    {},
    `${markdown}\n---\n\n<!-- .slide: hidden -->\n\n## Hidden\n`,
  );
  expect(await exporter.measure(at, new AbortController().signal)).toEqual([fits, fits]);
  expect(printed[0]?.html).not.toMatch(/parking|Hidden/);
  expect(written).toEqual([]);
});

test("a deck without slides is measured without a browser", async () => {
  const { exporter, printed } = exporterFinding({}, "");
  expect(await exporter.measure(at, new AbortController().signal)).toEqual([]);
  expect(printed).toEqual([]);
});
