/** How each peer makes a PDF of slides: the whole command, as its own documentation says. */

import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BenchDeck } from "./decks.ts";
import { lecternPdf } from "./lectern-jobs.ts";
import { type Measured, measureCommand } from "./measure.ts";
import {
  decktapeProgram,
  installPeer,
  marpProgram,
  type PeerProgram,
  revealMdProgram,
  slidevProgram,
} from "./peer.ts";

export interface PaperWorld {
  readonly folder: string;
  readonly browser: string;
  readonly env: Readonly<Record<string, string>>;
  readonly hasSandbox: boolean;
  readonly limitMs: number;
}

export interface PaperPeer {
  readonly name: string;
  print(deck: BenchDeck, target: string): Promise<Measured>;
}

const own: PaperPeer = {
  name: "Lectern",
  print: (deck, target) => lecternPdf(deck.lectern, "slides", target),
};

/** All of them, Lectern first. What one cannot do it says when it is asked. */
export function paperPeers({ folder, browser, env, hasSandbox, limitMs }: PaperWorld): readonly PaperPeer[] {
  const noSandbox = hasSandbox ? [] : ["--no-sandbox"];
  const run = (args: readonly string[], cwd?: string) =>
    measureCommand(process.execPath, args, { env, limitMs, ...(cwd === undefined ? {} : { cwd }) });
  /** What cannot be installed is not tried for every size. */
  const scripts = new Map<string, Promise<string>>();
  const script = (program: PeerProgram): Promise<string> => {
    const known = scripts.get(program.name) ?? installPeer(folder, program);
    scripts.set(program.name, known);
    return known;
  };
  return [
    own,
    {
      name: "Marp",
      print: async ({ marp }, target) =>
        run([await script(marpProgram), marp, "--pdf", "--allow-local-files", "-o", target]),
    },
    {
      name: "reveal.js print view",
      print: ({ page }, target) => run([join(import.meta.dirname, "print-page.ts"), page, target]),
    },
    {
      name: "reveal-md",
      print: async ({ plain }, target) => {
        const args = [plain, "--print", target, "--puppeteer-chromium-executable", browser];
        const launch = noSandbox.map((it) => `--puppeteer-launch-args=${it}`);
        return run([await script(revealMdProgram), ...args, ...launch], dirname(plain));
      },
    },
    {
      name: "decktape",
      print: async ({ page }, target) =>
        run([
          await script(decktapeProgram),
          ...["--chrome-path", browser, ...noSandbox.map((it) => `--chrome-arg=${it}`)],
          ...["reveal", String(pathToFileURL(page)), target],
        ]),
    },
    {
      name: "Slidev",
      print: async ({ plain, slides }, target) => {
        const program = await script(slidevProgram);
        // Below the folder it is installed in, where it finds its theme.
        const home = join(folder, slidevProgram.name, `deck-${slides}`);
        await mkdir(home, { recursive: true });
        await copyFile(plain, join(home, "slides.md"));
        const args = ["export", "slides.md", "--output", target, "--executable-path", browser];
        return run([program, ...args, "--timeout", String(limitMs)], home);
      },
    },
  ];
}
