/** The built pages on disk: reads exactly the files below one folder, by names that cannot lead out of it. */

import { readFile } from "node:fs/promises";
import path from "node:path";

export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
  wasm: "application/wasm",
  json: "application/json",
};

/** A name as the build writes it: no dot in front, nothing encoded, no separator of any system. */
const segmentPattern = /^[\w-][\w.-]*$/;

/** One file of the pages; null for everything that is not one. */
export async function readPageFile(root: string, segments: readonly string[]): Promise<PageFile | null> {
  const type = types[path.extname(segments.at(-1) ?? "").slice(1)];
  if (!type || !segments.every((segment) => segmentPattern.test(segment))) return null;
  try {
    const bytes = await readFile(path.join(root, ...segments));
    return { bytes: new Uint8Array(bytes), type };
  } catch {
    return null;
  }
}
