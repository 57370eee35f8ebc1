/** A browser under a name of its own in each test, by which its processes are told from all others. */

import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { findChromium } from "#adapters/chromium.ts";
import { type Process, processes } from "./processes.ts";

export interface OwnBrowser {
  /** For `createChromiumPrinter`. To be called once in a test. */
  find(): ReturnType<typeof findChromium>;
  /** Those that live now. */
  processes(): Promise<readonly Process[]>;
}

/** To be called once in a file, outside of its tests. */
export function ownBrowser(): OwnBrowser {
  let folder = "";
  const name = () => join(folder, "browser");
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "lectern-browser-"));
  });
  afterEach(() => rm(folder, { recursive: true }));
  return {
    async find() {
      const found = await findChromium();
      await symlink(found.executablePath, name());
      return { ...found, executablePath: name() };
    },
    processes: () => processes((it) => it.words.startsWith(name())),
  };
}
