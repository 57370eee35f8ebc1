/**
 * `npm run bench [-- --sizes 10,100 --runs 3 --keys 60 --no-paper --no-windows --limit 300 --out FILE]`: how fast and how large, paper beside
 * all peers, windows beside Marp, in the same run. A peer that takes longer than the limit (seconds) is not waited for.
 * Prints a table for people and JSON for programs. Nothing here passes or fails: machines are noisy, ratios less so.
 */

import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { type Browser, chromium } from "playwright";
import { findChromium } from "#adapters/chromium.ts";
import { type BenchDeck, writeDecks } from "./decks.ts";
import { type Figure, formatFigures } from "./figures.ts";
import { lecternEdits } from "./lectern-edits.ts";
import { openInLectern } from "./lectern-jobs.ts";
import { lecternSteps } from "./lectern-steps.ts";
import { marpEdits, marpSteps, openInMarp } from "./marp-jobs.ts";
import { percentile, watchMemory } from "./measure.ts";
import { formatPaper, measureHandout, measurePaper, measureWarm, type PaperFigure } from "./measure-paper.ts";
import { paperPeers } from "./paper-peers.ts";
import { installPeer, marpProgram } from "./peer.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, ".cache/bench");
const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "10,100,500,1000" },
    out: { type: "string", default: join(folder, "result.json") },
    keys: { type: "string", default: "60" },
    runs: { type: "string", default: "3" },
    paper: { type: "boolean", default: true },
    windows: { type: "boolean", default: true },
    limit: { type: "string", default: "300" },
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
  script: await installPeer(folder, marpProgram),
  env: {
    ...found.env,
    CHROME_PATH: found.executablePath,
    ...(hasSandbox ? {} : { CHROME_NO_SANDBOX: "1" }),
  },
};

const paperWorld = {
  ...{ folder, hasSandbox, env: peer.env, browser: found.executablePath },
  limitMs: Number(options.limit) * 1000,
};

const peers = paperPeers(paperWorld);
// What is built on the way must not count as time of the first export.
await promisify(execFile)(process.execPath, [join(root, "tools/build.ts"), "--if-stale"]);

const figures: Figure[] = [];
const paper: PaperFigure[] = [];
const add = (figure: Figure) => {
  figures.push(figure);
  console.log(formatFigures([figure]));
};

for (const slides of decks) {
  const deck = await writeDecks(join(folder, "decks"), slides);
  if (options.paper) await addPaper(deck);
  if (options.windows) await measureWindows(deck);
}

await writeFile(options.out, `${JSON.stringify({ browser: found.kind, figures, paper }, null, 2)}\n`);
console.log(`\n${formatFigures(figures)}\n\n${JSON.stringify({ browser: found.kind, figures, paper })}`);

async function addPaper(deck: BenchDeck): Promise<void> {
  const add = (figure: PaperFigure) => {
    paper.push(figure);
    console.log(formatPaper(figure));
  };
  for (const it of await measurePaper(deck, runs, paperWorld, peers)) add(it);
  add(await measureHandout(deck, runs, paperWorld));
  add(await measureWarm(deck, runs, paperWorld));
}

async function measureWindows(deck: BenchDeck): Promise<void> {
  const { slides } = deck;
  // Not past the last slide of the smallest deck.
  const steps = Math.min(20, slides - 2);
  // Each in a browser of its own, so that its memory can be told apart.
  const marpBrowser = await openBrowser();
  const marp = await openInMarp(peer, deck.marp, marpBrowser.browser, 37_990);
  const marpSaved = await orNothing("an edit in Marp", slides, marpEdits(marp.page, deck.marp, 5));
  const marpMoved = await orNothing("next in Marp", slides, marpSteps(marp.page, steps));
  await marp.close();
  const marpMB = await marpBrowser.close();

  const { browser, close } = await openBrowser();
  const lectern = await openInLectern(deck.lectern, browser);
  const edits = await lecternEdits(lectern.editor, lectern.stage, Number(options.keys));
  const moved = await orNothing("next in both windows", slides, lecternSteps(lectern, steps));
  const { peakMB } = await lectern.close();
  const browserMB = await close();

  add({ slides, job: "open to first slide visible", unit: "ms", lectern: lectern.openMs, marp: marp.openMs });
  add({ slides, job: "open to first letter typed", unit: "ms", lectern: lectern.typedMs, marp: null });
  for (const share of [0.5, 0.95]) {
    const name = `p${share * 100}`;
    // Marp shows what is saved, Lectern what is typed: the nearest equal is from the edit to the picture.
    const [plain, heavy] = [percentile(edits.plain, share), percentile(edits.heavy, share)];
    const saved = marpSaved && percentile(marpSaved, share);
    add({ slides, job: `key to preview painted, ${name}`, unit: "ms", lectern: plain, marp: saved });
    add({ slides, job: `  with formulas or code, ${name}`, unit: "ms", lectern: heavy, marp: null });
    add({
      slides,
      job: `next to both windows painted, ${name}`,
      unit: "ms",
      lectern: moved && percentile(moved, share),
      marp: marpMoved && percentile(marpMoved, share),
    });
  }
  add({ slides, job: "windows open: program, peak memory", unit: "MB", lectern: peakMB, marp: null });
  add({ slides, job: "windows open: browser, peak memory", unit: "MB", lectern: browserMB, marp: marpMB });
}

/** What cannot be measured is said and left empty, so that the rest is still reported. */
async function orNothing<T>(what: string, slides: number, measured: Promise<T>): Promise<T | null> {
  return await measured.catch((error: unknown) => {
    console.log(`${what}: not measured at ${slides} slides: ${String(error).split("\n")[0]}`);
    return null;
  });
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
