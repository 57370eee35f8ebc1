/** The version of the program, from its package.json. */

import { readFileSync } from "node:fs";
import { programFile } from "./program-files.ts";

export const version: string = readVersion();

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(programFile("package.json"), "utf8")) as { version: string };
  return version;
}
