/** `lectern doctor` on decks that cannot be shown: it says so among what it found on the machine. */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runWithBrowser } from "../../support/run-command.ts";
import { temporaryDeck } from "../../support/temporary-deck.ts";
import { expectWords, unreadable, unreadableFiles } from "../../support/unreadable-decks.ts";

it.each(unreadable.map(([, path, words]) => [path, words] as const))(
  "tells that %s cannot be shown",
  async (path, words) => {
    await using root = await temporaryDeck(unreadableFiles);
    await mkdir(join(root.folder, "empty"));
    const ran = await runWithBrowser(root.folder, "doctor", path);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^fail +deck/m);
    expect(ran.out).toMatch(words);
    expectWords(ran);
  },
);
