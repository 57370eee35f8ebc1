/** The browser that is started before the words are read: words that are wrong do not wait for it, and it does not stay. */

import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { processes } from "../../support/processes.ts";
import { runWithBrowser } from "../../support/run-command.ts";
import { temporaryDeck } from "../../support/temporary-deck.ts";

afterEach(() => void vi.unstubAllEnvs());

test.skipIf(process.platform === "win32").each([
  ["a wrong option", ["export", "a", "--to", "slides", "-o", "a.pdf", "--per-page", "3"], 2],
  ["a deck that is not there", ["export", "missing", "--to", "handout", "-o", "a.pdf"], 3],
] as const)(
  "%s is told also when the browser never answers, and leaves no process",
  async (_, words, code) => {
    await using deck = await temporaryDeck({});
    const silent = join(deck.folder, "silent-browser");
    await writeFile(silent, "#!/bin/sh\nwhile :; do sleep 1; done\n");
    await chmod(silent, 0o755);
    vi.stubEnv("LECTERN_CHROMIUM", silent);
    expect(await runWithBrowser(deck.folder, ...words)).toMatchObject({ code, out: "" });
    expect(await processes((it) => it.words.includes(silent))).toEqual([]);
  },
);
