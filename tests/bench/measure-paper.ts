/** Slides as PDF by Lectern and all its peers, a run of each in turn; and what only Lectern prints. */

import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { createNodeExporter } from "#adapters/node-exporter.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import type { BenchDeck } from "./decks.ts";
import { lecternPdf } from "./lectern-jobs.ts";
import { type Measured, percentile } from "./measure.ts";
import type { PaperPeer, PaperWorld } from "./paper-peers.ts";

export interface PaperFigure {
  readonly slides: number;
  readonly job: string;
  readonly by: string;
  /** The middle of the runs; null where the machine cannot say or the job was not done. */
  readonly wallMs: number | null;
  readonly cpuMs: number | null;
  readonly peakMB: number | null;
  readonly bytes: number | null;
  /** Why it was not done. */
  readonly reason: string | null;
}

export function formatPaper({ slides, job, by, wallMs, cpuMs, peakMB, bytes, reason }: PaperFigure): string {
  const head = `${String(slides).padStart(5)}  ${job.padEnd(12)} ${by.padEnd(22)}`;
  if (reason !== null) return `${head} not measured: ${reason}`;
  const cell = (value: number | null, unit: string, digits: number) =>
    (value === null ? "–" : `${value.toFixed(digits)} ${unit}`).padStart(10);
  return `${head}${cell(wallMs && wallMs / 1000, "s", 2)}${cell(cpuMs && cpuMs / 1000, "s CPU", 2)}${cell(peakMB, "MB", 0)}${cell(bytes && bytes / 1000, "kB", 0)}`;
}

/** A peer that fails is left out of the further runs, and says why. */
export async function measurePaper(
  deck: BenchDeck,
  runs: number,
  { folder }: PaperWorld,
  all: readonly PaperPeer[],
): Promise<readonly PaperFigure[]> {
  const target = join(folder, "slides.pdf");
  const peers = all.map((peer) => ({ peer, runs: new Runs() }));
  // In turn, so that what else the machine does meets all alike.
  for (let run = 0; run < runs; run++)
    for (const it of peers)
      if (it.runs.reason === null) await it.runs.add(() => it.peer.print(deck, target), target);
  const { slides } = deck;
  return peers.map(({ peer, runs: it }) => it.figure(slides, "slides", peer.name));
}

/** A handout of six slides a page. */
export async function measureHandout(
  { slides, lectern }: BenchDeck,
  runs: number,
  { folder }: PaperWorld,
): Promise<PaperFigure> {
  const target = join(folder, "handout.pdf");
  const all = new Runs();
  for (let run = 0; run < runs; run++) await all.add(() => lecternPdf(lectern, "handout", target, 6), target);
  return all.figure(slides, "handout × 6", "Lectern");
}

/** An export from inside the program, where the browser runs already: the second and later ones of one printer. */
export async function measureWarm(
  { slides, lectern }: BenchDeck,
  runs: number,
  { folder }: PaperWorld,
): Promise<PaperFigure> {
  const storage = createNodeStorage();
  const guests = join(import.meta.dirname, "../../dist/guests");
  const printer = createChromiumPrinter({ storage, guests });
  const exporter = createNodeExporter(storage, printer, guests);
  const at = await storage.locate(lectern);
  const request = { kind: "slides", range: "", hidden: false, steps: false, theme: null } as const;
  const target = join(folder, "warm.pdf");
  const all = new Runs();
  const once = async (): Promise<Measured> => {
    const started = performance.now();
    await exporter.runExport(at, request, target, () => {}, new AbortController().signal);
    return { wallMs: performance.now() - started, cpuMs: null, peakMB: null };
  };
  try {
    await once();
    for (let run = 0; run < runs; run++) await all.add(once, target);
  } finally {
    await printer.dispose();
  }
  return all.figure(slides, "slides, warm", "Lectern");
}

class Runs {
  readonly #all: Measured[] = [];
  #bytes: number | null = null;
  reason: string | null = null;

  async add(run: () => Promise<Measured>, target: string): Promise<void> {
    await rm(target, { force: true });
    try {
      this.#all.push(await run());
      this.#bytes = (await stat(target)).size;
    } catch (error) {
      this.reason = String(error).replace(/\s+/g, " ").slice(0, 300);
    }
  }

  figure(slides: number, job: string, by: string): PaperFigure {
    const middle = (of: (it: Measured) => number | null) => {
      const values = this.#all.flatMap((it) => of(it) ?? []);
      return values.length === 0 ? null : percentile(values, 0.5);
    };
    const { reason } = this;
    const figures = {
      ...{ wallMs: middle((it) => it.wallMs), cpuMs: middle((it) => it.cpuMs) },
      ...{ peakMB: middle((it) => it.peakMB), bytes: this.#bytes },
    };
    return { slides, job, by, ...figures, reason };
  }
}
