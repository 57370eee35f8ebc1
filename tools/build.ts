/**
 * Builds `dist/`: the pages, the sandboxed documents' files and the desktop shell. `--if-stale` skips when nothing changed;
 * names of parts (`guests`, `pages`, `electron`) build only those.
 */

import { existsSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  copyAxe,
  copyThemes,
  hashInputs,
  isBuilt,
  stampBuild,
  writeGuestStyles,
  writeMermaid,
} from "./build-files.ts";
import { copyFonts } from "./build-fonts.ts";
import { buildElectron, buildGuestScript, buildPages, buildPhonePage } from "./build-parts.ts";

type Make = () => string | Promise<string>;

const dist = fileURLToPath(new URL("../dist", import.meta.url));

const parts: Readonly<Record<string, Readonly<Record<string, Make>>>> = {
  guests: {
    fonts: copyFonts,
    themes: copyThemes,
    styles: writeGuestStyles,
    stage: () => buildGuestScript("stage", "src/ui/stage/main.ts"),
    print: () => buildGuestScript("print", "src/ui/print/main.ts"),
    preview: () => buildGuestScript("preview", "src/ui/print/preview-main.ts"),
    show: () => buildGuestScript("show", "src/ui/show/main.ts"),
    charts: () => buildGuestScript("charts", "src/ui/charts/main.ts"),
    mermaid: writeMermaid,
    axe: copyAxe,
  },
  pages: { pages: buildPages, phone: buildPhonePage },
  electron: { electron: buildElectron },
};

async function build(names: readonly string[]): Promise<void> {
  // The stamp goes first: a build that stops half-way must not look finished.
  rmSync(`${dist}/.stamp`, { force: true });
  mkdirSync(`${dist}/guests`, { recursive: true });
  for (const [name, make] of names.flatMap((it) => Object.entries(parts[it] ?? {}))) {
    const startedMs = performance.now();
    const made = await make();
    process.stdout.write(`${name.padEnd(10)} ${made} (${Math.round(performance.now() - startedMs)} ms)\n`);
  }
}

const named = process.argv.slice(2).filter((it) => it in parts);
const inputs = hashInputs();
if (process.argv.includes("--if-stale") && isBuilt(inputs) && existsSync(`${dist}/pages`)) {
  // Whoever compares times only need not ask again.
  stampBuild(inputs);
  process.stdout.write("dist is up to date\n");
} else {
  try {
    await build(named.length > 0 ? named : Object.keys(parts));
    if (named.length === 0) stampBuild(inputs);
  } catch (error) {
    process.stderr.write(`The build stopped: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
