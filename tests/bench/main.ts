/**
 * `npm run bench [-- --sizes 10,100 --out FILE]`: how fast and how large, each figure beside Marp's in the same run.
 * Prints a table for people and JSON for programs. Nothing here passes or fails: machines are noisy, ratios less so.
 */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { findChromium } from "#adapters/chromium.ts";
import { writeDecks } from "./decks.ts";
import { type Figure, formatFigures } from "./figures.ts";
import { lecternEdits, lecternPdf, lecternSteps, openInLectern } from "./lectern-jobs.ts";
import { marpEdits, marpPdf, marpSteps, openInMarp } from "./marp-jobs.ts";
import { percentile } from "./measure.ts";
import { installMarp } from "./peer.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, ".cache/bench");
const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "10,100,500,1000" },
    out: { type: "string", default: join(folder, "result.json") },
    keys: { type: "string", default: "60" },
  },
});
const sizes = options.sizes.split(",").map(Number);
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

const figures: Figure[] = [];
const add = (figure: Figure) => {
  figures.push(figure);
  console.log(formatFigures([figure]));
};

for (const slides of sizes) {
  const deck = await writeDecks(join(folder, "decks"), slides);

  const ours = await lecternPdf(deck.lectern, "slides", join(folder, "slides.pdf"));
  const theirs = await marpPdf(peer, deck.marp, join(folder, "marp.pdf"));
  add({ slides, job: "slides PDF, whole command", unit: "ms", lectern: ours.wallMs, marp: theirs.wallMs });
  add({ slides, job: "slides PDF, peak memory", unit: "MB", lectern: ours.peakMB, marp: theirs.peakMB });
  const handout = await lecternPdf(deck.lectern, "handout", join(folder, "handout.pdf"));
  // Marp prints no handout: its figure stays empty.
  add({ slides, job: "handout PDF, whole command", unit: "ms", lectern: handout.wallMs, marp: null });
  add({ slides, job: "handout PDF, peak memory", unit: "MB", lectern: handout.peakMB, marp: null });

  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: browserEnv,
    chromiumSandbox: hasSandbox,
  });
  try {
    const marp = await openInMarp(peer, deck.marp, browser, 37_990);
    const marpSaved = await marpEdits(marp.page, deck.marp, 5);
    const marpMoved = await marpSteps(marp.page, 20);
    await marp.close();

    const lectern = await openInLectern(deck.lectern, browser);
    const keys = await lecternEdits(lectern.editor, Number(options.keys));
    const moved = await lecternSteps(lectern, 20);
    await lectern.close();

    add({
      slides,
      job: "open to first slide visible",
      unit: "ms",
      lectern: lectern.openMs,
      marp: marp.openMs,
    });
    // Marp shows what is saved, Lectern what is typed: the nearest equal is from the edit to the picture.
    for (const share of [0.5, 0.95]) {
      const name = `p${share * 100}`;
      add({
        slides,
        job: `edit to preview painted, ${name}`,
        unit: "ms",
        lectern: percentile(keys, share),
        marp: percentile(marpSaved, share),
      });
      add({
        slides,
        job: `next to both windows moved, ${name}`,
        unit: "ms",
        lectern: percentile(moved, share),
        marp: percentile(marpMoved, share),
      });
    }
  } finally {
    await browser.close();
  }
}

await writeFile(options.out, `${JSON.stringify({ browser: found.kind, figures }, null, 2)}\n`);
console.log(`\n${formatFigures(figures)}\n\n${JSON.stringify({ browser: found.kind, figures })}`);
