/** Files of the program itself, and the pages that are built once before they are used. */

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of a file of the program: `dist`, `package.json`, `assets/templates`. */
export function programFile(name: string): string {
  return join(programFolder(), name);
}

/** The nearest folder above with a `package.json`: the built program lies elsewhere below it than its sources. */
function programFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; dirname(folder) !== folder; folder = dirname(folder))
    if (existsSync(join(folder, "package.json"))) return folder;
  return start;
}

/** The folder of the built pages, built first where there is none yet. `tell` gets one line when that takes a while. */
export async function builtFolder(tell: (line: string) => void): Promise<string> {
  const dist = programFile("dist");
  const build = programFile("tools/build.ts");
  if (existsSync(`${dist}/.stamp`) || !existsSync(build)) return dist;
  tell("Building the pages; this happens once.");
  await new Promise<void>((resolve, reject) => {
    const building = spawn(process.execPath, [build, "--if-stale"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    building.once("error", reject);
    building.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`the build ended with ${code}`)),
    );
  });
  return dist;
}
