/**
 * `npm run bench [-- --sizes 10,100 --runs 3 --keys 60 --no-paper --out FILE]`: how fast and how large, each figure beside Marp's in the same run.
 * Prints a table for people and JSON for programs. Nothing here passes or fails: machines are noisy, ratios less so.
 */

import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright";
import { findChromium } from "#adapters/chromium.ts";
import { type BenchDeck, writeDecks } from "./decks.ts";
import { type Figure, formatFigures } from "./figures.ts";
import { lecternEdits } from "./lectern-edits.ts";
import { lecternPdf, openInLectern } from "./lectern-jobs.ts";
import { lecternSteps } from "./lectern-steps.ts";
import { marpEdits, marpPdf, marpSteps, openInMarp } from "./marp-jobs.ts";
import { type Measured, percentile, watchMemory } from "./measure.ts";
import { installMarp } from "./peer.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, ".cache/bench");
const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "10,100,500,1000" },
    out: { type: "string", default: join(folder, "result.json") },
    keys: { type: "string", default: "60" },
    runs: { type: "string", default: "3" },
    paper: { type: "boolean", default: true },
  },
  allowNegative: true,
});
const decks = options.sizes.split(",").map(Number);
const runs = Number(options.runs);
await mkdir(folder, { recursive: true });

const found = await findChromium();
// Chromium refuses its sandbox to root.
const hasSandbox = process.getuid?.() !== 0;
const browserEnv = { ...process.env, ...found.env } as Record<string, string>;
const peer = {
  script: await installMarp(folder),
  env: {
    ...found.env,
    CHROME_PATH: found.executablePath,
    ...(hasSandbox ? {} : { CHROME_NO_SANDBOX: "1" }),
  },
};

/** The middle of several runs; null where the machine cannot say. */
function middle(all: readonly Measured[], of: (it: Measured) => number | null): number | null {
  const values = all.flatMap((it) => of(it) ?? []);
  return values.length === 0 ? null : percentile(values, 0.5);
}

const figures: Figure[] = [];
const add = (figure: Figure) => {
  figures.push(figure);
  console.log(formatFigures([figure]));
};

for (const slides of decks) {
  const deck = await writeDecks(join(folder, "decks"), slides);
  if (options.paper) await measurePaper(deck);
  await measureWindows(deck);
}

await writeFile(options.out, `${JSON.stringify({ browser: found.kind, figures }, null, 2)}\n`);
console.log(`\n${formatFigures(figures)}\n\n${JSON.stringify({ browser: found.kind, figures })}`);

async function measurePaper(deck: BenchDeck): Promise<void> {
  const { slides } = deck;
  // In turn, so that what else the machine does meets both alike; of several runs the middle one counts.
  const ours: Measured[] = [];
  const theirs: Measured[] = [];
  const handouts: Measured[] = [];
  const targets = { ours: join(folder, "slides.pdf"), theirs: join(folder, "marp.pdf") };
  for (let run = 0; run < runs; run++) {
    ours.push(await lecternPdf(deck.lectern, "slides", targets.ours));
    theirs.push(await marpPdf(peer, deck.marp, targets.theirs));
    handouts.push(await lecternPdf(deck.lectern, "handout", join(folder, "handout.pdf")));
  }
  const addPaper = (job: string, lectern: readonly Measured[], marp: readonly Measured[] | null) => {
    const [wall, peak] = [(it: Measured) => it.wallMs, (it: Measured) => it.peakMB];
    const middles = { lectern: middle(lectern, wall), marp: marp && middle(marp, wall) };
    add({ slides, job: `${job}, whole command`, unit: "ms", ...middles });
    const peaks = { lectern: middle(lectern, peak), marp: marp && middle(marp, peak) };
    add({ slides, job: `${job}, peak memory`, unit: "MB", ...peaks });
  };
  addPaper("slides PDF", ours, theirs);
  const sizeMB = async (file: string) => (await stat(file)).size / 1e6;
  const sizes = { lectern: await sizeMB(targets.ours), marp: await sizeMB(targets.theirs) };
  add({ slides, job: "slides PDF, size", unit: "MB", ...sizes });
  // Marp prints no handout: its figure stays empty.
  addPaper("handout PDF", handouts, null);
}

async function measureWindows(deck: BenchDeck): Promise<void> {
  const { slides } = deck;
  // Not past the last slide of the smallest deck.
  const steps = Math.min(20, slides - 2);
  // Each in a browser of its own, so that its memory can be told apart.
  const marpBrowser = await openBrowser();
  const marp = await openInMarp(peer, deck.marp, marpBrowser.browser, 37_990);
  const marpSaved = await marpEdits(marp.page, deck.marp, 5);
  const marpMoved = await marpSteps(marp.page, steps);
  await marp.close();
  const marpMB = await marpBrowser.close();

  const { browser, close } = await openBrowser();
  const lectern = await openInLectern(deck.lectern, browser);
  const edits = await lecternEdits(lectern.editor, lectern.stage, Number(options.keys));
  // What cannot be measured is said and left empty, so that the rest is still reported.
  const moved = await lecternSteps(lectern, steps).catch((error: unknown) => {
    console.log(
      `next to both windows moved: not measured at ${slides} slides: ${String(error).split("\n")[0]}`,
    );
    return null;
  });
  const { peakMB } = await lectern.close();
  const browserMB = await close();

  add({ slides, job: "open to first slide visible", unit: "ms", lectern: lectern.openMs, marp: marp.openMs });
  add({ slides, job: "open to first letter typed", unit: "ms", lectern: lectern.typedMs, marp: null });
  for (const share of [0.5, 0.95]) {
    const name = `p${share * 100}`;
    // Marp shows what is saved, Lectern what is typed: the nearest equal is from the edit to the picture.
    const [plain, heavy] = [percentile(edits.plain, share), percentile(edits.heavy, share)];
    const saved = percentile(marpSaved, share);
    add({ slides, job: `key to preview painted, ${name}`, unit: "ms", lectern: plain, marp: saved });
    add({ slides, job: `  with formulas or code, ${name}`, unit: "ms", lectern: heavy, marp: null });
    add({
      slides,
      job: `next to both windows painted, ${name}`,
      unit: "ms",
      lectern: moved && percentile(moved, share),
      marp: percentile(marpMoved, share),
    });
  }
  add({ slides, job: "windows open: program, peak memory", unit: "MB", lectern: peakMB, marp: null });
  add({ slides, job: "windows open: browser, peak memory", unit: "MB", lectern: browserMB, marp: marpMB });
}

/** A Chromium that keeps a sandboxed frame in a process of its own, as every browser with a window and Electron do. */
async function openBrowser(): Promise<{ browser: Browser; close(): Promise<number | null> }> {
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: browserEnv,
    chromiumSandbox: hasSandbox,
    args: ["--site-per-process"],
  });
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
  const memory = watchMemory(processInfo.find((it) => it.type === "browser")?.id);
  return {
    browser,
    async close() {
      const peakMB = await memory.stop();
      await browser.close();
      return peakMB;
    },
  };
}
