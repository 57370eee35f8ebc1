/** Making a show in one file: what goes in, what is left out, and what stops it. */

import { describe, expect, it } from "vitest";
import { pdfCodec } from "#adapters/pdf-codec.ts";
import { readShowFile } from "#contract/show-document.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { HtmlRequest } from "#core/export/export-request.ts";
import { FaultError } from "#core/fault.ts";
import { makeHtml } from "#host/make-html.ts";

const note = "These eight or more words belong only to the speaker alone.";
const markdown = [
  `# One\n\n![A](a.png) ![B](gone.png)\n\n::: notes\n${note}\n:::`,
  "<!-- .slide: hidden -->\n\n## Two\n\n`code`",
  "## Three",
].join("\n\n---\n\n");
const deck = parseDeck({
  name: "talk",
  settings: { name: "deck.yml", text: "title: A <talk>\nlang: de\n" },
  sources: [{ name: "01.md", text: markdown }],
  data: [],
  assets: ["a.png"],
});
const all: HtmlRequest = {
  kind: "html",
  range: "",
  hidden: false,
  folder: false,
  withNotes: false,
  theme: null,
};
const face =
  '@font-face { font-family: "Atkinson Hyperlegible Mono"; src: url("../fonts/mono.woff2") format("woff2"); }';

/** A PNG of nothing but a comment; the real one would be drawn, this one is only carried. */
function pngWithComment(): Uint8Array {
  const chunk = (type: string, data: string) => {
    const bytes = new Uint8Array(12 + data.length);
    new DataView(bytes.buffer).setUint32(0, data.length);
    bytes.set(new TextEncoder().encode(type + data), 4);
    return bytes;
  };
  const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk("IHDR", "x".repeat(13)), chunk("tEXt", "Comment\0ward 7"), chunk("IEND", "")];
  return Uint8Array.from([signature, ...parts].flatMap((it) => [...it]));
}

async function make(request: HtmlRequest = all, missing = "") {
  const read: string[] = [];
  const never = () => Promise.reject(new Error("not needed"));
  const made = await makeHtml(deck, request, {
    at: "here" as never,
    printer: { print: never, photograph: never },
    pptx: { write: never, read: () => ({}) as never, trim: () => null },
    pdfReader: { read: never, text: never, amend: never, warm() {}, codec: pdfCodec },
    progress: () => {},
    signal: new AbortController().signal,
    stopIfCancelled: () => {},
    async readAsset(address) {
      if (address !== "a.png") throw new FaultError("asset.not-found");
      return { bytes: pngWithComment(), type: "image/png" };
    },
    async readGuestFile(name) {
      read.push(name);
      const text = name.endsWith("fonts.css") ? face : name.endsWith(".js") ? "go()" : "";
      return name === missing ? null : { bytes: new TextEncoder().encode(text), type: "text/css" };
    },
  });
  const text = new TextDecoder().decode(made.bytes);
  return { ...made, text, read, file: readShowFile(text) };
}

describe("a show in one file", () => {
  it("holds the slides that are shown, the pictures that are there, and no note", async () => {
    const { verified, file, text } = await make();
    expect(verified).toEqual({
      format: "html",
      notes: "none",
      bytes: verified.bytes,
      slides: 2,
      files: 1,
      missing: ["gone.png"],
      lost: [],
    });
    expect(verified.bytes).toBe(new TextEncoder().encode(text).length);
    expect(file?.deck.stacks.flat().map((it) => /<h\d[^>]*>(\w+)/.exec(it.html)?.[1])).toEqual([
      "One",
      "Three",
    ]);
    expect(Object.keys(file?.files ?? {})).toEqual(["deck/a.png"]);
    expect(text).not.toContain("eight or more words");
    expect(text).toContain("<title>A &lt;talk&gt;</title>");
  });

  it("carries pictures without what a camera or a person wrote beside the pixels", async () => {
    const { file } = await make();
    const data = file?.files["deck/a.png"]?.split(",")[1] ?? "";
    const bytes = Buffer.from(data, "base64").toString("latin1");
    expect(bytes).toContain("IEND");
    expect(bytes).not.toContain("ward 7");
  });

  it("brings hidden slides, their typeface and another theme when it is asked to", async () => {
    const plain = await make();
    expect(plain.read).not.toContain("fonts/mono.woff2");
    const { file, read } = await make({ ...all, hidden: true, theme: "night" });
    expect(file?.deck.stacks.flat()).toHaveLength(3);
    expect(file?.deck.theme).toBe("night");
    expect(read).toEqual(expect.arrayContaining(["fonts/mono.woff2", "themes/night.css", "show.js"]));
    expect(read).not.toContain("mermaid.js");
  });

  it("is not made without slides, nor when a file of the program is missing", async () => {
    await expect(make({ ...all, range: "7" })).rejects.toMatchObject({
      fault: { code: "export.nothing-to-print" },
    });
    await expect(make(all, "show.js")).rejects.toThrow("show.js is missing");
  });

  it("holds notes only when it is asked to, and then not among the slides", async () => {
    expect((await make()).file?.notes).toBeNull();
    const { file, verified } = await make({ ...all, withNotes: true });
    expect(verified.notes).toBe("all");
    expect(Object.values(file?.notes ?? {}).join()).toContain("belong only to the speaker alone");
    expect(JSON.stringify(file?.deck)).not.toContain("belong only to the speaker");
  });

  it("is a folder when it is asked to be: a document, and the pictures as files of their own", async () => {
    const { folder, verified, file, text } = await make({ ...all, folder: true });
    expect([...(folder?.keys() ?? [])]).toEqual(["index.html", "a.png"]);
    expect(file?.files).toEqual({ "deck/a.png": "a.png" });
    expect(text).not.toContain("data:image/png");
    expect(Buffer.from(folder?.get("a.png") ?? []).toString("latin1")).not.toContain("ward 7");
    expect(verified).toMatchObject({ files: 2, missing: ["gone.png"] });
  });
});
