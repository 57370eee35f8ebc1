import { access } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findChromium } from "#adapters/chromium.ts";
import { launchChromium } from "#adapters/chromium-launch.ts";
import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { openOfflinePage } from "#adapters/offline-page.ts";
import { pdfReader } from "#adapters/pdf-reader.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { FaultError } from "#core/fault.ts";
import { printDocument } from "#core/paper/print.ts";
import type { PrintDocument } from "#core/paper/print-document.ts";
import type { DeckLocation } from "#host/ports.ts";
import { processes } from "../support/processes.ts";

const guests = join(import.meta.dirname, "../../dist/guests");
const at = "a deck" as DeckLocation;
const storage = { readAsset: () => Promise.reject(new FaultError("asset.not-found")) };
const document = (markdown: string): PrintDocument =>
  printDocument(
    parseDeck({
      name: "talk",
      settings: { name: "deck.yml", text: "title: A title\n" },
      sources: [{ name: "01.md", text: markdown }],
      data: [],
      assets: [],
    }),
    { kind: "slides", range: "", hidden: false, steps: false, theme: null },
  );

/** Processes of the machine that have this word in their command line. */
async function processesWith(word: string): Promise<number> {
  return (await processes((it) => it.words.includes(word))).length;
}

const printer = createChromiumPrinter({ storage, guests });
afterAll(() => printer.dispose());

test("prints a tagged page with its bookmark, twice with one browser", async () => {
  for (const word of ["First", "Second"]) {
    const { bytes, drawn } = await printer.print(
      document(`# ${word} ürgency`),
      at,
      () => {},
      new AbortController().signal,
    );
    const found = await pdfReader.read(bytes);
    expect(drawn.pages).toBe(1);
    expect(found).toMatchObject({ pages: 1, tagged: true, outlineEntries: 1, title: "A title", lang: "en" });
    expect((await pdfReader.text(bytes)).join(" ")).toContain(`${word} ürgency`);
  }
});

test("a cancelled job says so, and the next one prints", async () => {
  const stop = new AbortController();
  const job = printer.print(
    document("# Given up"),
    at,
    (stage) => stage === "drawing" && stop.abort(),
    stop.signal,
  );
  await expect(job).rejects.toMatchObject({ fault: { code: "export.cancelled" } });
  const next = await printer.print(document("# Next"), at, () => {}, new AbortController().signal);
  expect(next.drawn.pages).toBe(1);
});

test("a browser that cannot start is one clear fault", async () => {
  const find = async () => ({ ...(await findChromium()), executablePath: join(guests, "no-such-browser") });
  const broken = createChromiumPrinter({ storage, guests, find });
  const job = broken.print(document("# Never"), at, () => {}, new AbortController().signal);
  await expect(job).rejects.toMatchObject({ fault: { code: "export.browser-lost" } });
  await broken.dispose();
});

test("an ended browser leaves neither a process nor its profile", async () => {
  const running = await launchChromium(await findChromium(), () => {});
  const profile = running.profile;
  expect(await processesWith(profile)).toBeGreaterThan(0);
  await running.end();
  expect(await processesWith(profile)).toBe(0);
  await expect(access(profile)).rejects.toThrow();
  await expect(running.devtools.send("Browser.getVersion", {})).rejects.toThrow("gone");
});

test("a page has no network: a listener on this machine hears nothing", async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests++;
    response.end("heard");
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const running = await launchChromium(await findChromium(), () => {});
  try {
    const asked: string[] = [];
    const page = await openOfflinePage(running, async (url) => {
      asked.push(url);
      return url.endsWith("/page")
        ? {
            status: 200,
            headers: { "Content-Type": "text/html" },
            body: `<img src="http://127.0.0.1:${port}/a.png">`,
          }
        : null;
    });
    await page.open("https://lectern.invalid/page");
    const tried = await page.evaluate(
      `Promise.allSettled(["http://127.0.0.1:${port}/b", "http://localhost:${port}/c"].map((it) => fetch(it, { mode: "no-cors" }))).then((all) => all.map((it) => it.status).join())`,
    );
    expect(tried).toBe("rejected,rejected");
    expect(asked.some((it) => it.endsWith("/a.png"))).toBe(true);
    expect(requests).toBe(0);
    await page.close();
  } finally {
    await running.end();
    server.close();
  }
});
