/** Files of the program itself, and the pages that are built once before they are used. */

import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
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

/** The folder of the built pages, built first where there is none or only an older one. `tell` gets one line when that takes a while. */
export async function builtFolder(tell: (line: string) => void): Promise<string> {
  const dist = programFile("dist");
  const build = programFile("tools/build.ts");
  if (!existsSync(build)) return dist;
  const builtMs = timeOf(`${dist}/.stamp`);
  if (builtMs !== null && builtMs >= newestMs()) return dist;
  tell(
    builtMs === null
      ? "Building the pages; this happens once."
      : "The program has changed; looking at its pages.",
  );
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

/** When a file was last written, or null when it is not there. */
function timeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** When something the pages are built from was last written. The build itself compares what is in the files. */
function newestMs(): number {
  const paths = ["src", "assets", "tools"].flatMap((name) => {
    const files = readdirSync(programFile(name), { recursive: true, withFileTypes: true });
    return files.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name));
  });
  return Math.max(...[...paths, programFile("package-lock.json")].map((it) => timeOf(it) ?? 0));
}
