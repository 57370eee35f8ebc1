/** A long export that is given up, in each of its steps: nothing is left of it, neither file nor process, and it does not go on. */

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { createNodeExporter } from "#adapters/node-exporter.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import type { ExportRequest } from "#core/export/export-request.ts";
import type { PrintProgress } from "#host/ports.ts";
import { ownBrowser } from "../support/own-browser.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

const guests = join(import.meta.dirname, "../../dist/guests");
const slides: ExportRequest = { kind: "slides", range: "", hidden: false, steps: false, theme: null };
const long = Array.from({ length: 500 }, (_, at) => `# Slide ${at + 1}\n\n${"- One more point\n".repeat(6)}`);

const browser = ownBrowser();

type Stage = Parameters<PrintProgress>[0];

test.each<Stage>(["preparing", "drawing", "printing", "checking"])(
  "given up while it is %s, it says so and leaves nothing",
  { timeout: 120_000 },
  async (stage) => {
    await using deck = await temporaryDeck({ "a.md": long.join("\n---\n\n") });
    const storage = createNodeStorage();
    const at = await storage.locate(deck.folder);
    const printer = createChromiumPrinter({ storage, guests, find: browser.find });
    const exporter = createNodeExporter(storage, printer, guests);
    const stop = new AbortController();
    const told: string[] = [];
    let cancelled = 0;
    const progress = (now: Stage | "writing") => {
      told.push(now);
      if (now !== stage || cancelled > 0) return;
      cancelled = performance.now();
      stop.abort();
    };
    const target = join(deck.outside, "slides.pdf");
    const job = exporter.runExport(at, slides, target, progress, stop.signal);
    await expect(job).rejects.toMatchObject({ fault: { code: "export.cancelled" } });
    console.log(`${stage}: over after ${Math.round(performance.now() - cancelled)} ms`);
    expect(told).not.toContain("writing");
    expect(await readdir(deck.outside)).toEqual([]);
    await printer.dispose();
    expect(await browser.processes()).toEqual([]);
  },
);
