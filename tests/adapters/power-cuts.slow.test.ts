/** 1000 power cuts while texts are saved, on a disk that forgets what was not synced: what was called saved is there. */

import { expect, test } from "vitest";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { encodeText, hashOf } from "#adapters/read-text.ts";
import type { DeckLocation } from "#host/ports.ts";
import { modelDisk } from "../support/model-disk.ts";

const at = "/deck" as DeckLocation;
const hash = (text: string) => hashOf(encodeText(text));
const textOf = (save: number): string => (save === 0 ? "0" : `${save}`.repeat(20));
/** The calls of five saves; some cuts come after them. */
const calls = 80;

test("a power cut at any of 1000 moments loses no save that was acknowledged, and tears no file", async () => {
  let seed = 1;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  let cutSaves = 0;
  for (let cut = 0; cut < 1000; cut++) {
    const model = modelDisk({ "/deck/a.md": "0", "/deck/b.md": "b" });
    const storage = createNodeStorage(model.disk);
    model.fail(Math.floor(random() * calls), "cut");
    let acknowledged = 0;
    for (let save = 1; save <= 5; save++) {
      const isSaved = await storage.save(at, "a.md", textOf(save), hash(textOf(save - 1))).then(
        () => true,
        () => false,
      );
      if (!isSaved) break;
      acknowledged = save;
    }
    if (acknowledged < 5) cutSaves += 1;
    model.powerOn(() => random() < 0.5);
    const onDisk = model.text("/deck/a.md");
    expect([textOf(acknowledged), textOf(acknowledged + 1)], `cut ${cut}`).toContain(onDisk);
  }
  expect(cutSaves).toBeGreaterThan(500);
});
