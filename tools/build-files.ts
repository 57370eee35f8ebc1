/** Puts themes, fonts and style sheets of the sandboxed documents into `dist/guests`, and stamps a finished build. */

import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const path = (name: string): string => `${root}${name}`;
const read = (name: string): string => readFileSync(path(name), "utf8");
const stampFile = path("dist/.stamp");

function copyAll(from: string, to: string, wanted: RegExp): number {
  mkdirSync(path(to), { recursive: true });
  const names = readdirSync(path(from)).filter((name) => wanted.test(name));
  for (const name of names) copyFileSync(path(`${from}/${name}`), path(`${to}/${name}`));
  return names.length;
}

export function copyThemes(): string {
  return `${copyAll("assets/themes", "dist/guests/themes", /\.css$/)} files`;
}

/** KaTeX's own rules, pointing at the woff2 files beside them. */
function katexStyle(): string {
  return read("node_modules/katex/dist/katex.min.css").replaceAll(
    /,url\([^)]*\.(?:woff|ttf)\)\s*format\("(?:woff|truetype)"\)/g,
    "",
  );
}

export function writeGuestStyles(): string {
  const stage = [
    read("node_modules/reveal.js/dist/reveal.css"),
    katexStyle(),
    read("src/ui/stage/stage.css"),
    read("src/ui/stage/sheet.css"),
    read("src/ui/stage/overlay.css"),
    read("src/ui/stage/live-quiz.css"),
  ];
  const print = [
    katexStyle(),
    ...["print", "sheet", "flow", "front", "large-print", "forms"].map((it) =>
      read(`src/ui/print/${it}.css`),
    ),
  ];
  writeFileSync(path("dist/guests/stage.css"), stage.join("\n"));
  writeFileSync(path("dist/guests/print.css"), print.join("\n"));
  writeFileSync(path("dist/guests/preview.css"), [...print, read("src/ui/print/preview.css")].join("\n"));
  copyFileSync(path("src/ui/show/show.css"), path("dist/guests/show.css"));
  return "stage.css, print.css, preview.css, show.css";
}

/** The diagram engine's own bundle as it comes, under a name that only the documents' scripts know. */
export function writeMermaid(): string {
  const script = read("node_modules/mermaid/dist/mermaid.min.js");
  writeFileSync(
    path("dist/guests/mermaid.js"),
    `${script}\nglobalThis.lecternMermaid = globalThis.mermaid;\ndelete globalThis.mermaid;\n`,
  );
  return "mermaid.js";
}

/** Judges the contrast of drawn slides (ui/print/contrast.ts). */
export function copyAxe(): string {
  copyFileSync(path("node_modules/axe-core/axe.min.js"), path("dist/guests/axe.js"));
  return "axe.js";
}

/** A hash of everything the build reads: same hash, same `dist`. */
export function hashInputs(): string {
  const hash = createHash("sha256");
  const add = (name: string): void => {
    hash.update(name).update(readFileSync(path(name)));
  };
  add("package-lock.json");
  for (const folder of ["src", "assets", "tools"]) {
    const entries = readdirSync(path(folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((it) => it.isFile())
      .map((it) => `${it.parentPath}/${it.name}`.slice(root.length));
    for (const file of files.sort()) add(file);
  }
  return hash.digest("hex");
}

export function isBuilt(inputs: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === inputs;
}

export function stampBuild(inputs: string): void {
  writeFileSync(stampFile, inputs);
}
