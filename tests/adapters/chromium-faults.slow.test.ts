/** A browser that dies or waits for ever: one clear fault in time, and none of its processes left. */

import { join } from "node:path";
import { expect, test } from "vitest";
import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { FaultError } from "#core/fault.ts";
import { printDocument } from "#core/paper/print.ts";
import type { DeckLocation, PrintProgress } from "#host/ports.ts";
import { ownBrowser } from "../support/own-browser.ts";
import { processes } from "../support/processes.ts";

const guests = join(import.meta.dirname, "../../dist/guests");
const document = (markdown: string) =>
  printDocument(
    parseDeck({
      name: "talk",
      settings: null,
      sources: [{ name: "01.md", text: markdown }],
      data: [],
      assets: ["images/slow.png"],
    }),
    { kind: "slides", range: "", hidden: false, steps: false, theme: null },
  );

const browser = ownBrowser();

const jobs = {
  print: (printer: ReturnType<typeof createChromiumPrinter>, text: string, progress: PrintProgress) =>
    printer.print(document(text), "a deck" as DeckLocation, progress, new AbortController().signal),
  photograph: (printer: ReturnType<typeof createChromiumPrinter>, text: string, progress: PrintProgress) =>
    printer.photograph(
      document(text),
      "a deck" as DeckLocation,
      { width: 1280, height: 720, format: "png" },
      async () => {},
      progress,
      new AbortController().signal,
    ),
};

test.each(["print", "photograph"] as const)(
  "a browser killed in the middle of a job (%s) is one clear fault, and leaves no process",
  { timeout: 60_000 },
  async (job) => {
    const storage = { readAsset: () => Promise.reject(new FaultError("asset.not-found")) };
    const printer = createChromiumPrinter({ storage, guests, find: browser.find });
    let group = 0;
    const killed = Promise.withResolvers<void>();
    const kill = async () => {
      const [main] = await browser.processes();
      if (!main) throw new Error("the browser was not found");
      group = main.group;
      process.kill(main.id, "SIGKILL");
    };
    const running = jobs[job](printer, "# Long\n\n---\n\n".repeat(300), (stage, done) => {
      if (stage === "drawing" && done === 0) kill().then(killed.resolve, killed.reject);
    });
    await expect(running).rejects.toMatchObject({ fault: { code: "export.browser-lost" } });
    await killed.promise;
    await printer.dispose();
    await expect.poll(() => processes((it) => it.group === group), { timeout: 20_000 }).toEqual([]);
  },
);

test("a slide that never finishes loading ends the job in time, and its browser", {
  timeout: 60_000,
}, async () => {
  let asked = false;
  const readAsset = () => {
    asked = true;
    return new Promise<never>(() => {});
  };
  const printer = createChromiumPrinter({
    storage: { readAsset },
    guests,
    find: browser.find,
    silenceMs: 4000,
  });
  const running = jobs.print(printer, "# Slow\n\n![A picture](images/slow.png)\n", () => {});
  await expect(running).rejects.toMatchObject({
    fault: { code: "export.timed-out", detail: { seconds: 4 } },
  });
  expect(asked).toBe(true);
  await expect.poll(() => browser.processes(), { timeout: 20_000 }).toEqual([]);
});
