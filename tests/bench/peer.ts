/** Marp, the peer every figure stands beside: installed by the bench, never by the product. */

import { execFile } from "node:child_process";
import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const version = "4.5.1";

/** Installs marp-cli below `folder` once; gives the script that starts it. */
export async function installMarp(folder: string): Promise<string> {
  const home = join(folder, `marp-cli-${version}`);
  const script = join(home, "node_modules/@marp-team/marp-cli/marp-cli.js");
  try {
    await access(script);
  } catch {
    await mkdir(home, { recursive: true });
    await writeFile(
      join(home, "package.json"),
      `{ "private": true, "dependencies": { "@marp-team/marp-cli": "${version}" } }\n`,
    );
    await promisify(execFile)("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: home,
    });
  }
  return script;
}
