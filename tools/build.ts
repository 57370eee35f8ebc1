/** Builds `dist/`: the pages, the sandboxed documents' files and the desktop shell. `--if-stale` skips when nothing changed. */

import { existsSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  copyFonts,
  copyThemes,
  hashInputs,
  isBuilt,
  stampBuild,
  writeGuestStyles,
  writeMermaid,
} from "./build-files.ts";
import { buildElectron, buildGuestScript, buildPages } from "./build-parts.ts";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** Anything a part leaves open is told in one line with its name and the time it took. */
async function part(name: string, make: () => string | Promise<string>): Promise<void> {
  const startedMs = performance.now();
  const made = await make();
  process.stdout.write(`${name.padEnd(10)} ${made} (${Math.round(performance.now() - startedMs)} ms)\n`);
}

async function buildAll(inputs: string): Promise<void> {
  // The stamp goes first: a build that stops half-way must not look finished.
  rmSync(`${dist}/.stamp`, { force: true });
  mkdirSync(`${dist}/guests`, { recursive: true });
  await part("fonts", copyFonts);
  await part("themes", copyThemes);
  await part("styles", writeGuestStyles);
  await part("stage", () => buildGuestScript("stage", "src/ui/stage/main.ts"));
  await part("print", () => buildGuestScript("print", "src/ui/print/main.ts"));
  await part("mermaid", writeMermaid);
  await part("pages", buildPages);
  await part("electron", buildElectron);
  stampBuild(inputs);
}

const inputs = hashInputs();
if (process.argv.includes("--if-stale") && isBuilt(inputs) && existsSync(`${dist}/pages`)) {
  process.stdout.write("dist is up to date\n");
} else {
  await buildAll(inputs);
}
