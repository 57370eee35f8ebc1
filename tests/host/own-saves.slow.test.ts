/** A save is no change outside: neither the watcher nor a look at the disk two seconds later tells the window of it. */

import { expect, test } from "vitest";
import { createNodeStorage } from "#adapters/node-storage.ts";
import type { Peer } from "#contract/contract.ts";
import { createWorkspace } from "#host/workspace.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("a window that saves is told nothing of its own save", async () => {
  await using deck = await temporaryDeck({ "a.md": "# A\n" });
  const storage = createNodeStorage();
  const workspace = createWorkspace(await storage.locate(deck.folder), storage, { note: () => {} });
  const heard: string[] = [];
  const window: Peer = { id: "e", role: "editor", tell: (event) => void heard.push(event) };
  workspace.join(window);
  const { hash = "" } = (await workspace.read(window)).sources[0] ?? {};
  await wait(300);
  await workspace.save("a.md", "# Mine\n", hash, window);
  // Longer than the watcher waits for quiet, and than the time between two looks.
  await wait(2500);
  workspace.leave(window);
  expect(heard).toEqual([]);
});
