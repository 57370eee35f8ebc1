/** The peers figures stand beside: installed by the bench, never by the product. */

import { execFile } from "node:child_process";
import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

export interface PeerProgram {
  /** The folder it is installed in, below that of the bench. */
  readonly name: string;
  /** With exact versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** Starts it, below `node_modules`. */
  readonly script: string;
}

export const marpProgram: PeerProgram = {
  name: "marp-cli-4.5.1",
  packages: { "@marp-team/marp-cli": "4.5.1" },
  script: "@marp-team/marp-cli/marp-cli.js",
};

export const revealMdProgram: PeerProgram = {
  name: "reveal-md-6.1.4",
  packages: { "reveal-md": "6.1.4" },
  script: "reveal-md/bin/reveal-md.js",
};

export const decktapeProgram: PeerProgram = {
  name: "decktape-3.16.1",
  packages: { decktape: "3.16.1" },
  script: "decktape/decktape.js",
};

export const slidevProgram: PeerProgram = {
  name: "slidev-53.0.0",
  packages: {
    "@slidev/cli": "53.0.0",
    "@slidev/theme-default": "0.25.0",
    "playwright-chromium": "1.65.0",
  },
  script: "@slidev/cli/bin/slidev.mjs",
};

/** Installs a peer below `folder` once, without a browser of its own; gives the script that starts it. */
export async function installPeer(folder: string, { name, packages, script }: PeerProgram): Promise<string> {
  const home = join(folder, name);
  const started = join(home, "node_modules", script);
  try {
    await access(started);
  } catch {
    await mkdir(home, { recursive: true });
    await writeFile(join(home, "package.json"), JSON.stringify({ private: true, dependencies: packages }));
    await promisify(execFile)("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: home,
    });
    await access(started);
  }
  return started;
}
