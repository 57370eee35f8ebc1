/** A thousand writes by somebody else settle: the windows end with what is on disk, and were not told a thousand times. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createNodeStorage } from "#adapters/node-storage.ts";
import type { Peer } from "#contract/contract.ts";
import type { OpenDeck } from "#contract/decks.ts";
import { createWorkspace } from "#host/workspace.ts";
import { createEditorStore, editText, seeOutside } from "#ui/editor/editor-store.ts";
import { statusOf } from "#ui/editor/save-state.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

test("a storm of a thousand outside writes settles, and an edited text beside it keeps its edit", async () => {
  await using deck = await temporaryDeck({ "a.md": "# A\n", "b.md": "# B\n\nlast line\n" });
  const storage = createNodeStorage();
  const workspace = createWorkspace(await storage.locate(deck.folder), storage, { note: () => undefined });
  let told = 0;
  const peer: Peer = {
    id: "e",
    role: "editor",
    tell: (_event, data) => {
      told += 1;
      seeOutside(store, data as OpenDeck);
    },
  };
  const store = createEditorStore(await workspace.read(peer));
  workspace.join(peer);
  editText(store, "b.md", "# Mine\n\nlast line\n", null);
  for (let write = 0; write < 1000; write++) {
    await writeFile(join(deck.folder, "a.md"), `# A ${write}\n`);
    await writeFile(join(deck.folder, "b.md"), `# B\n\nlast line ${write}\n`);
  }
  const text = (name: string) => store.getState().saves.get(name)?.text ?? "";
  await expect.poll(() => text("a.md"), { timeout: 20_000 }).toBe("# A 999\n");
  await expect
    .poll(() => store.getState().deck.slides[0]?.slide.text, { timeout: 20_000 })
    .toContain("A 999");
  workspace.leave(peer);
  expect(text("b.md")).toContain("# Mine");
  const save = store.getState().saves.get("b.md");
  if (!save) throw new Error("b.md is gone");
  expect(["dirty", "conflict"]).toContain(statusOf(save));
  expect(told).toBeLessThan(200);
});
